import { describe, expect, it } from 'vitest';
import { type FileTree, frontMatter } from '../../builders.ts';
import { drawn, textOf } from '../drawn.ts';

const article = (...more: readonly string[]): FileTree => ({
  'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', ...more),
});
const column: FileTree = { 'newsroom/columns/water.md': frontMatter('title: Water') };
const groups: FileTree = { 'newsroom/groups/all.yaml': 'groups:\n  - {name: Readers, level: nation, number: "1"}\n' };

/** Returns the words of the links in the masthead, and the last link in the first group of the footer. */
const linksOf = (files: FileTree) => {
  const page = drawn(files)('/2017/wells/');
  const linksIn = (from: string, to: string) => {
    const start = page.indexOf(from);
    return [...page.slice(start, page.indexOf(to, start)).matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, link = '']) =>
      textOf(link),
    );
  };
  return { masthead: linksIn('<nav aria-label', '</nav>'), footer: linksIn('<div class="foot-links">', '</footer>') };
};

describe('the sections of a site', () => {
  it('stand in the masthead', () => {
    expect(linksOf(article()).masthead).toEqual(['Tags', 'Archive', 'Search']);
    expect(linksOf({ ...article('column: water'), ...column }).masthead).toEqual([
      'Columns',
      'Tags',
      'Archive',
      'Search',
    ]);
    expect(linksOf({ ...article(), ...groups }).masthead).toEqual(['Groups', 'Tags', 'Archive', 'Search']);
  });

  it('lead to the archive from the footer once the masthead of a phone has no room for it', () => {
    const files = { ...article('column: water'), ...column, ...groups };
    expect(linksOf(files).masthead).toEqual(['Columns', 'Groups', 'Tags', 'Search']);
    expect(linksOf(files).footer).toContain('Archive');
    expect(linksOf({ ...article(), ...groups }).footer).not.toContain('Archive');
  });
});
