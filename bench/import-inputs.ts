/**
 * Generates the inputs of `npm run bench:imports`: an archive of Markdown files, and a WordPress export in several files. Equal numbers give
 * equal files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Random, seeded, vocabulary, within } from './articles.ts';

type Form = 'markdown' | 'blocks' | 'classic';
/** Writes one kind of block with the words that the functions return. `link` returns the address of another article. */
type BlockWriter = (say: Speaker) => string;

interface Speaker {
  readonly random: Random;
  words(count: number): string;
  sentences(count: number): string;
  link(): string;
  picture(): string;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function speaker(i: number, link: Speaker['link'], picture: Speaker['picture']): Speaker {
  const random = seeded(7000 + i);
  const language = i % 10 === 9 ? 'zh-Hans' : 'en';
  const draw = vocabulary[language];
  const [blank, stop] = language === 'en' ? [' ', '. '] : ['', '。'];
  const words = (count: number) => Array.from({ length: count }, () => draw(random)).join(blank);
  const sentences = (count: number) =>
    Array.from({ length: count }, () => words(within(random, 6, 18)) + stop)
      .join('')
      .trim();
  return { random, words, sentences, link, picture };
}

const cells = (say: Speaker) => Array.from({ length: 4 }, () => [say.words(2), say.words(1), say.words(3)] as const);
const items = (say: Speaker) => Array.from({ length: within(say.random, 3, 7) }, () => say.words(9));

const markdown: readonly BlockWriter[] = [
  say => `## ${say.words(4)}`,
  say => `${say.sentences(3)} [${say.words(3)}](${say.link()}) ${say.sentences(2)}`,
  say => `${say.sentences(2)} **${say.words(2)}** ${say.sentences(1)} *${say.words(2)}* ${say.sentences(2)}`,
  say => `![${say.words(4)}](${say.picture()} "${say.words(5)}")`,
  say => `{{< figure src="${say.picture()}" caption="${say.words(6)}" >}}`,
  say => `<p>${say.sentences(2)} <a href="${say.link()}">${say.words(2)}</a></p>`,
  say =>
    items(say)
      .map(item => `- ${item}`)
      .join('\n'),
  say =>
    items(say)
      .map((item, i) => `${i + 1}. ${item}`)
      .join('\n'),
  say =>
    `| ${say.words(1)} | ${say.words(1)} | ${say.words(1)} |\n|---|---|---|\n${cells(say)
      .map(row => `| ${row.join(' | ')} |`)
      .join('\n')}`,
  say => `> ${say.sentences(3)}\n>\n> ${say.sentences(1)}`,
  say => {
    const note = within(say.random, 1, 1e9);
    return `${say.sentences(2)}[^${note}] ${say.sentences(1)}\n\n[^${note}]: ${say.sentences(1)}`;
  },
  say => `~~~js\nconst answer = (a, b) => a["b"] + "${say.words(2)}";\n~~~`,
  say => `{{< youtube ${within(say.random, 1e6, 1e7)}abcd >}}`,
];

const block = (name: string, html: string) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;
const table = (say: Speaker) =>
  `<table><tbody>${cells(say)
    .map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
const list = (say: Speaker, tag: string) =>
  `<${tag}>${items(say)
    .map(item => `<li>${item}</li>`)
    .join('')}</${tag}>`;
const linked = (say: Speaker) => `${say.sentences(3)} <a href="${say.link()}">${say.words(3)}</a> ${say.sentences(2)}`;
const strong = (say: Speaker) =>
  `${say.sentences(2)} <strong>${say.words(2)}</strong> ${say.sentences(1)} <em>${say.words(2)}</em> &amp; ${say.sentences(2)}`;

const blocks: readonly BlockWriter[] = [
  say => block('heading', `<h2>${say.words(4)}</h2>`),
  say => block('paragraph', `<p>${linked(say)}</p>`),
  say => block('paragraph', `<p>${strong(say)}</p>`),
  say =>
    block(
      'image {"id":7}',
      `<figure class="wp-block-image"><img src="${say.picture()}" alt="${say.words(4)}"/><figcaption>${say.words(5)}</figcaption></figure>`,
    ),
  say => block('list', list(say, 'ul')),
  say => block('list {"ordered":true}', list(say, 'ol')),
  say => block('table', `<figure class="wp-block-table">${table(say)}</figure>`),
  say =>
    block(
      'quote',
      `<blockquote class="wp-block-quote"><p>${say.sentences(3)}</p><cite>${say.words(2)}</cite></blockquote>`,
    ),
  say => block('paragraph', `<p>${say.sentences(5)}</p>`),
  say => block('code', `<pre class="wp-block-code"><code>let a = ${within(say.random, 1, 99)};</code></pre>`),
  say =>
    block(
      'embed',
      `<figure class="wp-block-embed"><div>https://www.youtube.com/watch?v=${within(say.random, 1e6, 1e7)}abcd</div></figure>`,
    ),
];

const classic: readonly BlockWriter[] = [
  say => `<h3>${say.words(4)}</h3>`,
  linked,
  strong,
  say =>
    `[caption id="attachment_1" align="alignnone" width="300"]<img src="${say.picture()}" alt="${say.words(3)}" /> ${say.words(5)}[/caption]`,
  say => list(say, 'ul'),
  say => list(say, 'ol'),
  table,
  say => `<blockquote>${say.sentences(3)}</blockquote>`,
  say => `${say.sentences(3)}\n${say.sentences(1)}`,
  say => `[vc_row][vc_column_text]${say.sentences(2)}[/vc_column_text][/vc_row]`,
  say => `https://www.youtube.com/watch?v=${within(say.random, 1e6, 1e7)}abcd`,
];

const forms = { markdown, blocks, classic };

function writeParagraph(say: Speaker, form: Form): string {
  const text = say.sentences(within(say.random, 3, 8));
  return form === 'blocks' ? block('paragraph', `<p>${text}</p>`) : text;
}

/** Writes blocks of all kinds until the text has `length` characters. */
function writeBody(say: Speaker, form: Form, length: number): string {
  const parts: string[] = [say.sentences(4)];
  for (let sum = 0; sum < length; ) {
    const rarer = forms[form][within(say.random, 0, forms[form].length - 1)];
    const part = say.random() < 0.5 ? writeParagraph(say, form) : (rarer?.(say) ?? '');
    parts.push(part);
    sum += part.length + 2;
  }
  return parts.join('\n\n');
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const two = (number: number) => String(number).padStart(2, '0');
const dayOf = (i: number) => ({ year: 2005 + (i % 20), month: two((i % 12) + 1), day: two((i % 28) + 1) });
const site = 'https://old.example';

/**
 * Writes an archive of `count` Markdown files, each with about `length` characters. One of 500 has only a program and no text, so that an
 * import leaves it out.
 */
export function writeArchive(folder: string, count: number, length: number): void {
  for (let n = 0; n < 40; n++) write(join(folder, `static/images/picture-${n}.png`), png);
  for (let i = 0; i < count; i++) {
    const { year, month, day } = dayOf(i);
    const say: Speaker = speaker(
      i,
      () => (say.random() < 0.5 ? addressOf(within(say.random, 0, count - 1)) : `https://example.org/${say.random()}`),
      () => `/images/picture-${within(say.random, 0, 49)}.png`,
    );
    const matter = [
      `title: "${say.words(6)}"`,
      `date: ${year}-${month}-${day}T08:00:00+00:00`,
      `tags: [${say.words(1)}, "${say.words(2)}"]`,
      `author: ${say.words(2)}`,
      `layout: post`,
    ].join('\n');
    write(
      join(folder, `content/posts/${year}-${month}-${day}-article-${i}.md`),
      `---\n${matter}\n---\n\n${i % 500 === 499 ? '<script>show()</script>' : writeBody(say, 'markdown', length)}\n`,
    );
  }
}

function addressOf(i: number): string {
  const { year, month, day } = dayOf(i);
  return `/${year}/${month}/${day}/article-${i}/`;
}

const head = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>An old site</title><link>${site}</link><description>Its tagline</description><language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${site}</wp:base_site_url><wp:base_blog_url>${site}</wp:base_blog_url>
<wp:author><wp:author_login>editor</wp:author_login><wp:author_display_name>The Editor</wp:author_display_name></wp:author>
`;

/** Writes a WordPress export of `files` files with about `letters` characters each. Each article has about `length` characters. */
export function writeExport(
  folder: string,
  { files, letters, length }: { readonly files: number; readonly letters: number; readonly length: number },
): void {
  const perFile = Math.ceil(letters / (length + 900));
  const count = files * perFile;
  for (let file = 0; file < files; file++) {
    const parts = [head];
    for (let n = 0; n < perFile; n++) parts.push(writeItem(file * perFile + n, count, length));
    parts.push('</channel>\n</rss>\n');
    write(join(folder, `export.wordpress.0${two(file)}.xml`), parts.join(''));
  }
}

function writeItem(i: number, count: number, length: number): string {
  const { year, month, day } = dayOf(i);
  const say: Speaker = speaker(
    i,
    () =>
      say.random() < 0.5 ? site + addressOf(within(say.random, 0, count - 1)) : `https://example.org/${say.random()}`,
    () => `${site}/wp-content/uploads/2020/01/picture-${within(say.random, 0, 49)}.png`,
  );
  const date = `${year}-${month}-${day} 08:00:00`;
  const cdata = (text: string) => `<![CDATA[${text}]]>`;
  return `<item><title>${cdata(say.words(6))}</title><link>${site}${addressOf(i)}</link><dc:creator>${cdata('editor')}</dc:creator>
<description></description><content:encoded>${cdata(writeBody(say, i % 2 === 0 ? 'blocks' : 'classic', length))}</content:encoded>
<excerpt:encoded>${cdata(say.sentences(1))}</excerpt:encoded><wp:post_id>${100 + i}</wp:post_id>
<wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>article-${i}</wp:post_name>
<wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>
<category domain="category" nicename="news">${cdata(say.words(1))}</category><category domain="post_tag" nicename="t">${cdata(say.words(2))}</category>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>${cdata('1')}</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>${i}</wp:comment_id><wp:comment_content>${cdata(say.sentences(2))}</wp:comment_content></wp:comment>
</item>
`;
}
