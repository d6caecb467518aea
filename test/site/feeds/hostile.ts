/** A publication made to break feeds, with everything that authors may write and feeds must survive. */
import { aDrawing, type FileTree } from '../../builders.ts';
import { outputsOf } from '../../layouts/drawn.ts';

/** URL of the site of the hostile publication. */
export const hostileUrl = 'https://lantern.example/column/';

const wild = `Markup ]]> and <b>tags</b>, "quotes" & 'apostrophes', &amp; AT&T; </script><script>alert(1)</script> 🏮 半边天 a < b`;
const yaml = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

const site = `name: {en: ${yaml('The <Lantern> & "Co" 🏮')}, zh-Hans: ${yaml('灯笼 & <灯> ]]>')}}
tagline: {en: ${yaml('Light & <shade> &copy; </p>')}, zh-Hans: ${yaml('光 & 影')}}
url: ${hostileUrl}
languages: [en, zh-Hans, fa]
timezone: Asia/Shanghai
copyright: {en: ${yaml('© The <Lantern> &amp; Co </b>')}, zh-Hans: © 灯笼}
`;

const body = `The first paragraph of *many* & one < two, with ]]> and \`</script>\` in it, and 妇联.[^1] Again.[^1]

[Near](plain.md#here), [root](/tags/), [here](#table), [itself](hostile.md), [far](https://elsewhere.example/?a=1&b=%E5%A6%87#c), [mail](mailto:a@lantern.example), [a file](图画.svg).

![A picture & "more" <in> words](图画.svg "A caption & <b>more</b> | Drawing: <nobody> & sons")

An inline ![picture](plain.svg) and raw <a href='plain.md' title="a > b & c">HTML</a>, <img src="plain.svg" alt='A "raw" <one>'>, <abbr title="&quot;x&quot;">abbr</abbr>, <ruby>灯<rt>dēng</rt></ruby>, H<sub>2</sub>O<br>and <time datetime="2019-01-01">then</time>.

<details open><summary>More &amp; more</summary>

Hidden *text*.

</details>

<table id="table"><caption>Raw</caption><thead><tr><th scope="col">A</th><th>B</th></tr></thead><tbody><tr><td colspan=2>C</td></tr></tbody></table>

## Table & \\<heading>

| a & b | <i>c</i> |
|:--|--:|
| 1 | \`a < b\` |

\`\`\`html
<script>alert("]]>")</script>
\`\`\`

\`\`\`numbers
900,000+ | chat <groups> & more
\`\`\`

::: pullquote
Set & large < 妇女.
:::

> A quotation.

- one
  1. two

[^1]: A note & <i>its</i> mark, with [a link](plain.md).
`;

const article = (fields: readonly string[], text: string) => `---\n${fields.join('\n')}\n---\n\n${text}`;

export const hostileFiles: FileTree = {
  'newsroom/site.yaml': site,
  'newsroom/people/lin.yaml': `name: {en: ${yaml('Lin & <Yue>')}, zh-Hans: 林月}\nbio: ${yaml('Writes & <edits> </i> &lt;')}\n`,
  'newsroom/people/guild.yaml': 'name: {en: The Guild, zh-Hans: 行会}\nkind: organisation\n',
  'newsroom/columns/markets.md': `---\ntitle: {en: ${yaml('Markets & <stalls>')}, zh-Hans: 集市}\nsummary: ${yaml('Buy & </b> sell')}\n---\n`,
  'newsroom/tags.yaml': `law:\n  name: {en: ${yaml('Law & <order> </i>')}, zh-Hans: 法律}\n  description: ${yaml('What is written & <signed> &amp;')}\n`,
  'articles/2019/hostile.md': article(
    [
      `title: ${yaml(wild)}`,
      'date: 2019-06-14T18:00:07',
      'updated: 2019-06-20',
      `summary: ${yaml(wild)}`,
      `by: [lin, guild, ${yaml('Jane & <Doe>')}]`,
      'editor: guild',
      'translator: guild',
      `photographer: ${yaml('Wang "Fang"')}`,
      `source: {name: ${yaml('A & <B>')}, url: "https://voice.example/a?b=1&c=2"}`,
      'adapted: {name: A book without an address}',
      'column: markets',
      `tags: [law, 妇女, ${yaml('Q&A <x>')}]`,
      `cover: {src: 图画.svg, alt: ${yaml('Stripes & <bars> </b> &amp;')}, credit: ${yaml('Drawing: <nobody> & sons')}}`,
      `copyright: ${yaml('© A & <B> </i>')}`,
      `corrections: [{date: 2019-06-19, text: ${yaml(wild)}}, {date: 2019-06-19, text: Another.}]`,
    ],
    body,
  ),
  'articles/2019/图画.svg': aDrawing,
  'articles/2019/plain.svg': aDrawing,
  'articles/2019/plain.md': article(['title: Plain', 'date: 2019-06-14', 'tags: [law]'], 'One & only.\n\n## Here\n'),
  'articles/2019/adapted.md': article(
    ['title: Adapted', 'date: 2019-06-13', 'adapted: {name: A, url: "https://a.example/"}', 'source: {name: B}'],
    'A text.\n',
  ),
  'articles/2019/picture-alone.md': article(
    ['title: Nothing but a picture', 'date: 2019-06-12', 'by: lin', 'cover: {src: plain.svg, alt: Plain}'],
    '![Stripes](plain.svg)\n',
  ),
  'articles/2019/textless.md': article(['title: Nothing at all', 'date: 2019-06-11', 'column: markets'], ''),
  'articles/2019/妇女议事会.md': article(['title: A Chinese address', 'date: 2019-06-10', 'by: lin'], '她们议事。\n'),
  'articles/2019/hostile.zh-Hans.md': article(
    [
      `title: ${yaml('灯笼 ]]> <b>与</b> & “光”')}`,
      'date: 2019-06-15',
      'by: lin',
      'tags: [law, 妇女]',
      'column: markets',
      'corrections: [{date: 2019-06-16, text: 更正 & <改>。}]',
    ],
    '妇联是妇女联合会的简称。[^1]\n\n[^1]: 注 & <i>释</i>。\n',
  ),
};

export interface FeedDocument {
  readonly format: 'rss' | 'atom' | 'json' | 'opml';
  /** Address from the site's root. */
  readonly address: string;
  /** URL of the feed. */
  readonly url: string;
  readonly text: string;
}

const formats = { 'feed.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json', 'feeds.opml': 'opml' } as const;

/** Returns every feed of a publication, and the list of feeds. */
export function feedsOf(files: FileTree, url = hostileUrl): readonly FeedDocument[] {
  const outputs = outputsOf(files, { url });
  return [...outputs].flatMap(([address, output]) => {
    const format = Object.entries(formats).find(([name]) => address.endsWith(`/${name}`))?.[1];
    if (!format) return [];
    return [{ format, address, url: new URL(encodeURI(address.slice(1)), url).href, text: output.draw() }];
  });
}

let known: readonly FeedDocument[] | undefined;

/** Returns the feeds of the hostile publication. Draws them only at the first call. */
export function hostileFeeds(): readonly FeedDocument[] {
  known ??= feedsOf(hostileFiles);
  return known;
}
