import { describe, expect, it } from 'vitest';
import { convertTemplates } from '../../../../src/authoring/import/body/templates.ts';
import { aText, importTexts } from '../builders.ts';

const convert = (text: string, data = {}) => convertTemplates(text, { data }, () => {});

describe('shortcodes of Hugo', () => {
  it.each([
    ['{{< figure src="a.png" alt="A" caption="C" attr="Ann" >}}', '![A](a.png "C | Ann")'],
    [
      '{{<figure src="https://example.org/a.png" caption="C (2021）" width="7">}}',
      '![](https://example.org/a.png "C (2021）")',
    ],
    ['{{< youtube abc >}}', '[youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)'],
    ['{{% x user="ann" id="12" %}}', '[x.com/ann/status/12](https://x.com/ann/status/12)'],
    ['{{< gist ann 12 >}}', '[gist.github.com/ann/12](https://gist.github.com/ann/12)'],
    ['[a]({{< ref "post/a.md" >}})', '[a](page:post/a.md)'],
    ['{{< highlight r >}}\nx <- 1\n{{< /highlight >}}', '\n```r\nx <- 1\n```\n'],
    ['{{< note title="Mind" >}}\nwords\n{{< /note >}}', '**Mind**\n\n\nwords\n'],
    ['{{< unheard-of 1 >}}', ''],
    ['{{</* figure src="a" */>}}', '{{< figure src="a" >}}'],
  ])('%s becomes %s', (text, converted) => {
    expect(convert(text)).toBe(converted);
  });
});

describe('Liquid', () => {
  it.each([
    ['{% image "a.jpg" "An "oil" rig" %}', '![An "oil" rig](a.jpg)'],
    ['{% image_with_class "a.jpg" "wide" "A rig" %}', '![A rig](a.jpg)'],
    ['{% include "figure.html",\n     image: "/a.jpg",\n     alt: "A",\n\n     caption: "C" %}', '![A](/a.jpg "C")'],
    ['[a]({{ "/x/" | url }}) {{ site.baseurl }}/y', '[a](/x/) /y'],
    [
      '{{ "https://www.youtube-nocookie.com/embed/jC" | embed: "A film" }}',
      '[A film](https://www.youtube.com/watch?v=jC)',
    ],
    [
      '{{ "https://www.youtube-nocookie.com/embed/jC" | embed: "A film\nof two lines" }}',
      '[A film of two lines](https://www.youtube.com/watch?v=jC)',
    ],
    ...['youtube-lite', 'embed-video', 'lite-youtube', 'video(640, 480)'].map(filter => [
      `{{ "https://www.youtube-nocookie.com/embed/jC" | ${filter} }}`,
      '[youtube.com/watch?v=jC](https://www.youtube.com/watch?v=jC)',
    ]),
    ['{{ "https://youtu.be/jC" | videos }}', 'https://youtu.be/jC'],
    ['[a]({% post_url 2015-01-01-a %})', '[a](/2015-01-01-a)'],
    ['[a]( <{% post_url 2015-01-01-a %}>)', '[a]( </2015-01-01-a>)'],
    ['[a]: {% link _posts/a.md %}', '[a]: /_posts/a.md'],
    ['<a href="{% post_url b %}">b</a>', '<a href="/b">b</a>'],
    ['<p data-page="{% post_url b %}">b</p>', '<p data-page="/b">b</p>'],
    ['See {% post_url 2015-01-01-a %}.', 'See [/2015-01-01-a](/2015-01-01-a).'],
    ['{% link _posts/a.md %} (“{% post_url b %}”)', '[/_posts/a.md](/_posts/a.md) (“[/b](/b)”)'],
    ['<div>\nSee {% post_url b %}\n</div>', '<div>\nSee <a href="/b">/b</a>\n</div>'],
    ['<a href="/x/">{% post_url b %}</a>', '<a href="/x/">/b</a>'],
    ['https://example.org{% post_url b %}', 'https://example.org/b'],
    ['{{ page.excerpt }}', 'In short'],
    ['{{ "ann" | team_link }}', 'ann'],
    ['{{ "/a/" | default: "image" }}', '/a/'],
    ['{{ site.unknown }}', '{{ site.unknown }}'],
    ['{% comment %}secret{% endcomment %}words', 'words'],
    ['`{% raw %}{{ x }}{% endraw %}`', '`{{ x }}`'],
    ['$\\frac{{4 \\choose 3}}{{n}}$', '$\\frac{{4 \\choose 3}}{{n}}$'],
  ])('%s becomes %s', (text, converted) => {
    expect(convert(text, { excerpt: 'In short' })).toBe(converted);
  });

  it('gives HTML inside of HTML, and leaves no blank line that would end it', () => {
    expect(convert('<figure>\n  {% image "a.jpg" "A" %}\n</figure>')).toBe(
      '<figure>\n  <img src="a.jpg" alt="A">\n</figure>',
    );
    expect(convert('<div>\n\t{{ "ann" | team_photo }}\n\t<p>Ann</p>\n</div>')).toBe('<div>\n\t<p>Ann</p>\n</div>');
  });

  it('is not read in code', () => {
    const code = '```\n{{ site.baseurl }} {% image "a" %}\n```\n`{{< youtube a >}}`';
    expect(convert(code)).toBe(code);
  });
});

it.each(['{{< button href="https://ex', '[a]({{< ref "x', '{{< figure src="a.png" caption="'])(
  'a block of code inside the tag %s does not stop the import, and no control character stays',
  start => {
    const texts = {
      '_posts/2017-09-05-a.md': aText('title: A', `Words.\n\n${start}\`\`\`\n\`\`\`\n\`\`\`\nample" >}} end`),
    };
    const text = importTexts(texts).texts.get('articles/2017/a.md') ?? '';
    expect(text).toContain('Words.');
    expect(text).toContain('end');
    expect([...text].filter(character => character < ' ' && character !== '\n')).toEqual([]);
  },
);
