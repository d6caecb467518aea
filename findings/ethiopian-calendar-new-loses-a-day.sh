#!/usr/bin/env bash
# ethiopian-calendar-new knows no sixth day of Pagume, so its dates of every fourth Ethiopian year are a day ahead, the whole year long.
#
# Articles from Ethiopia have dates of their own calendar: twelve months of 30 days and a thirteenth, Pagume, of 5 days, or of 6 before a Gregorian
# leap year. The README calls the package accurate and says that it handles leap years and Pagume. One would expect 8 March 2024 to be 29 Yekatit
# 2016, as Intl, ethiopian-date and kenat have it, and 11 September 2023 to be 6 Pagume. Instead, the package begins the new year on that day,
# and is one day ahead until the next New Year's Day, which comes twice. `toGregorian` is a day early in the same year. A quarter of all days
# since 1990 are wrong.
#
# The example of the README is in one of the three right years, and so may be a test. A search of issues found nothing. The birthday of a woman, or
# the day of her arrest, is printed a day off. `Intl.DateTimeFormat('en-u-ca-ethiopic')` needs no package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ethiopian-calendar-new@1.1.0 ethiopian-date@0.0.6 kenat@3.2.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toEC } from 'kenat';

const require = createRequire(import.meta.url);
const { toEthiopian, toGregorian } = require('ethiopian-calendar-new');
const other = require('ethiopian-date');
for (const name of ['ethiopian-calendar-new', 'ethiopian-date', 'kenat'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const format = new Intl.DateTimeFormat('en-u-ca-ethiopic-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const intl = date => {
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return [parts.year, parts.month, parts.day].join('-');
};
const join = ({ year, month, day }) => [year, month, day].join('-');
const converters = {
  'ethiopian-calendar-new': (...date) => join(toEthiopian(...date)),
  'ethiopian-date': (...date) => other.toEthiopian(...date).join('-'),
  kenat: (...date) => join(toEC(...date)),
};
const parts = date => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
const days = [];
for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2030, 0, 1); time += 86_400_000) days.push(new Date(time));
const seen = Object.fromEntries(
  ['2023-09-10', '2023-09-11', '2024-03-08', '2024-09-10', '2024-09-11', '2026-03-08'].map(day => {
    const date = new Date(day);
    return [day, [intl(date), ...Object.values(converters).map(convert => convert(...parts(date)))].join(' | ')];
  }),
);
for (const [name, convert] of Object.entries(converters))
  seen[`days from 1990 to 2029 that differ from Intl: ${name}`] = days.filter(date => convert(...parts(date)) !== intl(date)).length;
seen['back from 2016-6-29'] = join(toGregorian(2016, 6, 29));
console.log('Intl |', Object.keys(converters).join(' | '), `of ${days.length} days`, seen);
const expected = [
  '2015-13-5 | 2015-13-5 | 2015-13-5 | 2015-13-5',
  '2015-13-6 | 2016-1-1 | 2015-13-6 | 2015-13-6',
  '2016-6-29 | 2016-6-30 | 2016-6-29 | 2016-6-29',
  '2016-13-5 | 2017-1-1 | 2016-13-5 | 2016-13-5',
  '2017-1-1 | 2017-1-1 | 2017-1-1 | 2017-1-1',
  '2018-6-29 | 2018-6-29 | 2018-6-29 | 2018-6-29',
  3660,
  0,
  0,
  '2024-3-7',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
