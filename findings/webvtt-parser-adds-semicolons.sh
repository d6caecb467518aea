#!/usr/bin/env bash
# webvtt-parser, the parser and validator of the W3C, reads "Ada &amp; Li" as "Ada &; Li", and adds one more semicolon each time it writes the file.
#
# In a WebVTT file, `&` and `<` must be written `&amp;` and `&lt;`, and a file in Hebrew or Persian may contain `&rlm;`. One would expect a
# validator to know these. Its README says that it recognises "a small subset" of the names unless one passes html-entities.json, a file of the
# package. But that subset has each name without its semicolon, which therefore stays as text behind the sign. With html-entities.json, the text
# is right. No error is reported. https://github.com/w3c/webvtt.js/issues/36 is about a related mistake: with the file, names without a semicolon
# are not found.
#
# A caption shows ";" beside the name of a couple, a firm or a newspaper, and a program that corrects the times of captions changes their words.
# Pass html-entities.json always.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund webvtt-parser@2.2.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import webvtt from 'webvtt-parser';

console.log('webvtt-parser', JSON.parse(readFileSync('node_modules/webvtt-parser/package.json', 'utf8')).version);
const { WebVTTParser, WebVTTSerializer } = webvtt;
const entities = JSON.parse(readFileSync('node_modules/webvtt-parser/html-entities.json', 'utf8'));
const film = text => `WEBVTT\n\n00:01.000 --> 00:03.000\n${text}\n`;
const read = (text, names) => new WebVTTParser(names).parse(film(text), 'subtitles/captions/descriptions');
const shown = (text, names) => {
  const { cues, errors } = read(text, names);
  return `${cues[0].tree.children.map(({ value }) => value).join('')}, ${errors.length} errors`;
};
const written = text => new WebVTTSerializer().serialize(read(text).cues).trim().split('\n').at(-1);
const seen = {
  'Ada &amp; Li': shown('Ada &amp; Li'),
  'wages &lt; rent': shown('wages &lt; rent'),
  '&rlm; in Hebrew': shown('שלום&rlm;').replace('\u200f', '[right-to-left mark]'),
  'written once': written('Ada &amp; Li'),
  'written twice': written(written('Ada &amp; Li')),
  'with html-entities.json': shown('Ada &amp; Li', entities),
};
console.log(seen);
const expected = [
  'Ada &; Li, 0 errors',
  'wages <; rent, 0 errors',
  'שלום[right-to-left mark];, 0 errors',
  'Ada &amp;; Li',
  'Ada &amp;;; Li',
  'Ada & Li, 0 errors',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
