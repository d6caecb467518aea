#!/usr/bin/env bash
# chrono-node reads 下周日 (Sunday of next week) as the Sunday of this week, and drops 明年 (next year) and 去年 (last year).
#
# chrono-node 2 says that its support of Chinese is partial. One would expect it to find nothing in words that it does not know. A Chinese week
# begins on Monday: on Wednesday, 4 November 2026, 下周日 is 15 November and 上周日 is 1 November. chrono starts the week on Sunday, so both come
# out seven days early, while 下周六, the day before 下周日, is right and comes out six days after it. Its English parser gives 15 November
# for "next Sunday". 明年三月八日 and 去年三月八日 both become 8 March 2026: chrono finds the date, but leaves out the first character of the year.
# 晚上十二点 (midnight) becomes noon. Neither README nor list of changes mentions this, and a search of issues found only
# https://github.com/wanasit/chrono/issues/252 about "next Sunday" in English.
#
# A calendar that takes dates from Chinese announcements sends readers to an event a week or a year early, without an error. Have authors write
# the full date, and compare `text` of a result with the words around it: 年 at its beginning means that the year was cut.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { en, zh } from 'chrono-node';

console.log('chrono-node', JSON.parse(readFileSync('node_modules/chrono-node/package.json', 'utf8')).version);
const wednesday = new Date(2026, 10, 4, 12);
const padded = number => String(number).padStart(2, '0');
const read = (parser, words) =>
  parser.parse(words, wednesday).map(({ text, start }) => {
    const day = [start.get('year'), padded(start.get('month')), padded(start.get('day'))].join('-');
    return `${text}: ${day}${start.isCertain('hour') ? `, ${start.get('hour')} o'clock` : ''}`;
  });
const seen = {
  'next Sunday': read(en, 'next Sunday'),
  ...Object.fromEntries(['下周六', '下周日', '上周日', '明年三月八日', '去年三月八日', '晚上十二点'].map(words => [words, read(zh.hans, words)])),
  下星期日: read(zh.hant, '下星期日'),
};
console.log(seen);
const expected = [
  ['next Sunday: 2026-11-15'],
  ['下周六: 2026-11-14'],
  ['下周日: 2026-11-08'],
  ['上周日: 2026-10-25'],
  ['年三月八日: 2026-03-08'],
  ['年三月八日: 2026-03-08'],
  ["晚上十二点: 2026-11-04, 12 o'clock"],
  ['下星期日: 2026-11-08'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
