import { describe, expect, it } from 'vitest';
import { Mask } from '../../../../src/authoring/import/body/mask.ts';

describe('a mask', () => {
  it('reveals parts in other parts', () => {
    const mask = new Mask();
    const outer = mask.hide(`<b>${mask.hide('`a`\n')}</b>`);
    expect(mask.reveal(`One ${outer.replace('\n', ' ')} two`)).toBe('One <b>`a`\n</b> two');
  });

  it.each(['`\u00010\u0002`', '`\u00011\u0002`', '`\u00019\u0002`'])(
    'reveals a part that looks as if it contained another part: %j',
    part => {
      const mask = new Mask();
      const text = mask.hide(part) + mask.hide('$x$') + mask.hide(part);
      expect(mask.reveal(text)).toMatch(/^`.*`\$x\$`.*`$/);
    },
  );
});
