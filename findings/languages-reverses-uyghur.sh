#!/usr/bin/env bash
# languages writes Uyghur and Sindhi from left to right, and Hausa from right to left.
#
# Pages need dir="rtl" for languages such as Arabic, and this library gives the direction of each of its languages, beside its name. One would expect it
# to be right for all that are usually written in Arabic letters, such as Uyghur in China and Sindhi in Pakistan. Both are "ltr", and the name of
# Sindhi in its own language stands in Indian letters. Hausa, which newspapers write in Latin letters, is "rtl", with its old name in Arabic ones.
# Arabic, Persian, Hebrew, Pashto, Urdu, Yiddish and Divehi are right, so that a test with the best known passes. Sorani (ckb) is not known at all.
#
# The README says that it gives the direction, and names no exceptions; a search of issues found nothing about it for this library. The full stop of
# a Uyghur article stands at the wrong end of the line, and a page in Hausa is aligned to the right. Use rtl-detect, or Intl.Locale.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts languages@0.1.3 rtl-detect@1.1.2
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const languages = require('languages');
const { getLangDir } = require('rtl-detect');

for (const name of ['languages', 'rtl-detect']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const codes = ['ar', 'fa', 'he', 'ps', 'ur', 'yi', 'dv', 'ug', 'sd', 'ha', 'ckb'];
const seen = Object.fromEntries(
  codes.map(code => {
    const { name, nativeName, direction } = languages.getLanguageInfo(code);
    return [code, `${name}, ${nativeName}: ${direction}, rtl-detect: ${getLangDir(code)}`];
  }),
);
console.log(seen);
const expected = [
  'Arabic, العربية: rtl, rtl-detect: rtl',
  'Persian, فارسی: rtl, rtl-detect: rtl',
  'Hebrew, עברית: rtl, rtl-detect: rtl',
  'Pashto, پښتو: rtl, rtl-detect: rtl',
  'Urdu, اردو: rtl, rtl-detect: rtl',
  'Yiddish, ייִדיש: rtl, rtl-detect: rtl',
  'Divehi, ދިވެހިބަސް: rtl, rtl-detect: rtl',
  'Uyghur, Uyƣurqə / ئۇيغۇرچە: ltr, rtl-detect: rtl',
  'Sindhi, सिनधि: ltr, rtl-detect: rtl',
  'Hausa, هَوُسَ: rtl, rtl-detect: ltr',
  'undefined, undefined: undefined, rtl-detect: rtl',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.cjs
