import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aPublication, captured } from '../builders.ts';

const file = 'articles/2017/x.md';
const check = (site: string, ...words: readonly string[]) =>
  captured(() => main(['check', '--site', site, '--url', 'https://a.example/', ...words]));
const read = (site: string, name = file) => readFileSync(join(site, name));

const body = '\n正文：“健康”，A text.\r\n\n---\n\n标题：x\t\n\ttags: a, b';
const written = `\ufeff———\r\n标题：半边天：改革\r\n日期：2017年9月5日\r\nsummary: Kept  \r\n标签：健康、教育\r\n———\r\n${body}`;
const mended = `\ufeff---\r\ntitle: 半边天：改革\r\ndate: 2017-09-05\r\nsummary: Kept  \r\ntags: [健康, 教育]\r\n---\r\n${body}`;

describe('halfsky check --fix', () => {
  it('writes the front matter as the publication reads it, and leaves every other byte alone', async () => {
    const site = aPublication({ [file]: written });
    await check(site, '--fix');
    expect(read(site)).toEqual(Buffer.from(mended));
  });

  it('says what it changed, line by line, and then what is left', async () => {
    const site = aPublication({
      [file]: '---\ntitle: A\ndate: Sept. 5, 2017\ntags: law, work\ncolumn: nowhere\n---\nText.\n',
    });
    const { code, out } = await check(site, '--fix');
    expect(out.split('\n')).toEqual([
      `${file}:3 date: Sept. 5, 2017 → date: 2017-09-05`,
      `${file}:4 tags: law, work → tags: [law, work]`,
      `${file}:5:9 column: there is no column "nowhere"; add the file newsroom/columns/nowhere.md`,
      '',
    ]);
    expect(code).toBe(1);
  });

  it('finds the line of what is wrong with a field under another name', async () => {
    const site = aPublication({ [file]: '\n---\n标题：A\n日期：2017-09-05\n栏目：nowhere\n---\nText.\n' });
    const { out } = await check(site);
    expect(out).toContain(`${file}:5:9 column: there is no column "nowhere"`);
    expect((await check(site, '--fix')).out).toContain(`${file}:4:9 column: there is no column "nowhere"`);
  });

  it('gives exit code 0 where nothing is left', async () => {
    const site = aPublication({ [file]: written });
    expect((await check(site, '--fix')).code).toBe(0);
    expect(await check(site)).toEqual({ code: 0, out: 'no problems in 1 published articles\n', err: '' });
  });

  it('changes nothing a second time', async () => {
    const site = aPublication({ [file]: written });
    await check(site, '--fix');
    const before = statSync(join(site, file)).mtimeMs;
    const { out } = await check(site, '--fix');
    expect(out).toBe('no problems in 1 published articles\n');
    expect(statSync(join(site, file)).mtimeMs).toBe(before);
  });

  it('does not touch articles that are right, nor what could mean two things', async () => {
    const right = '---\ntitle: “Women”\ndate: 2017-09-05\n---\nText.\n';
    const doubtful = '---\ntitle: A\ndate: 05/09/2017\n---\nText.\n';
    const site = aPublication({ 'articles/2017/right.md': right, 'articles/2017/doubtful.md': doubtful });
    const { code, out } = await check(site, '--fix');
    expect(code).toBe(1);
    expect(out).toBe(
      'articles/2017/doubtful.md:3:7 date: "05/09/2017" is not a date; write a date such as 2017-09-05 or 2017-09-05T14:30+08:00\n',
    );
    expect(read(site, 'articles/2017/right.md').toString()).toBe(right);
    expect(read(site, 'articles/2017/doubtful.md').toString()).toBe(doubtful);
  });

  it('writes nothing without being asked', async () => {
    const site = aPublication({ [file]: written });
    expect((await check(site)).code).toBe(1);
    expect(read(site)).toEqual(Buffer.from(written));
  });

  it('leaves nothing else behind, keeps the rights of the file, and follows a link to it', async () => {
    const site = aPublication({ 'articles/2017/real.md': written, [file]: { link: 'real.md' } });
    chmodSync(join(site, 'articles/2017/real.md'), 0o640);
    await check(site, '--fix');
    expect(readdirSync(join(site, 'articles/2017')).toSorted()).toEqual(['real.md', 'x.md']);
    expect(lstatSync(join(site, file)).isSymbolicLink()).toBe(true);
    expect(statSync(join(site, 'articles/2017/real.md')).mode & 0o777).toBe(0o640);
    expect(read(site, 'articles/2017/real.md').toString()).toBe(mended);
  });
});

describe('the real command', () => {
  const command = join(import.meta.dirname, '../../src/cli/halfsky.js');
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

  it('mends files on the disk', () => {
    const site = aPublication({ [file]: written });
    const first = run('check', '--site', site, '--fix');
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.stdout.split('\n')[0]).toBe(`${file}:1 ——— → ---`);
    expect(read(site)).toEqual(Buffer.from(mended));
    expect(run('check', '--site', site).status).toBe(0);
  });

  it.each(['check', 'build'])('%s speaks Chinese where the machine does', name => {
    const site = aPublication({ [file]: '---\n标题：女性\ndate: 2017-02-30\n---\nText.\n' });
    const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, name, '--site', site], {
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(1);
    expect((stdout + stderr).split('\n').slice(0, 2)).toEqual([
      `${file}:2:1 这个字段在这里叫“title”（现在写的是“标题”）；请写成 title: 女性`,
      `${file}:3:7 date: 2017年2月30日不存在；请写日期，例如 2017-02-28`,
    ]);
  });
});
