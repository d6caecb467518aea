#!/usr/bin/env bash
# html-to-docx, @turbodocx/html-to-docx and @extractus/article-extractor delete the words in `<time>`, `<cite>`, `<q>`, `<ruby>` and `<caption>`.
#
# An element that a program does not know has no meaning in HTML, but its words are still text (HTML, "Extensibility"). One would expect
# converters to lose at most a style. Instead, these three remove the words: "They meet on <time>8 March</time> in town" becomes "They meet on in
# town". html-to-docx and its fork at TurboDocx do the same to `<abbr>` and `<figcaption>`, article-extractor to `<del>` and `<dt>`: a list of terms
# keeps only the explanations. The READMEs of html-to-docx and its fork list no elements. The README of article-extractor says that it removes
# "disallowed tags", but not that it removes their words. A search of issues found nothing.
#
# A date, the title of a book or a Chinese name with its pronunciation disappears, and the sentence often still reads well, so nobody notices.
# Turn these elements into `<span>` before you convert a page to Word. Text that must survive such readers should avoid them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 @extractus/article-extractor@9.0.1 jszip@3.10.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromHtml } from '@extractus/article-extractor';
import turbo from '@turbodocx/html-to-docx';
import original from 'html-to-docx';
import JSZip from 'jszip';

for (const name of ['html-to-docx', '@turbodocx/html-to-docx', '@extractus/article-extractor'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const spaced = text => text.replace(/\s+/g, ' ').trim();
const word = async (convert, html) => {
  const zip = await JSZip.loadAsync(await convert(`<!DOCTYPE html><html lang="en"><body>${html}</body></html>`));
  const xml = await zip.file('word/document.xml').async('string');
  return spaced([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:p>/g)].map(found => found[1] ?? ' ').join(''));
};
const filler = '<p>Women of the district have written about their work in the mills for many years, and this is what they said, in their own words.</p>'.repeat(8);
const reader = async html => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Title</title></head><body><main><article><h1>Title</h1>${filler}${html}${filler}</article></main></body></html>`;
  const { content } = await extractFromHtml(page, 'https://a.example/a');
  return spaced(content.replace(/<p>Women of.*?<\/p>/gs, '').replace(/<[^>]*>/g, ' '));
};
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const texts = {
  span: '<p>They meet on <span>8 March</span> in town.</p>',
  abbr: '<p>They meet on <abbr>8 March</abbr> in town.</p>',
  time: '<p>They meet on <time>8 March</time> in town.</p>',
  cite: '<p>They read <cite>Orlando</cite> in town.</p>',
  q: '<p>They wrote <q>We came</q> in town.</p>',
  ruby: '<p>她叫<ruby>覃<rt>Qín</rt></ruby>华。</p>',
  del: '<p>They meet on <del>8</del> March in town.</p>',
  figcaption: `<figure><img src="data:image/png;base64,${pixel}" alt=""><figcaption>In the mill</figcaption></figure>`,
  caption: '<table><caption>Votes</caption><tr><td>1918</td></tr></table>',
  dl: '<dl><dt>Suffrage</dt><dd>The right to vote.</dd></dl>',
};
const seen = {};
for (const [name, html] of Object.entries(texts)) seen[name] = [await word(original, html), await word(turbo, html), await reader(html)];
console.log(seen);
const expected = [
  ['They meet on 8 March in town.', 'They meet on 8 March in town.', 'They meet on 8 March in town.'],
  ['They meet on in town.', 'They meet on in town.', 'They meet on 8 March in town.'],
  ['They meet on in town.', 'They meet on in town.', 'They meet on in town.'],
  ['They read in town.', 'They read in town.', 'They read in town.'],
  ['They wrote in town.', 'They wrote in town.', 'They wrote in town.'],
  ['她叫华。', '她叫华。', '她叫华。'],
  ['They meet on 8 March in town.', 'They meet on 8 March in town.', 'They meet on March in town.'],
  ['', '', 'In the mill'],
  ['1918', '1918', '1918'],
  ['Suffrage The right to vote.', 'Suffrage The right to vote.', 'The right to vote.'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
