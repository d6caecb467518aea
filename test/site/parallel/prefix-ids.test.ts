import { describe, expect, test } from 'vitest';
import { prefixIds } from '../../../src/site/parallel/prefix-ids.ts';

describe('a text that shares its page', () => {
  test.each([
    ['marks its ids', '<h2 id="prices">', '<h2 id="en:prices">'],
    ['and what leads to them', '<sup><a href="#fn1" id="fnref1:1">', '<sup><a href="#en:fn1" id="en:fnref1:1">'],
    ['in tables too', '<td headers="a b">', '<td headers="en:a en:b">'],
    ['leaves other links alone', '<a href="/2017/x/#prices">', '<a href="/2017/x/#prices">'],
    [
      'leaves its words alone',
      '<p title="a &quot; id=&quot;x">say id="x" href="#x"</p>',
      '<p title="a &quot; id=&quot;x">say id="x" href="#x"</p>',
    ],
    ['and links to the page around it', '<a href="#main">a</a><a href="#top">', '<a href="#main">a</a><a href="#top">'],
    ['and a link to nothing in particular', '<a href="#">', '<a href="#">'],
  ])('%s', (_, before, after) => {
    expect(prefixIds(before, 'en')).toBe(after);
  });
});
