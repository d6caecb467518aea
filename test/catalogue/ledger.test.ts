import { describe, expect, test } from 'vitest';
import { type FileTree, frontMatter, load, problemsOf } from '../builders.ts';

const files = (ledger: string, more: FileTree = {}): FileTree => ({
  'newsroom/site.yaml': 'name: The Lantern\nlanguages: [en, zh-Hans]\n',
  'newsroom/people/lin.yaml': 'name: Lin Yue\n',
  'newsroom/addresses.txt': ledger,
  'articles/2017/wells.md': frontMatter('title: Wells', 'date: 2017-09-05', 'aliases: [/old/wells/]'),
  ...more,
});

describe('the ledger of published addresses', () => {
  test('is content while each of them answers: by an article, an alias, or a page of the newsroom', () => {
    expect(problemsOf(files('# for people\n/2017/wells/\n/old/wells/\n/people/lin/\n/zh-Hans/people/lin/\n'))).toEqual(
      [],
    );
  });

  test('reads them percent-encoded, too, as an alias is read', () => {
    const aliases = 'aliases: [/%E6%97%A7/, /地址/]';
    const moved = frontMatter('title: Boats', 'date: 2017-09-05', aliases);
    const ledger = '/旧/\n/%E5%9C%B0%E5%9D%80/\n';
    expect(problemsOf(files(ledger, { 'articles/2017/boats.md': moved }))).toEqual([]);
  });

  test('names each that would answer no more, with its line and a cure', () => {
    expect(problemsOf(files('# for people\n\n/2017/well/\n/columns/markets/\n'))).toEqual([
      'newsroom/addresses.txt:3:1 the address /2017/well/ was published, but readers would no longer find anything there; add the address to the field "aliases" of the article at /2017/wells/, or restore the file that had the address',
      'newsroom/addresses.txt:4:1 the address /columns/markets/ was published, but readers would no longer find anything there; add the address to the field "aliases" of the article that replaces the old article, or restore the file that had the address',
    ]);
  });

  test('does not send an author to a person for an alias: only articles have them', () => {
    expect(problemsOf(files('/people/lim/\n'))).toEqual([
      'newsroom/addresses.txt:1:1 the address /people/lim/ was published, but readers would no longer find anything there; add the address to the field "aliases" of the article that replaces the old article, or restore the file that had the address',
    ]);
  });

  test('notices an article that becomes a draft again', () => {
    const draft = frontMatter('title: Boats', 'date: 2017-09-05', 'draft: true');
    expect(problemsOf(files('/2017/boats/\n', { 'articles/2017/boats.md': draft }))).toHaveLength(1);
  });

  test('keeps quiet about an article that has expired: its address answers', () => {
    const expired = frontMatter('title: Boats', 'date: 2017-09-05', 'expires: 2018-01-01');
    expect(problemsOf(files('/2017/boats/\n', { 'articles/2017/boats.md': expired }))).toEqual([]);
  });

  test('does not follow from an article that cannot be read: that is said once', () => {
    const broken = frontMatter('title: Boats', 'date: 2017-02-30');
    const { problems } = load(files('/2017/boats/\n', { 'articles/2017/boats.md': broken }));
    expect(problems.map(({ file }) => file)).toEqual(['articles/2017/boats.md']);
  });
});

describe('issues of the newsletter in the ledger', () => {
  const settings = 'name: The Lantern\nurl: https://lantern.example/\n';
  const ledger = '/newsletter/2017-W36/\n';

  test('answer while the publication has a newsletter, and an article in the week', () => {
    expect(problemsOf(files(ledger, { 'newsroom/site.yaml': `${settings}newsletter: true\n` }))).toEqual([]);
  });

  test('cannot disappear from mails that readers have kept', () => {
    const message =
      'newsroom/addresses.txt:1:1 the address /newsletter/2017-W36/ was published, but readers would no longer find anything there; write "newsletter: true" in newsroom/site.yaml, and keep an article with a date in this week; or remove this line, if the address may disappear';
    expect(problemsOf(files(ledger, { 'newsroom/site.yaml': settings }))).toEqual([message]);
    expect(
      problemsOf(files('/newsletter/2017-W30/\n', { 'newsroom/site.yaml': `${settings}newsletter: true\n` })),
    ).toEqual([message.replace('W36', 'W30')]);
  });
});
