#!/usr/bin/env bash
# iso-639-3-to-1 makes Indonesian Malay, and Croatian, Bosnian and Serbian all "sh", a code that was withdrawn in 2000.
#
# Detectors of languages such as franc give codes of three letters, and pages need the short ones: <html lang="id">. This library translates them. Its
# README says that a language without a short code gets that of its group, as cmn (Mandarin) gets zh. One would expect a language with a short
# code of its own to get that. But the groups come first: ind becomes ms (Malay) in place of id, hrv, bos and srp become sh in place of hr, bs
# and sr, nob and nno become no in place of nb and nn, and twi becomes ak. The other 177 languages are right, German and Chinese among them.
#
# A search of issues found nothing about it. A screen reader reads an Indonesian article with a Malay voice, and hyphenation, quotation marks and the
# translations of dates are of another language, or missing, since few programs know "sh". Serbian in Cyrillic letters is taken for Latin ones.
# Use iso-639-3, whose table has the right codes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts iso-639-3-to-1@1.0.0 iso-639-3@3.0.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso6393 } from 'iso-639-3';

const convert = createRequire(import.meta.url)('iso-639-3-to-1');
for (const name of ['iso-639-3-to-1', 'iso-639-3']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const languages = iso6393.filter(language => language.iso6391);
const wrong = languages.filter(language => convert(language.iso6393) !== language.iso6391);
const seen = [languages.length - wrong.length, wrong.map(({ name, iso6393: long, iso6391: short }) => `${name}: ${convert(long)}, not ${short}`)];
console.log(seen);
console.log('the script of sh:', new Intl.Locale('sh').maximize().script, 'and of sr:', new Intl.Locale('sr').maximize().script);
const expected = [
  177,
  [
    'Bosnian: sh, not bs',
    'Croatian: sh, not hr',
    'Indonesian: ms, not id',
    'Norwegian Nynorsk: no, not nn',
    'Norwegian Bokmål: no, not nb',
    'Serbian: sh, not sr',
    'Twi: ak, not tw',
  ],
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
