#!/usr/bin/env bash
# ical.js repeats an event of the Chinese calendar on the same day of the Gregorian calendar, and leaves out the first of a list of single dates.
#
# RFC 7529 lets a rule name its calendar: RRULE:RSCALE=CHINESE;FREQ=YEARLY is an event on the same day of every Chinese year. One would expect a
# library that does not know RSCALE to refuse the rule, as rrule does. ical.js refuses a frequency that it does not know, but passes over RSCALE
# without a word: the Double Seventh festival (七夕, 19 August 2026) comes again on 19 August 2027, the eighteenth day of the seventh month, in
# place of 8 August, and `Recur.toString()` gives FREQ=YEARLY. The README does not mention it. Asked for lunar rules of another form, the maintainer
# pointed to this RFC (https://github.com/kewisch/ical.js/issues/851). Single dates (RDATE) fail in another way: `iterator()` leaves out the first
# event, though DTSTART is part of the set (RFC 5545, 3.8.5.2), unless a rule stands beside them (https://github.com/kewisch/ical.js/pull/534).
#
# Readers of calendars made with ical.js see a lunar festival on a wrong day from the second year on, or miss the first one. Write one event
# for each year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 rrule@2.8.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import rrule from 'rrule';

for (const name of ['ical.js', 'rrule']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const read = rule => {
  const event = ['BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260101T000000Z', 'DTSTART;VALUE=DATE:20260819', rule, 'SUMMARY:七夕', 'END:VEVENT'];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//a//a//EN', ...event, 'END:VCALENDAR', ''];
  const component = new ICAL.Component(ICAL.parse(lines.join('\r\n'))).getFirstSubcomponent('vevent');
  const dates = new ICAL.Event(component).iterator();
  return [dates.next(), dates.next(), dates.next()].filter(Boolean).map(String);
};
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const withChinese = dates => dates.map(date => `${date} is ${chinese.format(new Date(date))}`);
const refusal = make => {
  try {
    make();
    return 'accepted';
  } catch (error) {
    return error.message;
  }
};
const seen = {
  'ical.js': withChinese(read('RRULE:RSCALE=CHINESE;FREQ=YEARLY')),
  'ical.js, single dates': withChinese(read('RDATE;VALUE=DATE:20270808,20280826')),
  'ical.js, written': [ICAL.Recur.fromString('RSCALE=CHINESE;FREQ=YEARLY').toString()],
  'ical.js, unknown frequency': [refusal(() => ICAL.Recur.fromString('FREQ=LUNAR_YEARLY')).split(' expected')[0]],
  rrule: [refusal(() => rrule.rrulestr('DTSTART:20260819T000000Z\nRRULE:RSCALE=CHINESE;FREQ=YEARLY'))],
};
console.log(seen);
const expected = [
  ['2026-08-19 is 7/7', '2027-08-19 is 7/18', '2028-08-19 is 6/29'],
  ['2027-08-08 is 7/7', '2028-08-26 is 7/7'],
  ['FREQ=YEARLY'],
  ['invalid frequency "LUNAR_YEARLY"'],
  ["Unknown RRULE property 'RSCALE'"],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
