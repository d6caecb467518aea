#!/usr/bin/env bash
# martian, which brings Markdown into Notion, deletes the words of reference links, and joins the words around a line break.
#
# Markdown has links with their address in the text, and links whose address stands at the end: [the report][1]. A line of a poem ends with two
# spaces or a backslash. The README says that all inline elements are supported, and names what Notion cannot do; one would expect the words at
# least. martian drops a reference link with its words: "Read [the report][1] of May." becomes "Read  of May." It drops the break of a line
# and puts nothing in its place, so that two lines of a poem become "skyis". It also drops the description and the title of a picture, and paragraphs
# that are written as HTML.
#
# The README does not mention it; a search of issues found nothing about it. A sentence without its object still reads like a sentence, and
# a link that is missing looks like no link. Write addresses into the text, and compare the number of words before and after.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tryfabric/martian@1.2.4
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { markdownToBlocks } = require('@tryfabric/martian');

console.log('@tryfabric/martian', JSON.parse(readFileSync('node_modules/@tryfabric/martian/package.json', 'utf8')).version);
const texts = {
  link: 'Read [the report](https://a.example/) of May.',
  'reference link': 'Read [the report][1] of May.\n\n[1]: https://a.example/',
  'reference link, short': 'Read [the report] of May.\n\n[the report]: https://a.example/',
  'two spaces': 'Women hold up half the sky  \nis what she said.',
  backslash: '妇女能顶\\\n半边天',
  picture: '![Tu Youyou at her desk](https://a.example/a.jpg "Photo: Li Na")',
  'HTML paragraph': 'She won.\n\n<p lang="zh">她赢了。</p>',
};
const show = block => block[block.type].rich_text?.map(({ text }) => text.content).join('') ?? JSON.stringify(block[block.type]);
const seen = Object.fromEntries(Object.entries(texts).map(([kind, markdown]) => [kind, markdownToBlocks(markdown).map(show).join('|')]));
console.log(seen);
const expected = [
  'Read the report of May.',
  'Read  of May.',
  'Read  of May.',
  'Women hold up half the skyis what she said.',
  '妇女能顶半边天',
  '{"type":"external","external":{"url":"https://a.example/a.jpg"}}',
  'She won.',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.cjs
