import { expect, test } from 'vitest';
import { nameSite } from '../../../../src/authoring/import/archive/site-name.ts';

test.each([
  ['river-news', 'https://www.example.org', 'river-news'],
  ['content', 'https://www.example.org', 'example.org'],
  ['_posts', 'http://blog.example.org:8080', 'blog.example.org'],
  ['Source', 'https://example.org', 'example.org'],
  ['content', undefined, 'content'],
])('a site without a name whose texts are in the folder %s, from %s, is called %s', (folder, origin, name) => {
  expect(nameSite(folder, origin)).toBe(name);
});
