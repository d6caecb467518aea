/** Tests that the workflows offer the remote cache, and that pull requests can only read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/clean-copy.ts';

/** Returns the text of a workflow with the offered variables uncommented, as the maintainer of a publication would do it. */
const read = (file: string) =>
  readFileSync(join(root, file), 'utf8').replaceAll(/^( *)# (HALFSKY_REMOTE_CACHE\w*: .*)$/gm, '$1$2');

/** Returns the names of the variables for the remote cache that a workflow sets. */
const variablesIn = (text: string) => [...text.matchAll(/^ *(HALFSKY_REMOTE_CACHE\w*): \S/gm)].map(([, name]) => name);

describe('the workflows', () => {
  test.each(['.github/workflows/publish.yml', '.forgejo/workflows/publish.yml', 'docs/workflows/github-in-parts.yml'])(
    'that publish offer a cache to write to: %s',
    file => {
      expect(variablesIn(read(file))).toEqual(['HALFSKY_REMOTE_CACHE', 'HALFSKY_REMOTE_CACHE_TOKEN']);
    },
  );

  test.each(['.github/workflows/check.yml', '.forgejo/workflows/check.yml'])(
    'that check pull requests offer a cache to read from, without a secret: %s',
    file => {
      const text = read(file);
      expect(variablesIn(text)).toEqual(['HALFSKY_REMOTE_CACHE', 'HALFSKY_REMOTE_CACHE_READ_ONLY']);
      expect(text).not.toContain('secrets.');
    },
  );

  test('of GitLab take the cache from the project’s variables, and merge requests only read it', () => {
    const text = read('.gitlab-ci.yml');
    expect(variablesIn(text)).toEqual(['HALFSKY_REMOTE_CACHE_READ_ONLY']);
    const job = text.slice(text.indexOf('\npreview:'), text.indexOf('\nnote:'));
    expect(variablesIn(job)).toEqual(['HALFSKY_REMOTE_CACHE_READ_ONLY']);
  });
});
