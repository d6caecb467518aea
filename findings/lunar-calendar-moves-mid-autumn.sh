#!/usr/bin/env bash
# lunar-calendar puts the Mid-Autumn Festival of 2007 on the wrong day, and finds none at all in Berlin; chinese-lunar is a month late in 2033.
#
# Both libraries convert Gregorian days to days of the Chinese calendar with a table of months. One would expect mistakes in the far future at
# most. lunar-calendar, which covers 1891-2100, gives wrong lengths to months of 2007: until the next New Year, 180 days are a day late, as in
# 1926, 1935 and 1945. It also counts the days in local time, without rounding: in a zone with summer time, 25 September 2026 becomes day 14.958
# of the eighth month, which has no name and no festival. chinese-lunar puts the leap month of 2033 after the seventh month and not after the
# eleventh, the well-known exception of this century. solarlunar and the calendar of Node agree with each other on all these days. The READMEs
# claim the whole range and say nothing of time zones; a search of issues found only other years and other libraries.
#
# A birthday or a day of remembrance moves, and in Europe and America half the festivals of the year disappear from the page, without an error.
# Use `Intl.DateTimeFormat` with `u-ca-chinese` and a fixed time zone, or compare a table with it once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lunar-calendar@0.1.4 chinese-lunar@0.1.4 solarlunar@3.1.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import chineseLunar from 'chinese-lunar';
import lunarCalendar from 'lunar-calendar';
import solarlunar from 'solarlunar';

for (const name of ['lunar-calendar', 'chinese-lunar', 'solarlunar'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const node = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const calendars = {
  'lunar-calendar': (year, month, day) => {
    const { lunarDay, lunarDayName, lunarFestival } = lunarCalendar.solarToLunar(year, month, day);
    return [lunarDay.toFixed(3), lunarDayName, lunarFestival].join(' ').trim();
  },
  'chinese-lunar': (year, month, day) => {
    const lunar = chineseLunar.solarToLunar(new Date(year, month - 1, day));
    return `${lunar.month}${lunar.leap ? 'bis' : ''}/${lunar.day}`;
  },
  solarlunar: (year, month, day) => {
    const { lMonth, lDay, isLeap } = solarlunar.solar2lunar(year, month, day);
    return `${lMonth}${isLeap ? 'bis' : ''}/${lDay}`;
  },
  Node: (year, month, day) => node.format(new Date(Date.UTC(year, month - 1, day))),
};
const ask = (zone, calendar, ...day) => {
  process.env.TZ = zone;
  return [`${day.join('-')}, ${calendar} in ${zone}`, calendars[calendar](...day)];
};
const seen = Object.fromEntries([
  ask('UTC', 'lunar-calendar', 1945, 9, 20),
  ask('UTC', 'lunar-calendar', 2007, 9, 25),
  ask('UTC', 'lunar-calendar', 2007, 9, 26),
  ask('UTC', 'lunar-calendar', 2026, 9, 25),
  ask('Europe/Berlin', 'lunar-calendar', 2026, 9, 25),
  ask('America/New_York', 'lunar-calendar', 2026, 9, 25),
  ask('UTC', 'chinese-lunar', 2033, 9, 8),
  ask('UTC', 'chinese-lunar', 2033, 10, 7),
  ...[[1945, 9, 20], [2007, 9, 25], [2026, 9, 25], [2033, 9, 8]].flatMap(day => [ask('UTC', 'solarlunar', ...day), ask('UTC', 'Node', ...day)]),
]);
console.log(seen);
const expected = [
  '14.000 十四',
  '14.000 十四',
  '15.000 十五 中秋节',
  '15.000 十五 中秋节',
  '14.958',
  '14.958',
  '7bis/15',
  '8/15',
  ...Array.from({ length: 8 }, () => '8/15'),
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
