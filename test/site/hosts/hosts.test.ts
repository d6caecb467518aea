/** Tests the text of configuration files for web hosts. `test/whole/hosts.test.ts` tests these files with real servers. */
import { describe, expect, test } from 'vitest';
import { listPages } from '../../../src/build/listing/list-pages.ts';
import type { Hosted } from '../../../src/site/host.ts';
import { listHostFiles } from '../../../src/site/hosts/known-hosts.ts';
import { catalogued } from '../../builders.ts';
import { frameOf } from '../../layouts/drawn.ts';

const site: Hosted = {
  base: { origin: 'https://lantern.example', path: '/column/' },
  policy: "default-src 'none'; style-src 'self' 'sha256-a' 'sha256-b'",
  moved: [{ from: '/旧/"well" (1).html', to: '/2017/水井/' }],
  editions: [
    { root: '/', notFound: '/404.html' },
    { root: '/zh-Hans/', notFound: '/zh-Hans/404.html' },
  ],
  httpsOnly: false,
};
const to = '/column/2017/%E6%B0%B4%E4%BA%95/';

const textFor = (host: string, of: Hosted = site) => (listHostFiles(host) ?? []).map(file => file.write(of)).join('\n');

const withHeaders = ['nginx', 'caddy', 'apache', 'netlify', 'cloudflare'] as const;

describe.each(withHeaders)('for %s', host => {
  test('HTTPS alone is asked for only where that was wanted', () => {
    expect(textFor(host)).not.toContain('Strict-Transport-Security');
    expect(textFor(host, { ...site, httpsOnly: true })).toMatch(/Strict-Transport-Security:? "?max-age=31536000/);
  });

  test('the policy of the pages is a header, with what only a header can say', () => {
    expect(textFor(host)).toContain(`${site.policy}; frame-ancestors 'none'`);
  });

  test('where articles are written in a browser, another policy holds, and elsewhere no word of it', () => {
    const policy = "default-src 'none'; connect-src https://forge.example";
    const text = textFor(host, { ...site, folderPolicies: [{ folder: '/admin/', policy }] });
    expect(text).toContain(`${policy}; frame-ancestors 'none'`);
    expect(text.replace(/\\/g, '')).toContain('/column/admin/');
    expect(textFor(host)).not.toContain('admin');
  });

  test('where mails of the newsletter lie, a policy with inline styles holds, in every language, and elsewhere no word of it', () => {
    const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'";
    const text = textFor(host, { ...site, mailPolicy }).replace(/\\/g, '');
    expect(text.split(`${mailPolicy}; frame-ancestors 'none'`)).toHaveLength(3);
    expect(text).toMatch(/\/column\/newsletter\/(?::week|\[\^\/\]\+)\/mail\.html/);
    expect(text).toMatch(/\/column\/zh-Hans\/newsletter\/(?::week|\[\^\/\]\+)\/mail\.html/);
    expect(textFor(host)).not.toContain('newsletter');
  });
});

describe('old addresses with blanks, quotation marks, brackets and Chinese', () => {
  test.each([
    ['nginx', `"/column/旧/\\"well\\" (1).html" "${to}";`],
    ['caddy', `"/column/旧/\\"well\\" (1).html" "${to}"`],
    ['apache', `RewriteRule "^旧/\\x22well\\x22 \\(1\\)\\.html$" "${to.replace(/%/g, '\\%')}" [R=301,L,NE]`],
  ])('are written as %s reads them', (host, line) => {
    expect(textFor(host)).toContain(line);
  });
});

test.each([
  ['caddy', '@halfsky_kept path_regexp "^(?:/a\\x22; b #/assets/|'],
  ['apache', 'm#^(?:/a\\x22; b \\x23/assets/|'],
  ['apache', '<If "%{REQUEST_URI} =~ m#^/a\\x22; b \\x23/zh-Hans/#">'],
])('in patterns of %s, a folder of the site can be named with the marks that end them', (host, line) => {
  expect(textFor(host, { ...site, base: { ...site.base, path: '/a"; b #/' } })).toContain(line);
});

describe('where headers add up', () => {
  test('Cloudflare is told to drop one before another takes its place', () => {
    expect(textFor('cloudflare')).toContain('/column/*.svg\n  ! Content-Security-Policy\n  Content-Security-Policy: ');
    expect(textFor('cloudflare')).toContain(
      '/column/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n',
    );
  });

  test('Netlify, which knows no such line, is not', () => {
    expect(textFor('netlify')).not.toContain('!');
    expect(textFor('netlify')).toContain('/column/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  test('no line is longer than Cloudflare reads', () => {
    expect(
      Math.max(
        ...textFor('cloudflare')
          .split('\n')
          .map(line => line.length),
      ),
    ).toBeLessThan(2000);
  });
});

test('GitHub is told to leave no file out', () => {
  expect(listHostFiles('github')?.map(({ address }) => address)).toEqual(['/.nojekyll']);
});

test('a file that two hosts share is written again for the other host', () => {
  const digestFor = (name: string) => {
    const host = { name, files: listHostFiles(name) ?? [], servesFolder: false, httpsOnly: false };
    const { catalogue } = catalogued([]);
    const { pages } = listPages(
      {
        ...{ catalogue, options: { search: true, host, admin: undefined } },
        ...{ bytesAt: () => undefined, placeCard: () => undefined },
      },
      { frame: language => frameOf(catalogue, language), digest: (_, parts) => JSON.stringify(parts) },
    );
    return pages.find(({ address }) => address === '/_headers')?.digest;
  };
  expect(digestFor('netlify')).toBeDefined();
  expect(digestFor('netlify')).not.toBe(digestFor('cloudflare'));
});
