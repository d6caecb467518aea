import { describe, expect, it } from 'vitest';
import { joinStrong } from '../../../../src/authoring/import/body/join-strong.ts';
import { renderAlone } from '../../../source/article/rendered.ts';

describe('bold side by side', () => {
  it.each([
    ['**账本****贴在****村委会****门口**，谁都可以看', '**账本贴在村委会门口**，谁都可以看'],
    ['**a****b** c', '**ab** c'],
    ['- **a `x` b****c**: d', '- **a `x` bc**: d'],
    ['**[a](b)****c**\n\n**d****e**', '**[a](b)c**\n\n**de**'],
  ])('%j becomes one: %j', (text, joined) => {
    expect(joinStrong(text)).toBe(joined);
    expect(renderAlone(joined).html).not.toContain('*');
  });

  it.each(['`**a****b**`', '138****0000', '**a** **b**', '\\**a****b**', '****', '**a****', '\n\n    **a****b**\n'])(
    '%j stays',
    text => {
      expect(joinStrong(text)).toBe(text);
    },
  );

  it('takes no time where nothing is closed', () => {
    const text = `**${'a****'.repeat(20_000)}`;
    expect(joinStrong(text)).toBe(text);
  });
});
