import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/arguments.ts';
import { hostOf } from '../../src/cli/host.ts';
import { english } from '../../src/language/messages/voice.ts';

const given = (options: Readonly<Record<string, string | true>>) => ({
  operands: [],
  option: (name: string) => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  },
  list: () => [],
  flag: (name: string) => options[name] === true,
  voice: english,
});

describe('the host that a site is built for', () => {
  test.each([
    ['nginx', ['/nginx-http.conf', '/nginx-server.conf']],
    ['caddy', ['/caddy.conf']],
    ['apache', ['/.htaccess']],
    ['netlify', ['/_headers']],
    ['cloudflare', ['/_headers']],
    ['github', ['/.nojekyll']],
  ])('%s has its files', (host, addresses) => {
    expect(hostOf(given({ host }), undefined)?.files.map(({ address }) => address)).toEqual(addresses);
  });

  test('is nobody, unless one is named', () => {
    expect(hostOf(given({}), undefined)).toBeUndefined();
  });

  test.each([
    [{ host: 'ngnix' }, undefined, 'halfsky does not know the hosting service "ngnix"; did you mean nginx?'],
    [
      { host: 'ftp' },
      undefined,
      'halfsky does not know the hosting service "ftp"; use one of nginx, caddy, apache, netlify, cloudflare, github',
    ],
    [
      { host: 's3' },
      undefined,
      'the hosting service s3 cannot read HTTP headers from a file; build without --host, and follow the guide docs/hosting/s3.md',
    ],
    [
      { 'https-only': true as const },
      undefined,
      '--https-only needs --host; write "--host" and the name of the hosting service: nginx, caddy, apache, netlify, cloudflare or github',
    ],
    [
      { host: 'nginx', 'https-only': true as const },
      'http://lantern.example/',
      '--https-only would lock readers out of http://lantern.example/, which does not use HTTPS; use a site address that starts with https://',
    ],
  ])('%j is wrong', (options, url, message) => {
    expect(() => hostOf(given(options), url)).toThrow(UsageError);
    expect(() => hostOf(given(options), url)).toThrow(message);
  });
});
