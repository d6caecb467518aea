import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { anArchive, someSettings } from '../builders.ts';

const importTexts = (...bodies: readonly string[]) => {
  const files = bodies.map((body, i) => [
    `posts/2012-11-0${i + 1}-text-${i + 1}.md`,
    `---\ntitle: T\n---\n\n${body}\n`,
  ]);
  const { texts, report } = importArchive(anArchive(Object.fromEntries(files)), someSettings());
  expect(report.leftOut).toEqual({});
  return bodies.map((_, i) =>
    texts
      .get(`articles/2012/text-${i + 1}.md`)
      ?.split('---\n')
      .at(-1)
      ?.trim(),
  );
};

describe('archive anchor names', () => {
  it.each([
    [
      'with blanks get hyphens, and links follow',
      '## <a name="x-Why We Did It"></a>Why we did it\n\nSee [above](#x-Why%20We%20Did%20It).',
      '## <a id="x-Why-We-Did-It"></a>Why we did it\n\nSee [above](#x-Why-We-Did-It).',
    ],
    [
      'are mended in raw HTML',
      '<p id=" a  b\tc ">One</p>\n\n<p>See <a href="#a b c">it</a></p>',
      '<p id="a-b-c">One</p>\n\n<p>See <a href="#a-b-c">it</a></p>',
    ],
    [
      'are mended in Chinese',
      '<a name="第一 部分"></a>开头\n\n见[上文](#%E7%AC%AC%E4%B8%80%20%E9%83%A8%E5%88%86)。',
      '<a id="第一-部分"></a>开头\n\n见[上文](#%E7%AC%AC%E4%B8%80-%E9%83%A8%E5%88%86)。',
    ],
    ['without a name go', '<a name=""></a>One <span id=" ">two</span>', 'One two'],
    [
      'are parted from words to search for',
      '<a name="a b"></a>One [up](#a%20b:~:text=to%20find)',
      '<a id="a-b"></a>One [up](#a-b:~:text=to%20find)',
    ],
    ['without blanks stay', '<a name="top"></a>One [up](#top)', '<a id="top"></a>One [up](#top)'],
  ])('%s', (_, text, body) => {
    expect(importTexts(text)).toEqual([body]);
  });

  it('with blanks are found from another article', () => {
    const [, second] = importTexts('<a name="How It Ended"></a>The end.', 'See [there](text-1.md#How%20It%20Ended).');
    expect(second).toBe('See [there](text-1.md#How-It-Ended).');
  });
});
