#!/usr/bin/env bash
# sanscript writes the name கமலா (Kamala) as "ghamalā", and leaves the dot of the Hindi word for girl in the Latin text: "laḍa़kī".
#
# The Tamil script has one letter for k, kh, g and gh, and the same for c, ṭ, t and p. ISO 15919 writes the first of the four, and so do people
# at the beginning of a word: Kamala, makaḷir (women), peṇ (woman). One would expect a library for the scripts of India to do the same. It takes
# the last letter of each row instead, into Latin and into Devanagari: ghamalā, maghal̤ir, bhèṇ, घमला, and Indhirā for Indira. If the way back
# is tested, it passes, for all four letters lead to the same Tamil letter.
#
# Hindi writes sounds that Sanskrit lacks with a dot below a letter (ड़, ज़, फ़). If the dot is a character of its own, as in normalized text, it stays,
# and an "a" comes before it: Fātimā is "pha़ātimā". Issues report the dots (https://github.com/indic-transliteration/sanscript.js/issues/34
# and https://github.com/indic-transliteration/sanscript.js/issues/43, both open); a search of issues found nothing about Tamil, and the README
# does not mention either. Names get a spelling under which nobody finds the woman. Take the spelling that she uses herself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @indic-transliteration/sanscript@1.3.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const Sanscript = require('@indic-transliteration/sanscript');

console.log('@indic-transliteration/sanscript', JSON.parse(readFileSync('node_modules/@indic-transliteration/sanscript/package.json', 'utf8')).version);
const words = [
  ['கமலா', 'tamil', 'iast'],
  ['கமலா', 'tamil', 'devanagari'],
  ['மகளிர்', 'tamil', 'iast'],
  ['பெண்', 'tamil', 'iast'],
  ['இந்திரா', 'tamil', 'iast'],
  ['ghamalā', 'iast', 'tamil'],
  ['कमला', 'devanagari', 'iast'],
  ['लड\u093cकी', 'devanagari', 'iast'],
  ['ल\u095cकी', 'devanagari', 'iast'],
  ['फ\u093cातिमा', 'devanagari', 'iast'],
];
const seen = words.map(([word, from, to]) => `${word} ${Sanscript.t(word, from, to)}`);
console.log(seen);
const expected = [
  'கமலா ghamalā',
  'கமலா घमला',
  'மகளிர் maghal̤ir',
  'பெண் bhèṇ',
  'இந்திரா indhirā',
  'ghamalā கமலா',
  'कमला kamalā',
  'लड\u093cकी laḍa\u093ckī',
  'ल\u095cकी lar̤akī',
  'फ\u093cातिमा pha\u093cātimā',
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.cjs
