/** Tests the remote cache against a real server, which fails in the ways in which servers and networks fail. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RemoteCache, type RemoteCacheSettings, type RemoteUse } from '../../src/store/remote-cache.ts';
import { type MemoryServer, startMemoryServer } from '../support/remote-cache-server.ts';

let server: MemoryServer;
beforeEach(async () => {
  server = await startMemoryServer();
});
afterEach(() => server.kill());

/** A machine that uses the cache. */
const aMachine = (settings: Partial<RemoteCacheSettings> = {}) =>
  new RemoteCache({
    ...{ url: server.url, authorization: undefined, isReadOnly: false, signatureKey: undefined, timeout: 60_000 },
    ...settings,
  });

const bytes = Buffer.from('what was made');
const paths = (kind: 'ac' | 'cas') => [...server.entries.keys()].filter(path => path.includes(`/${kind}/`));
const only = (kind: 'ac' | 'cas') => {
  const [path = '', ...others] = paths(kind);
  expect(others).toEqual([]);
  return path;
};
const use = (figures: Partial<RemoteUse>): RemoteUse => ({
  read: 0,
  written: 0,
  damaged: 0,
  fault: undefined,
  ...figures,
});

describe('a remote cache', () => {
  test('gives other machines what one machine made', async () => {
    const maker = aMachine();
    await maker.put('name', bytes);
    expect(maker.use).toEqual(use({ written: 1 }));
    const other = aMachine();
    expect((await other.get('name'))?.toString()).toBe('what was made');
    expect(other.use).toEqual(use({ read: 1 }));
  });

  test('knows nothing of what nobody made', async () => {
    const machine = aMachine();
    expect(await machine.get('name')).toBeUndefined();
    expect(machine.use).toEqual(use({}));
  });

  test('keeps each content under its own hash, and stores the content before its name', async () => {
    await aMachine().put('name', bytes);
    const content = server.entries.get(only('cas')) ?? Buffer.alloc(0);
    expect(only('cas')).toBe(`/halfsky/cas/${createHash('sha256').update(content).digest('hex')}`);
    expect(only('ac')).toMatch(/^\/halfsky\/ac\/[0-9a-f]{64}$/);
    expect(server.requests).toEqual([`PUT ${only('cas')}`, `PUT ${only('ac')}`]);
  });

  test('gets nothing from a machine that may only read', async () => {
    await aMachine({ isReadOnly: true }).put('name', bytes);
    expect(server.requests).toEqual([]);
  });

  test('gets the credentials with every request', async () => {
    const machine = aMachine({ authorization: 'Bearer secret' });
    await machine.put('name', bytes);
    await machine.get('name');
    expect([...server.credentials]).toEqual(['Bearer secret']);
  });
});

describe('an entry that is not what it should be', () => {
  beforeEach(() => aMachine().put('name', bytes));
  const damage = (path: string, change: (content: Buffer) => Buffer) =>
    server.entries.set(path, change(server.entries.get(path) ?? Buffer.alloc(0)));

  test.each<[string, () => unknown]>([
    ['is truncated', () => damage(only('cas'), content => content.subarray(0, -3))],
    ['is empty', () => damage(only('cas'), () => Buffer.alloc(0))],
    ['is altered', () => damage(only('cas'), content => Buffer.concat([content.subarray(0, -1), Buffer.from('!')]))],
    ['is longer', () => damage(only('cas'), content => Buffer.concat([content, Buffer.from('!')]))],
    ['has the page of a proxy as its result', () => damage(only('ac'), () => Buffer.from('<!doctype html>'))],
    ['has an endless result', () => damage(only('ac'), () => Buffer.alloc(100_000))],
  ])('counts as damaged if it %s, and is made again', async (_, harm) => {
    harm();
    const machine = aMachine();
    expect(await machine.get('name')).toBeUndefined();
    expect(machine.use).toEqual(use({ damaged: 1 }));
    await machine.put('name', bytes);
    expect((await aMachine().get('name'))?.toString()).toBe('what was made');
  });

  test('counts as damaged if it is the entry of another name', async () => {
    const mine = only('ac');
    await aMachine().put('other', Buffer.from('something else'));
    const other = paths('ac').find(path => path !== mine) ?? '';
    damage(mine, () => server.entries.get(other) ?? Buffer.alloc(0));
    const machine = aMachine();
    expect(await machine.get('name')).toBeUndefined();
    expect(machine.use).toEqual(use({ damaged: 1 }));
  });

  test('is missing if the server has forgotten its content', async () => {
    server.entries.delete(only('cas'));
    const machine = aMachine();
    expect(await machine.get('name')).toBeUndefined();
    expect(machine.use).toEqual(use({}));
  });

  test('counts as damaged if it is not compressed, though its hash is right', async () => {
    const forged = createHash('sha256').update(bytes).digest('hex');
    const result = server.entries.get(only('ac'))?.toString('latin1') ?? '';
    const old = only('cas').slice(-64);
    const size = String.fromCharCode(server.entries.get(only('cas'))?.length ?? 0);
    const changed = result.replace(old, forged).replace(`\x10${size}`, `\x10${String.fromCharCode(bytes.length)}`);
    damage(only('ac'), () => Buffer.from(changed, 'latin1'));
    server.entries.set(`/halfsky/cas/${forged}`, bytes);
    const machine = aMachine();
    expect(await machine.get('name')).toBeUndefined();
    expect(server.requests.at(-1)).toBe(`GET /halfsky/cas/${forged}`);
    expect(machine.use).toEqual(use({ damaged: 1 }));
  });
});

describe('a machine with a key for signatures', () => {
  const key = { signatureKey: 'a secret of these machines' };

  test('accepts what a machine with the same key made', async () => {
    await aMachine(key).put('name', bytes);
    expect((await aMachine(key).get('name'))?.toString()).toBe('what was made');
  });

  test.each([
    ['another key', { signatureKey: 'another secret' }],
    ['no key', {}],
  ])('refuses what a machine with %s made', async (_, settings) => {
    await aMachine(settings).put('name', bytes);
    const machine = aMachine(key);
    expect(await machine.get('name')).toBeUndefined();
    expect(machine.use).toEqual(use({ damaged: 1 }));
  });
});

describe('a server that fails', () => {
  test('is asked no more once it has left a request without an answer', async () => {
    server.interfere = () => true;
    const machine = aMachine({ timeout: 200 });
    expect(await machine.get('name')).toBeUndefined();
    expect(await machine.get('another')).toBeUndefined();
    await machine.put('third', bytes);
    expect(server.requests).toHaveLength(1);
    expect(machine.use).toEqual(use({ fault: { kind: 'late' } }));
  });

  test('may not send its answer byte by byte for ever', async () => {
    await aMachine().put('name', bytes);
    server.interfere = (_, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.once('close', () => clearInterval(timer));
      return true;
    };
    const machine = aMachine({ timeout: 300 });
    expect(await machine.get('name')).toBeUndefined();
    expect(machine.use.fault ?? { kind: 'damaged' }).toEqual({ kind: 'late' });
  });

  test('is asked no more once it cannot be reached', async () => {
    await server.kill();
    const machine = aMachine();
    expect(await machine.get('name')).toBeUndefined();
    await machine.put('another', bytes);
    expect(machine.use).toEqual(use({ fault: { kind: 'unreachable', says: 'ECONNREFUSED' } }));
  });

  test('is asked a second time after a connection that ended early, because servers end idle connections', async () => {
    await aMachine().put('name', bytes);
    let isFirst = true;
    server.interfere = request => {
      if (isFirst) request.socket.destroy();
      const was = isFirst;
      isFirst = false;
      return was;
    };
    const machine = aMachine();
    expect((await machine.get('name'))?.toString()).toBe('what was made');
    expect(machine.use).toEqual(use({ read: 1 }));
  });

  test.each([401, 403, 500, 503])('is asked no more after status %i', async status => {
    server.interfere = (_, response) => {
      response.writeHead(status).end('no');
      return true;
    };
    const machine = aMachine();
    expect(await machine.get('name')).toBeUndefined();
    expect(await machine.get('another')).toBeUndefined();
    expect(server.requests).toHaveLength(1);
    expect(machine.use).toEqual(use({ fault: { kind: 'status', status } }));
  });

  test.each([403, 405, 413, 507])(
    'is still read from if it answers a new entry with status %i, but gets no more entries',
    async status => {
      await aMachine().put('name', bytes);
      server.interfere = ({ method }, response) => {
        if (method === 'PUT') response.writeHead(status).end();
        return method === 'PUT';
      };
      const machine = aMachine();
      await machine.put('another', bytes);
      await machine.put('third', bytes);
      expect((await machine.get('name'))?.toString()).toBe('what was made');
      expect(machine.isWritable).toBe(false);
      expect(machine.use).toEqual(use({ read: 1, fault: { kind: 'refused', status } }));
    },
  );

  test('cannot lead the credentials to another server', async () => {
    const other = await startMemoryServer();
    server.interfere = (request, response) => {
      response.writeHead(302, { location: `${other.url}${request.url}` }).end();
      return true;
    };
    const machine = aMachine({ authorization: 'Bearer secret' });
    expect(await machine.get('name')).toBeUndefined();
    expect(machine.use.fault?.kind).toBe('unreachable');
    expect(other.requests).toEqual([]);
    await other.kill();
  });
});
