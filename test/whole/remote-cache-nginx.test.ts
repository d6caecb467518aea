/** Tests builds that share a remote cache behind nginx with WebDAV, set up as the guide says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clones, startCloning } from '../support/clones.ts';
import { startNginxCache, withoutNginx } from '../support/remote-cache-server.ts';

describe.skipIf(withoutNginx)('clones in new folders that share nginx with WebDAV', () => {
  let clones: Clones;
  beforeAll(async () => {
    clones = await startCloning();
  });
  afterAll(() => clones?.remove());

  /** The configuration that the guide tells administrators to use, with another folder and without a password. */
  const location = () => {
    const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/maintainers.md'), 'utf8');
    const [, config = ''] = /```nginx\n(location \/halfsky\/ \{[^`]*?)```/.exec(guide) ?? [];
    expect(config).toContain('root /srv/cache;');
    return config.replace('/srv/cache', join(clones.home, 'nginx')).replace(/^ *auth_basic.*\n/gm, '');
  };

  test('get the same bytes, also after nginx was killed', async () => {
    const work = join(clones.home, 'nginx');
    const server = await startNginxCache(work, location());
    const url = `${server.url}halfsky/`;
    const first = await clones.buildWith(url);
    clones.expectSame(first.files);
    expect(first.said).toEqual([expect.stringMatching(/^remote cache: 0 entries read, [1-9]\d* written$/)]);
    const second = await clones.buildWith(url);
    clones.expectSame(second.files);
    expect(second.shards).toBe(0);
    expect(second.said).toEqual([expect.stringMatching(/^remote cache: [1-9]\d* entries read, 0 written$/)]);
    await server.stop();
    const third = await clones.buildWith(url);
    clones.expectSame(third.files);
    expect(third.said).toEqual([expect.stringContaining('could not be reached (ECONNREFUSED)')]);
  });
});
