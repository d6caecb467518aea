import { describe, expect, it } from 'vitest';
import { parseExport } from '../../../../src/authoring/import/wordpress/parse-export.ts';
import { PublicationError } from '../../../../src/problem.ts';
import { anItem, writeExport } from './builders.ts';

const problemOf = (...chunks: readonly string[]) => {
  try {
    parseExport('export.xml', chunks);
  } catch (error) {
    if (error instanceof PublicationError) return error.problems[0];
    throw error;
  }
  return undefined;
};

describe('the XML of an export', () => {
  it('is read the same in pieces of one character', () => {
    const text = [...writeExport([anItem({ id: 1, content: 'A ]]> & <b>女</b>', comments: 2 })])].join('');
    expect(parseExport('export.xml', text)).toEqual(parseExport('export.xml', [text]));
    const { items, comments, authors } = parseExport('export.xml', text);
    expect(items[0]?.content).toBe('A ]]> & <b>女</b>');
    expect(comments).toBe(2);
    expect(authors).toEqual([{ login: 'ada', name: 'Ada Abbott' }]);
  });

  it('is not kept where nothing needs it', () => {
    const { items } = parseExport(
      'export.xml',
      writeExport([anItem({ id: 1, type: 'revision', content: 'Old', meta: { _edit_last: '1', _thumbnail_id: '4' } })]),
    );
    expect(items[0]?.content).toBe('');
    expect([...(items[0]?.meta ?? [])]).toEqual([['_thumbnail_id', '4']]);
  });

  it('may hold characters that XML forbids, since WordPress lets them through', () => {
    const { items } = parseExport('export.xml', writeExport([anItem({ id: 1, content: 'A\u0008B\u000bC' })]));
    expect(items[0]?.content).toBe('ABC');
  });

  it('of a text that fills the memory is left out', () => {
    const { items } = parseExport('export.xml', writeExport([anItem({ id: 1, content: 'x'.repeat(8_000_001) })]));
    expect(items[0]?.fault).toEqual('the element content:encoded is longer than 8 MB');
    expect(items[0]?.content).toBe('');
  });

  it('cannot define entities', () => {
    expect(
      problemOf(
        '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<rss><channel>&b;</channel></rss>',
      ),
    ).toMatchObject({
      what: 'the file has a document type declaration, which WordPress never writes',
      cure: 'export the articles from WordPress again',
    });
  });

  it.each([
    ['cut short', '<rss><channel>\n<title>A', 'the file is not well-formed XML: Unclosed root tag'],
    ['no XML', 'Words', 'the file is not well-formed XML: Non-whitespace before first tag'],
    [
      'unknown entity',
      '<rss><channel><title>&b;</title></channel></rss>',
      'the file is not well-formed XML: Invalid character entity',
    ],
    ['another feed', '<rss><channel><title>A</title></channel></rss>', 'the file is not a WordPress export'],
  ])('that is wrong is a problem with its line: %s', (_, text, what) => {
    expect(problemOf(text)).toMatchObject({ file: 'export.xml', what });
  });
});
