#!/usr/bin/env bash
# epub-gen-memory writes "All rights reserved" into every book, this year as its copyright, two authors as one person, and lists from 1.
#
# The package makes an EPUB 3 of chapters in HTML. It accepts a date and an array of authors. One would expect one dc:creator for each author, as
# EPUB asks for (https://www.w3.org/TR/epub-33/#sec-opf-dccreator), no word on rights if one gives none, and the chapters as they are. Instead,
# Ana Ríos and Li Na become one creator "Ana Ríos,Li Na", who is sorted under A. A book of 2019 under a free licence says that the publisher holds
# all rights since the year in which the file was made, so two builds differ at New Year. An attribute that is not on a list disappears without
# a word: `start`, `value` and `reversed`, so that a list from 10 down begins with 1; `scope`, from which a voice knows the heads of a
# table; `datetime` and `cite`. `epub:type`, `aria-hidden` and `lang` stay.
#
# The README describes neither rights nor attributes; a search of issues found nothing. Two authors lose their page in a library. The types name
# an option `contentOPF`, a template of your own for the file with names and rights; write the numbers of lists as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund epub-gen-memory@1.1.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: generate } = require('epub-gen-memory');
const { loadAsync } = require('jszip');
console.log('epub-gen-memory', JSON.parse(readFileSync('node_modules/epub-gen-memory/package.json', 'utf8')).version);
const content = [
  '<ol start="10" reversed><li>Ten</li><li value="9">Nine</li></ol>',
  '<table><tr><th scope="row">Votes</th><td colspan="2">1</td></tr></table>',
  '<p><time datetime="2019-03-08">8 March</time>, <span lang="zh" id="a">妇女节</span></p>',
].join('');
const book = { title: 'T', author: ['Ana Ríos', 'Li Na'], publisher: 'Women Voice', date: '2019-03-08', verbose: false };
const { files } = await loadAsync(await generate(book, [{ title: 'A', content }]));
const text = name => files[`OEBPS/${name}`].async('string');
const year = new Date().getFullYear();
const seen = [
  ...(await text('content.opf')).match(/<dc:(?:creator|date|rights).*?>.*?<\/.*?>|<meta property="dcterms:rights">.*?<\/meta>/g),
  ...(await text('0_A.xhtml')).match(/<(?:ol|table|p>).*?<\/(?:ol|table|p)>/g),
].map(line => line.replace(`${year} by`, '(this year) by'));
console.log(seen);
const expected = [
  '<dc:creator id="creator">Ana Ríos,Li Na</dc:creator>',
  '<dc:date>2019-03-08T00:00:00.000Z</dc:date>',
  '<meta property="dcterms:rights">All rights reserved</meta>',
  '<dc:rights>Copyright &#x00A9; (this year) by Women Voice</dc:rights>',
  '<ol><li>Ten</li><li>Nine</li></ol>',
  '<table><tr><th>Votes</th><td colspan="2">1</td></tr></table>',
  '<p><time>8 March</time>, <span lang="zh" id="a">&#x5987;&#x5973;&#x8282;</span></p>',
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
