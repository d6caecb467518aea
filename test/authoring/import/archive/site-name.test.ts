import { expect, test } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { nameSite } from '../../../../src/authoring/import/archive/site-name.ts';
import { anArchive, aText, someSettings } from '../builders.ts';

test.each([
  ['river-news', 'https://www.example.org', 'river-news'],
  ['content', 'https://www.example.org', 'example.org'],
  ['_posts', 'http://blog.example.org:8080', 'blog.example.org'],
  ['Source', 'https://example.org', 'example.org'],
  ['content', undefined, 'content'],
])('a site without a name whose texts are in the folder %s, from %s, is called %s', (folder, origin, name) => {
  expect(nameSite(folder, origin)).toBe(name);
});

test('a publication is called after the domain that the links of its archive tell', () => {
  const link = (day: number) => `See [it](https://example.org/2017/09/0${day}/word-${day}/).`;
  const texts = [5, 6, 7, 8].map(day => [
    `2017-09-0${day}-word-${day}.md`,
    aText(`title: Word ${day}`, link(9 - (day - 4))),
  ]);
  const archive = { ...anArchive(Object.fromEntries(texts)), name: 'content' };
  expect(importArchive(archive, someSettings()).texts.get('newsroom/site.yaml')).toContain('name: "example.org"\n');
});
