/** Tests that no template tag of the old site is visible in a public article. */
import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

const config =
  'title: The Lantern\nemail: a@b.example\nurl: https://old.example\nbaseurl: /blog\nyear: 1995\nhint: "{{ x }}"\n';
const file = '_posts/2017-09-05-a.md';
const importOne = (body: string, path = file, others: Readonly<Record<string, string>> = { '_config.yml': config }) => {
  const { texts, report } = importTexts({ ...others, [path]: aText('title: Wells', body) });
  const [, head = '', text = ''] =
    /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(texts.get('articles/2017/a.md') ?? '') ?? [];
  return { text: text.trimEnd(), isDraft: head.includes('draft: true'), report };
};

describe('a template tag of Jekyll', () => {
  it.each([
    ['{{ site.title }}, {{site.year}}: {{ page.title }}', 'The Lantern, 1995: Wells'],
    ['[Mail](mailto:{{ site.email }}), [x]({{ site.url }}{{ site.baseurl }}/none)', '[Mail](mailto:a@b.example), x'],
    [
      'Write `{{ site.title }}`.\n\n```\n{% include x.html %}\n```',
      'Write `{{ site.title }}`.\n\n```\n{% include x.html %}\n```',
    ],
    ['{% raw %}{{ site.title }}{% endraw %}', '{{ site.title }}'],
  ])('that is certain becomes words, and in code it stays: %s', (body, expected) => {
    const { text, isDraft } = importOne(body);
    expect([text, isDraft]).toEqual([expected, false]);
  });

  it.each([
    '{% include box.html name="a" %}',
    '{{ site.data.people.size }}',
    '{{ site.hint }}',
    '{{ site.posts[0].title }}',
    '{% for post in site.posts %}x{% endfor %}',
    '{{ "now" | date: "%Y" }} {% assign x = 1 %}',
  ])('that is not certain makes the article a draft: %s', body => {
    const { isDraft, report } = importOne(`Words. ${body}`);
    expect(isDraft).toBe(true);
    expect(report.changes).toMatchObject({ 'templates-made-drafts': 1 });
    expect(report.visibility).toMatchObject({ articles: 0 });
    expect(report.details[file]?.['shortcodes-kept-as-text']).not.toEqual([]);
  });

  it('in an article that is a draft takes away the links to it', () => {
    const { texts } = importTexts({
      '_config.yml': config,
      [file]: aText('title: A', '{% include x %}'),
      '_posts/2017-09-06-b.md': aText('title: B', '[a]({% post_url 2017-09-05-a %})'),
    });
    expect(texts.get('articles/2017/b.md')).toContain('---\n\na\n');
  });
});

describe('text that only looks like a template tag', () => {
  it('stays where the old site showed it: in archives of Hugo and in notes', () => {
    for (const others of [{ 'hugo.toml': 'title = "A"' }, {}]) {
      const { text, isDraft } = importOne('Words {{ site.name }}.', 'content/2017-09-05-a.md', others);
      expect([text, isDraft]).toEqual(['Words {{ site.name }}.', false]);
    }
  });

  it('is kept in formulas', () => {
    expect(importOne('$x_{{n}}$').isDraft).toBe(false);
  });
});
