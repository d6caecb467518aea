#!/usr/bin/env bash
# citeproc (the engine of Zotero and Citation.js) writes names in Indian, Georgian, Armenian and Ethiopian letters as one word, family name first.
#
# Chinese names need no space and begin with the family name, and citeproc knows that. One would expect it to recognise Chinese, Japanese and
# Korean letters, and to treat all other names as it treats English ones. Instead, it has a list of European and Middle Eastern letters and
# Thai, and treats every other name like a Chinese one: the Hindi poet अमृता प्रीतम (given name first) becomes प्रीतमअमृता, which is no name, and
# APA style does not shorten her given name. The author of citeproc says in https://github.com/jgm/pandoc-citeproc/issues/327 that the
# exception is European; the documentation does not name the scripts.
#
# A list of sources looks right in Russian, Persian or Hebrew, and is wrong for women from India, Georgia, Armenia or Ethiopia. Give such a
# name as `literal` in the order and form you want to print.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund citeproc@2.4.63 @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';

for (const name of ['citeproc', '@citation-js/core', '@citation-js/plugin-csl'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const names = {
  English: ['Virginia', 'Woolf'],
  Russian: ['Анна', 'Ахматова'],
  Persian: ['فروغ', 'فرخزاد'],
  Chinese: ['清照', '李'],
  Hindi: ['अमृता', 'प्रीतम'],
  Bengali: ['রোকেয়া', 'বেগম'],
  Tamil: ['சல்மா', 'ராஜாத்தி'],
  Georgian: ['ნინო', 'ბურჯანაძე'],
  Armenian: ['Զապել', 'Եսայան'],
  Amharic: ['ሣህለወርቅ', 'ዘውዴ'],
};
const cited = author =>
  new Cite([{ id: 'a', type: 'book', title: 'Book', author: [author], issued: { 'date-parts': [[1950]] } }])
    .format('bibliography', { template: 'apa', lang: 'en-US', format: 'text' })
    .trim();
const seen = Object.fromEntries(Object.entries(names).map(([language, [given, family]]) => [language, cited({ given, family })]));
seen['Hindi, literal'] = cited({ literal: names.Hindi.join(' ') });
console.log(seen);
const expected = [
  'Woolf, V. (1950). Book.',
  'Ахматова, А. (1950). Book.',
  'فرخزاد, ف. (1950). Book.',
  '李清照. (1950). Book.',
  'प्रीतमअमृता. (1950). Book.',
  'বেগমরোকেয়া. (1950). Book.',
  'ராஜாத்திசல்மா. (1950). Book.',
  'ბურჯანაძენინო. (1950). Book.',
  'ԵսայանԶապել. (1950). Book.',
  'ዘውዴሣህለወርቅ. (1950). Book.',
  'अमृता प्रीतम. (1950). Book.',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
