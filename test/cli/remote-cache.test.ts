import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/arguments.ts';
import { remoteCacheOf, sayRemote } from '../../src/cli/remote-cache.ts';
import { loadVoice } from '../../src/language/messages/load-voice.ts';
import type { RemoteUse } from '../../src/store/remote-cache.ts';

const given = (address?: string, isReadOnly = false) => ({ option: () => address, flag: () => isReadOnly });
const address = 'https://cache.example.org/halfsky';
const settings = {
  url: `${address}/`,
  authorization: undefined,
  isReadOnly: false,
  signatureKey: undefined,
  timeout: 10_000,
};

describe('the remote cache', () => {
  it('is off unless an option or a variable names it', () => {
    expect(remoteCacheOf(given(), {})).toBeUndefined();
    expect(remoteCacheOf(given(), { HALFSKY_REMOTE_CACHE: '', HALFSKY_REMOTE_CACHE_TOKEN: 'x' })).toBeUndefined();
    expect(remoteCacheOf(given(), { HALFSKY_REMOTE_CACHE: address })).toEqual(settings);
    expect(remoteCacheOf(given(address), { HALFSKY_REMOTE_CACHE: 'https://other.example.org' })).toEqual(settings);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
    ['', false],
  ])('is read-only if the variable is "%s": %s', (value, isReadOnly) => {
    expect(remoteCacheOf(given(address), { HALFSKY_REMOTE_CACHE_READ_ONLY: value })).toEqual({
      ...settings,
      isReadOnly,
    });
    expect(remoteCacheOf(given(address, true), { HALFSKY_REMOTE_CACHE_READ_ONLY: value })?.isReadOnly).toBe(true);
  });

  it('takes credentials from its address or from a variable, and never keeps them in the address', () => {
    const signed = remoteCacheOf(given('https://se%40ng:p%3Aw@cache.example.org/halfsky//?x#y'), {});
    expect(signed).toEqual({ ...settings, authorization: `Basic ${Buffer.from('se@ng:p:w').toString('base64')}` });
    const withToken = remoteCacheOf(given(address), { HALFSKY_REMOTE_CACHE_TOKEN: 'secret' });
    expect(withToken).toEqual({ ...settings, authorization: 'Bearer secret' });
    expect(remoteCacheOf(given(address), { HALFSKY_REMOTE_CACHE_SIGNATURE_KEY: 'key' })?.signatureKey).toBe('key');
  });

  it('has a timeout in seconds', () => {
    expect(remoteCacheOf(given(address), { HALFSKY_REMOTE_CACHE_TIMEOUT: '0.5' })?.timeout).toBe(500);
    for (const timeout of ['0', '-1', '5s', 'NaN', '4000'])
      expect(() => remoteCacheOf(given(address), { HALFSKY_REMOTE_CACHE_TIMEOUT: timeout })).toThrow(
        `HALFSKY_REMOTE_CACHE_TIMEOUT is "${timeout}", which is not a number of seconds; write a number from 0.1 to 3600, such as 10`,
      );
  });

  it.each(['cache.example.org', '/srv/cache', 'ftp://cache.example.org/', 'https://user:secret@'])(
    'needs a full address, and does not print credentials: %s',
    wrong => {
      const take = () => remoteCacheOf(given(wrong), {});
      expect(take).toThrow(UsageError);
      expect(take).toThrow(
        'the address of the remote cache is not a full address; write a full address such as https://cache.example.org/halfsky/',
      );
      expect(take).not.toThrow('secret');
    },
  );
});

describe('the line about the remote cache', () => {
  const use = { read: 3, written: 2, damaged: 0, fault: undefined };
  it.each<[Partial<RemoteUse>, string, string]>([
    [{}, 'remote cache: 3 entries read, 2 written', '远程缓存：读取 3 项，写入 2 项'],
    [
      { damaged: 1 },
      'remote cache: damaged entries rebuilt: 1; 3 entries read, 2 written',
      '远程缓存：有 1 项损坏，已重做；读取 3 项，写入 2 项',
    ],
    [
      { fault: { kind: 'late' } },
      'remote cache: the server did not answer in time, so this build made the rest itself; 3 entries read, 2 written',
      '远程缓存：服务器没有及时回应，其余内容由本机生成；读取 3 项，写入 2 项',
    ],
    [
      { fault: { kind: 'unreachable', says: 'ECONNREFUSED' } },
      'remote cache: the server could not be reached (ECONNREFUSED), so this build made the rest itself; 3 entries read, 2 written',
      '远程缓存：无法连接服务器（ECONNREFUSED），其余内容由本机生成；读取 3 项，写入 2 项',
    ],
    [
      { fault: { kind: 'status', status: 401 } },
      'remote cache: the server answered with status 401, so this build made the rest itself; 3 entries read, 2 written',
      '远程缓存：服务器返回状态码 401，其余内容由本机生成；读取 3 项，写入 2 项',
    ],
    [
      { fault: { kind: 'refused', status: 413 } },
      'remote cache: the server refused an entry with status 413, so this build sent no more; 3 entries read, 2 written',
      '远程缓存：服务器拒收条目（状态码 413），不再写入；读取 3 项，写入 2 项',
    ],
  ])('says what was used and what failed', async (change, inEnglish, inChinese) => {
    const message = sayRemote({ ...use, ...change });
    expect((await loadVoice('en')).say(message)).toBe(inEnglish);
    expect((await loadVoice('zh-Hans')).say(message)).toBe(inChinese);
  });
});
