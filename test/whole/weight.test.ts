import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { readPages } from '../support/site.ts';

const { shipped } = inject('sites');

/** Number of bytes that a server sends before it waits for the browser: ten packets. */
const firstFlight = 14 * 1024;

test('every article is there, with its style, in the first 14 kB that come', () => {
  const articles = [...readPages(shipped.folder)].filter(([, text]) =>
    text.includes('<meta property="og:type" content="article">'),
  );
  expect(articles.length).toBeGreaterThan(20);
  const heavy = articles
    .map(([path, text]) => ({ path, bytes: gzipSync(text).length }))
    .filter(({ bytes }) => bytes > firstFlight);
  expect(heavy).toEqual([]);
});

test('no page waits for a style or a script', () => {
  const waiting = [...readPages(shipped.folder)].filter(([, text]) =>
    /<link[^>]*rel="stylesheet"|<script(?![^>]*type="(?:module|application\/ld\+json)")/.test(text),
  );
  expect(waiting.map(([path]) => path)).toEqual([]);
});
