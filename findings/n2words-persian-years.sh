#!/usr/bin/env bash
# n2words forgets the "and" after the thousand in Persian, so every year of our time is misspelled, and turns the 23rd into a "share".
#
# Persian joins all the parts of a number with و (and). n2words does so between hundreds, tens and ones, and after a million, and one would expect
# it after a thousand as well. But 1403 becomes هزار چهار صد و سه in place of هزار و چهارصد و سه, where 400 is split in two words as well. Third
# is سوم, which n2words knows, but only for the number 3: 23rd becomes بیست و سهم, and سهم means share; 30th becomes سیم, which means wire, in
# place of سی‌ام. In 300 it writes the Arabic letter ي, so a search for the Persian سیصد does not find it. persianjs writes the years right.
# README, list of languages and list of changes name no such limitation; a search of issues found only a missing "one" before a million, which is
# repaired.
#
# Each dateline and each year of birth written in words has a mistake that Persian readers see at once, in their own calendar and in the Western one.
# Test such a library with 1403, 23 and 300, or write dates in digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund n2words@4.0.0 persianjs@0.4.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { toCardinal, toOrdinal } from 'n2words/fa-IR';
import persian from 'persianjs';

for (const name of ['n2words', 'persianjs']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const both = number => `${toCardinal(number)} | ${persian(number).digitsToWords()}`;
const arabic = text => (/\u064a/u.test(text) ? 'with Arabic letters' : 'without Arabic letters');
const seen = {
  121: both(121),
  1403: both(1403),
  2026: both(2026),
  1000001: toCardinal(1000001),
  '3rd': toOrdinal(3),
  '23rd': toOrdinal(23),
  '30th': toOrdinal(30),
  300: both(300).split(' | ').map(arabic).join(' | '),
};
console.log('n2words | persianjs', seen);
const expected = {
  121: 'صد و بیست و یک | صد و بیست و یک',
  1403: 'هزار چهار صد و سه | یک هزار و چهارصد و سه',
  2026: 'دو هزار بیست و شش | دو هزار و بیست و شش',
  1000001: 'یک میلیون و یک',
  '3rd': 'سوم',
  '23rd': 'بیست و سهم',
  '30th': 'سیم',
  300: 'with Arabic letters | without Arabic letters',
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
