import { describe, expect, it } from 'vitest';
import { en } from '../../../src/language/strings/en.ts';
import { englishOf } from '../../../src/message.ts';
import { withoutNoteMarks } from '../../../src/site/search/note-marks.ts';
import { renderMarkdown } from '../../../src/source/article/markdown.ts';

const rendered = (body: string) =>
  renderMarkdown(body, {
    language: 'en',
    words: en,
    readTable: () => undefined,
    resolveLink: address => address,
    resolvePicture: address => ({ address }),
    report: ({ what }) => {
      throw new Error(englishOf(what));
    },
    note: () => {},
  }).html;
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '').trim();

describe('a repeated note call', () => {
  const note = 'First call[^1] and again[^1]. About 10 people[^2].\n\n[^1]: Note one.\n[^2]: Note two.\n';

  it('leaves neither marks nor arrows to the search index', () => {
    const text = wordsOf(withoutNoteMarks(rendered(note)));
    expect(text).toContain('First call and again. About 10 people.');
    expect(text).toMatch(/Note one\.\s+Note two\.$/);
  });

  it('leaves none beside HTML of the author’s, nor in a note of several paragraphs', () => {
    const html = rendered(`<b>X</b>[^1] y[^1].\n\n[^1]: One.\n\n    Two.\n`);
    expect(wordsOf(withoutNoteMarks(html))).not.toMatch(/[[\]↩]/);
  });

  it('leaves other superscripts and links as they are', () => {
    const html = rendered('m<sup>2</sup>[^1] [x](https://example.org/).\n\n[^1]: N.\n');
    expect(withoutNoteMarks(html)).toContain('m<sup>2</sup> <a href="https://example.org/">x</a>.');
  });

  it('leaves a text without notes as it is', () => {
    expect(withoutNoteMarks('<p>[1] ↩</p>')).toBe('<p>[1] ↩</p>');
  });
});
