/** Tests links between articles of an old site that was in a folder of its server. */
import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

/** Imports the files, and returns the text of the file and what the report says about it. */
function importOne(file: string, files: Readonly<Record<string, string | undefined>>) {
  const { texts, report } = importTexts(files);
  const text = texts.get(report.imported[file] ?? '') ?? '';
  return { body: text.slice(text.indexOf('---\n\n') + 5).trim(), details: report.details[file] ?? {}, report };
}

const ofJekyll = (body: string, settings: string) =>
  importOne('_posts/2019-06-01-a.md', {
    '_config.yml': `permalink: /:year/:month/:title/\n${settings}`,
    '_posts/2019-05-01-title.md': aText('title: Title'),
    'news/_posts/2019-05-02-sub.md': aText('title: Sub'),
    'blog/_posts/2019-05-03-twice.md': aText('title: Twice\npermalink: /blog/twice/'),
    'about.md': aText('title: About\ndate: 2019-01-01'),
    'images/x.png': undefined,
    'files/y.pdf': undefined,
    '_posts/2019-06-01-a.md': aText('title: A', body),
  });

const inFolder = 'baseurl: /blog\nurl: https://old.women.org';

describe('a link on a site of Jekyll in a folder', () => {
  it.each([
    ['/blog/2019/05/title/', 'title.md'],
    ['/blog/2019/05/title', 'title.md'],
    ['https://old.women.org/blog/2019/05/title/', 'title.md'],
    ['https://www.old.women.org/blog/2019/05/title/', 'title.md'],
    ['/blog/blog/twice/', 'twice.md'],
    ['../../05/title/', 'title.md'],
    ['2019-05-01-title.md', 'title.md'],
    ['{% post_url 2019-05-01-title %}', 'title.md'],
    ['{{ site.baseurl }}{% post_url 2019-05-01-title %}', 'title.md'],
    ['{{ site.url }}{{ site.baseurl }}{% post_url 2019-05-01-title %}', 'title.md'],
    ['{{ site.baseurl }}/{% post_url news/2019-05-02-sub %}', 'sub.md'],
    ['{% post_url 2019-05-02-sub %}', 'sub.md'],
    ['{% link _posts/2019-05-01-title.md %}', 'title.md'],
    ['{{ site.baseurl }}{% link files/y.pdf %}', 'y.pdf'],
    ['{{ site.baseurl }}/2019/05/title/', 'title.md'],
    ['{{ "/2019/05/title/" | relative_url }}', 'title.md'],
    ["{{ '2019/05/title/' | absolute_url }}", 'title.md'],
    ['{{ "/2019/05/title/" | prepend: site.baseurl | prepend: site.url }}', 'title.md'],
    ['/blog/files/y.pdf', 'y.pdf'],
  ])('leads to what it led to: %s', (address, found) => {
    expect(ofJekyll(`[a](${address})`, inFolder).body).toMatch(new RegExp(`^\\[a\\]\\((?:\\.\\./)?${found}\\)$`));
  });

  it.each([
    '/blog/images/x.png',
    'https://old.women.org/blog/images/x.png',
    '{{ site.baseurl }}/images/x.png',
    '{{ "images/x.png" | relative_url }}',
    '/images/x.png',
  ])('may show a picture: %s', address => {
    expect(ofJekyll(`![A walk](${address})`, inFolder).body).toBe('![A walk](x.png)');
  });

  it.each(['/2019/05/title/', '/about.html', '/blog/gone/'])(
    'may lead elsewhere, which the report names: %s',
    address => {
      const { body, details } = ofJekyll(`[a](${address})`, inFolder);
      expect(body).toBe(`[a](https://old.women.org${address})`);
      expect(details['old-site-links-made-whole']).toEqual([address]);
      const nowhere = ofJekyll(`[a](${address})`, 'baseurl: /blog\nurl: http://localhost:4000');
      expect(nowhere.body).toBe('a');
      expect(nowhere.details['dead-links-made-text']).toEqual([address]);
    },
  );

  it.each([
    ['See {% post_url 2019-05-01-title %}.', 'See [/blog/2019/05/title/](title.md).'],
    ['{{ site.baseurl }}{% post_url news/2019-05-02-sub %}', '[/blog/2019/05/sub/](sub.md)'],
    ['{% link about.md %}', '[/blog/about/](about.md)'],
    ['{% link files/y.pdf %}', '[/blog/files/y.pdf](y.pdf)'],
    ['[{% post_url 2019-05-01-title %}]({% post_url 2019-05-02-sub %})', '[/blog/2019/05/title/](sub.md)'],
    ['https://old.women.org{% post_url 2019-05-01-title %}', 'https://old.women.org/blog/2019/05/title/'],
  ])('shows the address that a tag printed among words: %s', (written, shown) => {
    expect(ofJekyll(written, inFolder).body).toBe(shown);
  });

  it('with the full address of another place on the server stays', () => {
    const address = 'https://old.women.org/2019/05/title/';
    expect(ofJekyll(`[a](${address})`, inFolder).body).toBe(`[a](${address})`);
  });

  it('needs no folder if the site had none', () => {
    for (const settings of ['', 'baseurl: ""', 'baseurl: /']) {
      expect(ofJekyll('[a](/2019/05/title/)', settings).body).toBe('[a](title.md)');
      expect(ofJekyll('[a]({{ site.baseurl }}{% post_url 2019-05-01-title %})', settings).body).toBe('[a](title.md)');
    }
  });
});

const ofHugo = (body: string, settings: string, others: Readonly<Record<string, string>> = {}) =>
  importOne('content/posts/a.md', {
    'hugo.toml': settings,
    'content/posts/b.md': aText('title: B\ndate: 2019-05-01'),
    'content/posts/b.es.md': aText('title: B\ndate: 2019-05-01\nlang: es'),
    'content/notes/c.md': aText('title: C\ndate: 2019-05-01'),
    'content/notes/posts/b.md': aText('title: Other B\ndate: 2018-05-01'),
    'static/images/x.png': undefined,
    'content/posts/a.md': aText('title: A\ndate: 2019-06-01', body),
    ...others,
  });

describe('a link on a site of Hugo in a folder', () => {
  const settings = 'baseURL = "https://example.org/blog/"';
  it.each([
    ['/blog/posts/b/', 'b.md'],
    ['/blog/notes/posts/b/', '../2018/b.md'],
    ['https://example.org/blog/posts/b/', 'b.md'],
    ['{{< ref "posts/b.md" >}}', 'b.md'],
    ['{{< relref "/notes/c" >}}', 'c.md'],
    ['{{< relurl "posts/b/" >}}', 'b.md'],
    ['{{< absurl "posts/b/" >}}', 'b.md'],
    ['{{< baseurl >}}posts/b/', 'b.md'],
    ['../b/', 'b.md'],
    ['../../notes/c/', 'c.md'],
    ['b.md', 'b.md'],
    ['/posts/b.md', 'b.md'],
    ['https://example.org/posts/b/', 'https://example.org/posts/b/'],
  ])('leads to what it led to: %s', (address, found) => {
    expect(ofHugo(`[a](${address})`, settings).body).toBe(`[a](${found})`);
  });

  it.each([
    ['{{< ref "posts/b.md" >}}', '[/blog/posts/b/](b.md)'],
    ['See {{< relref "/notes/c#part" >}}.', 'See [/blog/notes/c/#part](c.md#part).'],
    ['{{< ref "b" >}}', '[/blog/posts/b/](b.md)'],
    ['{{< ref "gone" >}}', 'gone'],
  ])('shows the address that a shortcode printed among words: %s', (written, shown) => {
    expect(
      ofHugo(written, settings, { 'content/notes/c.md': aText('title: C\ndate: 2019-05-01', '## Part') }).body,
    ).toBe(shown);
  });

  it('with a language leads to the translation', () => {
    const two = `${settings}\n[languages.en]\n[languages.es]`;
    expect(ofHugo('[a]({{< ref path="b" lang="es" >}})', two).body).toBe('[a](b.es.md)');
    expect(ofHugo('[a]({{< ref "b" >}})', two).body).toBe('[a](b.md)');
  });

  it('without the folder leads to a page only if the settings or templates say so', () => {
    const link = '[a](/posts/b/)';
    const { body, details } = ofHugo(link, settings);
    expect(body).toBe('a');
    expect(details['dead-links-made-text']).toEqual(['/posts/b/']);
    expect(ofHugo(link, `${settings}\ncanonifyURLs = true`).body).toBe('[a](b.md)');
    const hook = { 'layouts/_default/_markup/render-link.html': '' };
    expect(ofHugo(link, settings, hook).body).toBe('[a](b.md)');
  });

  it('may show a picture', () => {
    expect(ofHugo('![A walk](/blog/images/x.png)', settings).body).toBe('![A walk](x.png)');
    expect(ofHugo('![A walk]({{< relurl "images/x.png" >}})', settings).body).toBe('![A walk](x.png)');
  });

  it('may have another host than the one in the settings, if several links lead to it', () => {
    const link = (name: string) => `[x](https://www.women.example/posts/${name}/)`;
    const names = ['b', 'c', 'd', 'e'];
    const others = Object.fromEntries(
      names.map((name, i) => [
        `content/posts/${name}.md`,
        aText(`title: ${name}\ndate: 2019-05-0${i + 1}`, link(names[(i + 1) % 4] ?? '')),
      ]),
    );
    const { body, report } = ofHugo(link('b'), 'baseURL = "https://staging.women.org/"', others);
    expect(body).toBe('[x](b.md)');
    expect(report.oldSite.address).toBe('https://staging.women.org');
  });

  it('is completed with the address in the settings, unless that is an example', () => {
    expect(ofHugo('[a](/x/)', 'baseURL = "https://old.women.org/"').body).toBe('[a](https://old.women.org/x/)');
    expect(ofHugo('[a](/x/)', 'baseURL = "https://example.org/"').body).toBe('a');
  });
});
