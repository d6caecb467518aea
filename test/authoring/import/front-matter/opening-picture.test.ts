/** Tests texts that begin with the picture of the cover. Each test imports an article, and looks at the file that it becomes. */
import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { toJson } from '../../../../src/authoring/import/report.ts';
import { anArchive, someSettings } from '../builders.ts';

/** Imports an article with these fields of a cover and this text. Returns the file of the article, and the report as JSON. */
function importWith(cover: string, body: string, layout = 'post') {
  const { texts, report } = importArchive(
    anArchive({
      '_posts/2017-09-05-a.md': `---\ntitle: A\nlayout: ${layout}\n${cover}\n---\n\n${body}\n`,
      'img/well.png': undefined,
      'img/other.png': undefined,
    }),
    someSettings({}),
  );
  return { text: [...texts].find(([path]) => path.endsWith('.md'))?.[1] ?? '', told: JSON.stringify(toJson(report)) };
}

describe('a text that begins with the picture of the cover', () => {
  it('loses the picture, and the cover gets its description, caption and credit', () => {
    const { text, told } = importWith(
      'image: /img/well.png',
      '![Women at a \\[new\\] well](/img/well.png "The well in May | Li Na")\n\nThe village has a well.',
    );
    expect(text).toMatch(
      /\ncover:\n {2}src: "?well\.png"?\n {2}alt: "?Women at a \[new\] well"?\n {2}caption: The well in May\n {2}credit: Li Na\n---\n\nThe village has a well\.\n$/,
    );
    expect(told).toContain('pictures at the start of texts left out');
    expect(told).toContain('Women at a [new] well');
    expect(told).not.toContain('passages of the old texts');
  });

  it('also if the two addresses are written in different ways', () => {
    const { text } = importWith('image: ../img/well.png', '![A well](</img/well.png>)\n\nWords.');
    expect(text).toMatch(/alt: A well\n---\n\nWords\.\n$/);
  });

  it('keeps the words that the cover has', () => {
    const { text } = importWith(
      'image: {path: /img/well.png, alt: The deep well}',
      '![A well](/img/well.png "In May")\n\nWords.',
    );
    expect(text).toMatch(/alt: The deep well\n {2}caption: In May\n---\n\nWords\.\n$/);
  });

  it('keeps a picture whose caption is another one', () => {
    const { text } = importWith(
      'image: {path: /img/well.png, alt: A well, caption: In June}',
      '![A well](/img/well.png "In May")\n\nWords.',
    );
    expect(text).toContain('\n---\n\n![A well](well.png "In May")\n\nWords.\n');
  });

  it.each([
    ['is another one', '![A well](/img/other.png)\n\nWords.', '![A well](other.png)\n\nWords.\n'],
    ['stands further down', 'Words.\n\n![A well](/img/well.png)', 'Words.\n\n![A well](well.png)\n'],
    [
      'stands in a sentence',
      '![A well](/img/well.png) stands there.\n\nEnd.',
      '![A well](well.png) stands there.\n\nEnd.\n',
    ],
    [
      'is a link',
      '[![A well](/img/well.png)](https://well.example/)\n\nEnd.',
      '[![A well](well.png)](https://well.example/)\n\nEnd.\n',
    ],
    ['is the whole text', '![A well](/img/well.png)', '![A well](well.png)\n'],
  ])('keeps a picture that %s', (_, body, expected) => {
    const { text, told } = importWith('image: /img/well.png', body);
    expect(text.slice(text.indexOf('\n---\n\n') + 6)).toBe(expected);
    expect(told).not.toContain('start of texts');
  });

  it('keeps it in a page, which has no cover', () => {
    const { text } = importWith('image: /img/well.png', '![A well](/img/well.png)\n\nWords.', 'page');
    expect(text).toContain('A well');
  });
});
