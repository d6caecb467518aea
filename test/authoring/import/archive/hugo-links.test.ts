import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { anArchive, someSettings } from '../builders.ts';

const archive = (texts: Readonly<Record<string, string>>) =>
  anArchive({
    'hugo.toml': 'title = "Old"',
    'content/posts/b.md': '---\ntitle: B\ndate: 2017-09-06\n---\n\n## Part\n\nText.\n',
    'content/posts/bundle/index.md': '---\ntitle: C\ndate: 2017-09-06\n---\n\nText.\n',
    'content/notes/far.md': '---\ntitle: D\ndate: 2017-09-06\n---\n\nText.\n',
    'content/notes/twice.md': '---\ntitle: E\ndate: 2017-09-06\n---\n\nText.\n',
    'content/news/twice.md': '---\ntitle: F\ndate: 2018-09-06\n---\n\nText.\n',
    ...texts,
  });
const a = (body: string, fields = '') => ({
  'content/posts/a.md': `---\ntitle: A\ndate: 2017-09-05\n${fields}---\n\n${body}\n`,
});
const importA = (texts: Readonly<Record<string, string>>, origin: string | undefined) =>
  importArchive(archive(texts), someSettings({ origin })).texts.get('articles/2017/a.md');

describe.each([undefined, 'https://old.example.org'])('hugo ref and alias, with the old site %s', origin => {
  it.each([
    ['[b]({{< relref "b.md" >}})', '[b](b.md)'],
    ['[part]({{< ref "b.md#part" >}})', '[part](b.md#part)'],
    ['[again]({{< ref "b" >}})', '[again](b.md)'],
    ['[whole]({{< ref "/posts/b" >}})', '[whole](b.md)'],
    ['[bundle]({{% ref "bundle" %}})', '[bundle](bundle.md)'],
    ['[elsewhere]({{< ref path="far.md" >}})', '[elsewhere](far.md)'],
    ['[below]({{< ref "notes/far" >}})', '[below](far.md)'],
    ['<a href="{{< ref "b.md" >}}">html</a>', '<a href="b.md">html</a>'],
    ['[here]({{< ref "#own" >}})\n\n## Own', '[here](#own)\n\n## Own'],
    ['[two]({{< ref "twice.md" >}}) and [none]({{< ref "none.md" >}})', 'two and none'],
  ])('%s becomes %s', (body, converted) => {
    expect(importA(a(body), origin)).toContain(`---\n\n${converted}\n`);
  });

  it.each([
    ['aliases: [old-name]\n', 'aliases: ["/posts/old-name/", "/posts/a/"]'],
    ['aliases: [/old-name, further/old]\n', 'aliases: ["/old-name/", "/posts/further/old/", "/posts/a/"]'],
    ['alias: old.html\n', 'aliases: ["/posts/old.html", "/posts/a/"]'],
  ])('an alias starts at the section of its page: %j', (fields, aliases) => {
    expect(importA(a('Text.', fields), origin)).toContain(aliases);
  });

  it('an alias of another generator starts at the site', () => {
    const texts = { '_posts/2017-09-05-a.md': '---\ntitle: A\nredirect_from: old-name\n---\n\nText.\n' };
    const { texts: made } = importArchive(anArchive(texts), someSettings({ origin }));
    expect(made.get('articles/2017/a.md')).toContain('aliases: ["/old-name/"]');
  });
});
