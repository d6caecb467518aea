import { expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { dropEmptyItems } from '../../../../src/authoring/import/body/empty-items.ts';
import { anArchive, someSettings } from '../builders.ts';

it.each([
  ['- a\n-\n- c', '- a\n- c'],
  ['1. \n2. b\n', '2. b\n'],
  ['> - a\n> -\n', '> - a\n>\n'],
  ['- - \n- b\n', '- b\n'],
  ['- a\n\n  - \n  * \n', '- a\n\n'],
  ['Title\n-\n', 'Title\n-\n'],
  ['-\n  a\n', '-\n  a\n'],
  ['```\n-\n```\n', '```\n-\n```\n'],
])('list items without content go: %j', (text, converted) => {
  expect(dropEmptyItems(text)).toBe(converted);
});

it('empty headings and entries, which lost their pictures or icons, go', () => {
  const body = [
    '- [![](/icons/f.png)](#)',
    '- <i class="icon"></i>',
    '- <script>x()</script>',
    '',
    'Text.',
    '',
    '### ![](/icons/g.png)',
    '',
    'More.',
  ];
  const { texts } = importArchive(
    anArchive({ 'posts/2020-01-22-a.md': `---\ntitle: A\n---\n\n${body.join('\n')}\n` }),
    someSettings(),
  );
  expect(texts.get('articles/2020/a.md')?.split('---\n').at(-1)).not.toMatch(/^(?:-|#+)[ \t]*$/m);
});
