import { expect, test } from 'vitest';
import { frontMatter } from '../builders.ts';
import { drawn } from './drawn.ts';

test('an expired article links to those of its tags alone that have a page', () => {
  const page = drawn({
    'articles/2017/call.md': frontMatter(
      'title: A call',
      'date: 2017-01-01',
      'expires: 2017-01-02',
      'tags: [calls, wells]',
    ),
    'articles/2017/well.md': frontMatter('title: A well', 'date: 2017-01-01', 'tags: [wells]'),
  });
  const links = page('/2017/call/').matchAll(/<a rel="tag" href="([^"]*)"/g);
  expect([...links].map(([, to]) => to)).toEqual(['/tags/wells/']);
});
