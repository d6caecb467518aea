import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aPublication, captured, frontMatter } from '../builders.ts';

const aSite = () =>
  aPublication({
    'newsroom/site.yaml': 'name: The Lantern\n',
    'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05'),
    'articles/2999/later.md': frontMatter('title: Later', 'date: 2999-01-01'),
  });
const record = (site: string) => captured(() => main(['addresses', '--site', site]));

describe('halfsky addresses', () => {
  test('writes down what is published, once', async () => {
    const site = aSite();
    const { code, out } = await record(site);
    expect([code, out]).toEqual([0, 'added 1 new address to newsroom/addresses.txt; total: 1\n']);
    const ledger = readFileSync(join(site, 'newsroom/addresses.txt'), 'utf8');
    expect(ledger).toMatch(/^# .*\n# .*\n\/2017\/wells\/\n$/);
    expect((await record(site)).out).toBe('added 0 new addresses to newsroom/addresses.txt; total: 1\n');
    expect(readFileSync(join(site, 'newsroom/addresses.txt'), 'utf8')).toBe(ledger);
  });

  test('keeps what people have written into it', async () => {
    const site = aSite();
    await record(site);
    const ledger = join(site, 'newsroom/addresses.txt');
    writeFileSync(ledger, `${readFileSync(ledger, 'utf8').replace('/2017/wells/\n', '')}# Wells moved in 2018.\n`);
    await record(site);
    expect(readFileSync(ledger, 'utf8')).toMatch(/# Wells moved in 2018\.\n\/2017\/wells\/\n$/);
  });

  test('then check fails when an article is moved without an alias, and says the cure', async () => {
    const site = aSite();
    await record(site);
    renameSync(join(site, 'articles/2017/wells.md'), join(site, 'articles/2017/all-wells.md'));
    const { code, out } = await captured(() => main(['check', '--site', site]));
    expect(code).toBe(1);
    expect(out).toContain(
      'newsroom/addresses.txt:3:1 the address /2017/wells/ was published, but readers would no longer find anything there; add the address to the field "aliases"',
    );
  });
});

describe('halfsky addresses, in a publication with QR codes', () => {
  const coded = () =>
    aPublication({
      'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/\ncodes: true\n',
      'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', 'tags: [water]'),
      'articles/2999/later.md': frontMatter('title: Later', 'date: 2999-01-01', 'tags: [time]'),
    });

  test('also writes down the short addresses of published pages, once', async () => {
    const site = coded();
    expect((await record(site)).out).toContain(
      'added 2 new short addresses to newsroom/short-addresses.txt; total: 2\n',
    );
    const ledger = readFileSync(join(site, 'newsroom/short-addresses.txt'), 'utf8');
    expect(ledger).toMatch(/^(?:# .*\n){2}(?:\d{12} \/(?:2017\/wells|tags\/water)\/\n){2}$/);
    expect((await record(site)).out).toContain('added 0 new short addresses');
    expect(readFileSync(join(site, 'newsroom/short-addresses.txt'), 'utf8')).toBe(ledger);
  });

  test('then check fails when a printed code would lead nowhere, until an alias leads it on', async () => {
    const site = coded();
    await record(site);
    renameSync(join(site, 'articles/2017/wells.md'), join(site, 'articles/2017/all-wells.md'));
    const failed = await captured(() => main(['check', '--site', site]));
    expect(failed.code).toBe(1);
    expect(failed.out).toContain(
      'was printed for /2017/wells/, but it would no longer lead to a page; add /2017/wells/',
    );
    const moved = frontMatter('title: Wells', 'date: 2017-09-05', 'tags: [water]', 'aliases: [/2017/wells/]');
    writeFileSync(join(site, 'articles/2017/all-wells.md'), moved);
    expect((await captured(() => main(['check', '--site', site]))).code).toBe(0);
    expect((await record(site)).out).toContain('added 0 new short addresses');
  });
});
