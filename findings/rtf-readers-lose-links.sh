#!/usr/bin/env bash
# unrtf of Debian 12 writes "hyperlink" in place of the words of a link; rtf2text joins the words around a dash, and writes 妇?女?.
#
# Word processors save RTF for programs that read nothing else. The words of a link stand in \fldrslt, after its address in \fldinst; \emdash
# and \ldblquote are characters; \u22919? is 妇, with a question mark for programs without Unicode. One would expect the words, the dash and 妇.
# Instead, unrtf replaces the words, whatever they are, by "hyperlink", and sets the address in two quotation marks on each side, so that the
# link leads nowhere. rtf2text leaves out a dash and quotation marks that are written by name: "half\emdash the sky" becomes "halfthe sky". It
# reads them if they are bytes (\'97). Both programs print what an editor deleted while changes were recorded: "She never won."
#
# rtf2text refers to rtf-parser for details, whose README names Unicode as supported and itself incomplete; an issue reports the question marks
# (https://github.com/iarna/rtf-parser/issues/40, open since 2025). The manual of unrtf says that it supports hyperlinks; its file html.conf
# contains that word. A search of issues found nothing else. Convert RTF with LibreOffice, and search the result for "hyperlink" and "?".
set -euo pipefail
if ! command -v unrtf >/dev/null; then
  apt-get install -qy --no-install-recommends unrtf >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rtf2text@1.0.1
cat >ask.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import rtf2text from 'rtf2text';

console.log('rtf2text', JSON.parse(readFileSync('node_modules/rtf2text/package.json', 'utf8')).version);
console.log('unrtf', execFileSync('dpkg-query', ['-W', '-f', '${Version}', 'unrtf'], { encoding: 'utf8' }));
const texts = {
  link: String.raw`See {\field{\*\fldinst{HYPERLINK "https://a.example/"}}{\fldrslt the report}} of May.`,
  dash: String.raw`We hold up half\emdash the \ldblquote sky\rdblquote .`,
  'dash as byte': String.raw`We hold up half\'97the \'93sky\'94.`,
  Chinese: String.raw`Women are {\uc1\u22919?\u22899?} here.`,
  deletion: String.raw`She {\deleted never }won.`,
};
const seen = {};
for (const [kind, text] of Object.entries(texts)) {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\pard ${text}\par}`;
  writeFileSync('a.rtf', rtf);
  const [, html] = /<body>(.*)<br>/.exec(execFileSync('unrtf', ['--html', 'a.rtf'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const plain = await new Promise((resolve, reject) => rtf2text.string(rtf, (error, result) => (error ? reject(error) : resolve(result))));
  seen[kind] = [html, plain.trim()];
}
console.log('unrtf, rtf2text', seen);
const expected = [
  ['See <a href=""https://a.example/"">hyperlink</a> of May.', 'See the report of May.'],
  ['We hold up half&mdash;the &ldquo;sky&rdquo;.', 'We hold up halfthe sky.'],
  ['We hold up half&mdash;the &ldquo;sky&rdquo;.', 'We hold up half—the “sky”.'],
  ['Women are &#22919;&#22899; here.', 'Women are 妇?女? here.'],
  ['She never won.', 'She never won.'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
