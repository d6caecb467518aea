#!/usr/bin/env bash
# moment-hijri, hijri-converter and @tabby_ai/hijri-converter agree with Intl about the calendar of Saudi Arabia from 2000 to 2024 only.
#
# Saudi Arabia dates by the calendar Umm al-Qura, whose months an institute sets. The three packages and "islamic-umalqura" of Intl name it, and all
# have tables of its months. One would expect them to agree about years that have passed. From 2000 to 2024 they do, but for a month or two, and
# also today, so a test with any recent date passes. But from 1980 to 1998 they differ on four days of five: 8 March 1990 is 11 Shaaban 1410 for
# the packages, and 10 Shaaban for Intl. From 2030 on, they differ on one day of three.
#
# MDN says that Intl has the months of 1300 to 1600 AH from the institute (https://github.com/mdn/content/pull/41418); the README of
# @tabby_ai/hijri-converter names 1343 to 1500 AH. This script cannot say which table is right for a year; a search of issues found no
# comparison. The birthday of a woman who was born before 1999 depends on the library. Take it from her papers, and do not convert it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund moment@2.31.0 moment-hijri@3.0.0 hijri-converter@1.1.1 @tabby_ai/hijri-converter@1.0.5
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const moment = require('moment-hijri');
const { toHijri } = require('hijri-converter');
const { gregorianToHijri } = require('@tabby_ai/hijri-converter');
for (const name of ['moment-hijri', 'hijri-converter', '@tabby_ai/hijri-converter'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const intl = calendar => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  return (year, month, day) => {
    const parts = Object.fromEntries(format.formatToParts(new Date(Date.UTC(year, month - 1, day))).map(({ type, value }) => [type, value]));
    return [parts.year, parts.month, parts.day].join('-');
  };
};
const umalqura = intl('islamic-umalqura');
const converters = {
  'islamic-civil of Intl': intl('islamic-civil'),
  'moment-hijri': (year, month, day) => moment([year, month - 1, day]).locale('en').format('iYYYY-iM-iD'),
  'hijri-converter': (...date) => {
    const { hy, hm, hd } = toHijri(...date);
    return [hy, hm, hd].join('-');
  },
  '@tabby_ai/hijri-converter': (year, month, day) => Object.values(gregorianToHijri({ year, month, day })).slice(0, 3).join('-'),
};
const seen = Object.fromEntries(
  [
    [1975, 3, 8],
    [1990, 3, 8],
    [2015, 3, 8],
    [2026, 3, 8],
  ].map(date => [date.join('-'), [umalqura(...date), ...Object.values(converters).map(convert => convert(...date))].join(' | ')]),
);
for (const [first, last] of [
  [1980, 1998],
  [2000, 2024],
  [2030, 2049],
]) {
  const differ = Object.fromEntries(Object.keys(converters).map(name => [name, 0]));
  let days = 0;
  for (let time = Date.UTC(first, 0, 1); time < Date.UTC(last + 1, 0, 1); time += 86_400_000) {
    const date = new Date(time);
    const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const right = umalqura(...parts);
    days += 1;
    for (const [name, convert] of Object.entries(converters)) if (convert(...parts) !== right) differ[name] += 1;
  }
  seen[`${first} to ${last}: of ${days} days`] = Object.values(differ).join(' | ');
}
console.log('islamic-umalqura of Intl |', Object.keys(converters).join(' | '), seen);
const expected = [
  '1395-2-24 | 1395-2-24 | 1395-2-25 | 1395-2-25 | 1395-2-25',
  '1410-8-10 | 1410-8-10 | 1410-8-11 | 1410-8-11 | 1410-8-11',
  '1436-5-17 | 1436-5-17 | 1436-5-17 | 1436-5-17 | 1436-5-17',
  '1447-9-19 | 1447-9-19 | 1447-9-19 | 1447-9-19 | 1447-9-19',
  '2626 | 5547 | 5547 | 5547',
  '5174 | 30 | 60 | 0',
  '2724 | 2580 | 2580 | 2580',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
TZ=UTC node ask.mjs
