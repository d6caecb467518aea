import { describe, expect, it } from 'vitest';
import { convertTemplates } from '../../../../src/authoring/import/body/templates.ts';
import { aText, importTexts } from '../builders.ts';

const data = { photo: 'a/p.png', caption: '', draft: 'false', kind: 'news', list: ['a'] };
const convert = (text: string) => convertTemplates(text, { data }, () => {});

describe('archive picture by field: a picture whose path is in the front matter', () => {
  const figure = [
    '<figure>',
    '  <img src="{% if page.photo1 contains "://" %}{{ page.photo1 }}{% else %}{{ site.baseurl }}/{{ page.photo1 }}{% endif %}" alt="{{ page.title }}">',
    '  {% if page.caption1 %}',
    '    <figcaption>{{page.caption1}}</figcaption>',
    '  {% endif %}',
    '</figure>',
  ].join('\n');
  const show = (fields: string) =>
    importTexts({
      '_posts/2021-06-26-a.md': aText(`title: A portrait\n${fields}`, figure),
      'assets/images/p.png': undefined,
    });

  it.each([
    ['photo1: assets/images/p.png', '<img src="p.png" alt="A portrait">'],
    ['photo1: assets/images/P.PNG\ncaption1: ""', '<img src="p.png" alt="A portrait">'],
    [
      'photo1: assets/images/p.png\ncaption1: Ana Lima',
      '<img src="p.png" alt="A portrait">\n    <figcaption>Ana Lima</figcaption>',
    ],
    ['photo1: https://example.org/p.png', '<a href="https://example.org/p.png">A portrait</a>'],
  ])('is shown, without an empty caption: %j', (fields, picture) => {
    const { texts, report } = show(fields);
    const [[, text = ''] = []] = texts;
    expect(text).toBe(`---\ntitle: A portrait\ndate: 2021-06-26\n---\n\n<figure>\n  ${picture}\n</figure>\n`);
    expect(report.droppedFields).toEqual({});
  });
});

describe('a condition about the front matter', () => {
  it.each([
    ['{% if page.photo %}a{% else %}b{% endif %}', 'a'],
    ['{%- if page.none -%}a{%- else -%}b{%- endif -%}', 'b'],
    ['{% if page.caption %}a{% endif %}b', 'b'],
    ['{% if page.draft == false %}a{% endif %}', 'a'],
    ['{% unless page.photo %}a{% else %}b{% endunless %}', 'b'],
    ['{% if page.kind == \'story\' %}a{% elsif page.kind == "news" %}b{% else %}c{% endif %}', 'b'],
    ['{% if page.kind != "news" or page.photo contains "p" and page.none == nil %}a{% endif %}', 'a'],
    ['{% if page.none %}a{% if site.x %}b{% endif %}{% endif %}c', 'c'],
  ])('is decided: %s', (text, shown) => {
    expect(convert(text)).toBe(shown);
  });

  it.each([
    '{% if site.x %}a{% else %}b{% endif %}',
    '{% if page.url == "/a/" %}a{% endif %}',
    '{% if page.list %}a{% endif %}',
    '{% if page.photo.size > 3 %}a{% endif %}',
    '{% if page.none %}no end',
    'a {% endif %} b',
    '```\n{% if page.none %}a{% endif %}\n```',
  ])('stays as it is if the front matter does not decide it: %j', text => {
    expect(convert(text)).toBe(text);
  });

  it('leaves raw blocks alone', () => {
    expect(convert('{% raw %}{% if page.none %}a{% endif %}{% endraw %}')).toBe('{% if page.none %}a{% endif %}');
  });

  it('leaves no blank line in HTML', () => {
    expect(convert('<div>\n{% if page.none %}\n<p>a</p>\n{% endif %}\n{{ page.none }}\n<p>b</p>\n</div>')).toBe(
      '<div>\n<p>b</p>\n</div>',
    );
  });
});

it('takes no exponential time for tags without an end that have many quotation marks', () => {
  const unfinished = `{% if page.a "${'\n{% if page.a ""'.repeat(2000)}`;
  expect(convert(unfinished)).toBe(unfinished);
});
