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
