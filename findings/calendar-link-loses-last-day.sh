#!/usr/bin/env bash
# calendar-link ends an event of several days a day early, and its file for an event of a whole day cannot be read by ical.js (Thunderbird).
#
# The library makes links with which readers add an event to their calendars. `allDay: true` with the start 8 March and the end 10 March is a
# congress of three days to most people. In iCalendar and in Google's links, however, the end is the first day that is free again, so calendars
# show two days, and an event that starts and ends on 8 March has no length. Without an end, the library itself adds a day. The README calls `end`
# "End time" and does not say that the last day does not count. The file itself gives days where iCalendar demands a time unless VALUE=DATE is
# written: ical.js refuses it with "invalid date-time value", although the README promises a "standard ICS file". A search of issues found nothing
# about calendar-link, but the same mistakes in other libraries, for instance https://github.com/nwcell/ics.js/pull/65.
#
# Women who use the link miss the last day of the congress, or cannot open the file. Give the day after the last one as the end, and write the
# file yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund calendar-link@2.11.5 ical.js@2.2.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { google, ics } from 'calendar-link';
import ICAL from 'ical.js';

for (const name of ['calendar-link', 'ical.js']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const file = event => decodeURIComponent(ics(event).replace(/^[^,]*,/u, ''));
const lines = event => file(event).match(/^DT(?:START|END)\b.*$/gmu).map(line => line.trim()).join(' ');
const readBack = event => {
  try {
    const { startDate, endDate } = new ICAL.Event(new ICAL.Component(ICAL.parse(file(event))).getFirstSubcomponent('vevent'));
    return `${startDate} to ${endDate}`;
  } catch (error) {
    return error.message;
  }
};
const event = { title: 'Congress', uid: 'congress' };
const events = {
  'one hour': { ...event, start: '2026-03-08T10:00:00Z', duration: [1, 'hour'] },
  '8 March': { ...event, start: '2026-03-08', allDay: true },
  '8 to 8 March': { ...event, start: '2026-03-08', end: '2026-03-08', allDay: true },
  '8 to 10 March': { ...event, start: '2026-03-08', end: '2026-03-10', allDay: true },
};
const seen = Object.fromEntries(
  Object.entries(events).map(([name, each]) => [name, [new URL(google(each)).searchParams.get('dates'), lines(each), readBack(each)]]),
);
console.log('Google | file | read by ical.js', seen);
const refused = 'invalid date-time value: "2026-03-08T::"';
const expected = [
  ['20260308T100000Z/20260308T110000Z', 'DTSTART:20260308T100000Z DTEND:20260308T110000Z', '2026-03-08T10:00:00Z to 2026-03-08T11:00:00Z'],
  ['20260308/20260309', 'DTSTART:20260308 DTEND:20260309', refused],
  ['20260308/20260308', 'DTSTART:20260308 DTEND:20260308', refused],
  ['20260308/20260310', 'DTSTART:20260308 DTEND:20260310', refused],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
