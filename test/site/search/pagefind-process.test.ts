import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { afterAll, expect, test } from 'vitest';
import { indexArticles } from '../../../src/site/search/index-articles.ts';
import { PagefindEndedError, stopIndexing } from '../../../src/site/search/pagefind-process.ts';

afterAll(() => stopIndexing());

const started: ChildProcess[] = [];
subscribe('child_process', message => {
  if (typeof message === 'object' && message !== null && 'process' in message)
    started.push(message.process as ChildProcess);
});

const documents = Array.from({ length: 40 }, (_, i) => ({
  url: `/${i}/`,
  content: `<html lang="en"><body data-pagefind-body><p>${`word${i} `.repeat(3000)}</p></body></html>`,
}));

test('if Pagefind is killed, indexing fails at once, and the next request starts it again', async () => {
  await stopIndexing();
  const indexing = indexArticles(documents, 'older');
  const failed = expect(indexing).rejects.toThrow(PagefindEndedError);
  await expect.poll(() => started.length).toBeGreaterThan(0);
  started.at(-1)?.kill('SIGKILL');
  await failed;
  expect((await indexArticles(documents, 'older')).length).toBeGreaterThan(3);
});

test('Pagefind that was asked to end and starts again is not taken for a killed one', async () => {
  for (let i = 0; i < 3; i++) {
    expect((await indexArticles(documents.slice(0, 2), i % 2 === 0 ? 'older' : 'newest')).length).toBeGreaterThan(3);
    await stopIndexing();
  }
});
