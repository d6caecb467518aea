/** Tests what `halfsky check` says of a publication without problems. */
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { anArticleText, aPublication, captured, type FileTree } from '../builders.ts';

async function check(files: FileTree, ...words: readonly string[]) {
  const site = aPublication(files);
  const { code, out } = await captured(() => main(['check', '--site', site, '--now', '2020-01-01', ...words]));
  expect(code).toBe(0);
  return out.replaceAll(site, 'SITE').trimEnd().split('\n');
}

const article = {
  'newsroom/site.yaml': 'name: A\nurl: https://a.example/\n',
  'articles/2017/a.md': anArticleText(),
};
const table = (...rows: readonly string[]) => ({
  'newsroom/groups/a.csv': `name,level,place,code,expires\n${rows.join('\n')}\n`,
});

test('a publication without articles is told where they go, in both languages', async () => {
  expect(await check({})).toEqual([
    'no problems in 0 published articles',
    `there are no articles yet; 'npx halfsky new "A headline" --site SITE' makes the first one, in SITE/articles`,
  ]);
  expect(await check({}, '--lang', 'zh-Hans')).toEqual([
    '已发布的 0 篇文章没有问题',
    '还没有文章；运行 npx halfsky new "A headline" --site SITE 就有第一篇，在 SITE/articles 里',
  ]);
});

test('a publication with nothing but a draft or a scheduled article is not told so', async () => {
  const draft = await check({ 'articles/2017/a.md': anArticleText('A text.\n', 'draft: true') });
  expect(draft).toEqual(['no problems in 0 published articles', 'drafts (also checked, but not published): 1']);
  const scheduled = await check({ 'articles/2020/a.md': anArticleText().replace(/date: .*/, 'date: 2020-02-01') });
  expect(scheduled.join('\n')).not.toContain('there are no articles yet');
});

test('groups are counted, with the places that have groups of their own', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => `${i},village,Guangxi / Baise / V${i % 40},,`);
  const groups = table(...rows, 'All,nation,,,', 'County,county,Guangxi / Baise,,');
  expect(await check({ ...article, ...groups })).toEqual([
    'no problems in 1 published articles',
    'groups (also checked): 1,202; places with groups: 41',
  ]);
  expect(await check({ ...article, ...groups }, '--lang', 'zh-Hans')).toEqual([
    '已发布的 1 篇文章没有问题',
    '另有群 1,202 个，也检查过了；有群的地方 41 个',
  ]);
});

test('a code that has expired is a note, with which the check succeeds', async () => {
  const expired = { ...article, ...table('Growers,county,Lingyun,https://a.example/1,2019-12-31') };
  expect(await check(expired)).toEqual([
    'note: newsroom/groups/a.csv:2:1 expires: the code of the group "Growers" expired after 2019-12-31; get a new code from the app, then write its address and its last day here, or remove both and write another way to join into "other"',
    'no problems in 1 published articles',
    'groups (also checked): 1; places with groups: 1',
  ]);
  expect((await check(expired, '--lang', 'zh-Hans'))[0]).toBe(
    '提示：newsroom/groups/a.csv:2:1 expires: 群“Growers”的二维码过了 2019-12-31 已经失效；请在应用里取得新的二维码，把它的地址和最后一天写在这里；也可以两样都删去，在“other”里写别的加入办法',
  );
});
