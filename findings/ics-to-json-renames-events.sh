#!/usr/bin/env bash
# ics-to-json gives an event the title of its reminder, and cuts titles, places and descriptions at the first colon.
#
# A calendar of readings and marches comes as iCalendar: one line for each property, its name before the colon (RFC 5545, 3.1). One would expect
# "Reading: women and the sky" as summary, and the summary of a reminder to stay with it, because VALARM is a component of its own inside the
# event. Instead, whatever follows a second colon is gone, and with it every web address and time of day in a description. A reminder by mail
# must have a SUMMARY, the subject of the mail (3.6.6), and it replaces that of the event. ical-toolkit keeps those words, but only the last of
# several CATEGORIES lines, and calls a title "SUMMARY;LANGUAGE=en" if it says its language. ical2json keeps all of it.
#
# ics-to-json has no README in its package; that of ical-toolkit does not mention these. A search of issues found nothing. A page made of such
# data invites readers to "Reading" in "Room 2", and the description is "Doors". Read calendars with ical2json or ical.js.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ics-to-json@2.0.2 ical-toolkit@1.0.9 ical2json@5.0.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { icsToJson } = require('ics-to-json');
const { parseToJSON } = require('ical-toolkit');
const { convert } = require('ical2json');
for (const name of ['ics-to-json', 'ical-toolkit', 'ical2json'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const calendar = (...lines) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//a//b//EN', 'BEGIN:VEVENT', 'UID:1@a.example', 'DTSTAMP:20260301T000000Z'],
    ...['DTSTART:20260308T120000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
const reading = 'SUMMARY:Reading: women and the sky';
const alarm = ['BEGIN:VALARM', 'ACTION:EMAIL', 'TRIGGER:-PT1H', 'SUMMARY:Leave now', 'DESCRIPTION:A', 'ATTENDEE:mailto:a@a.example', 'END:VALARM'];
const events = {
  plain: calendar(reading, 'LOCATION:Room 2: library', 'DESCRIPTION:Doors: 11:30\\, see https://a.example/'),
  alarm: calendar('SUMMARY:Reading', ...alarm),
  more: calendar('SUMMARY;LANGUAGE=en:Reading', 'CATEGORIES:women', 'CATEGORIES:books'),
};
const keep = event => JSON.stringify(event, Object.keys(event).filter(key => !/^(?:UID|DTSTAMP|DTSTART|startDate|VALARM)$/.test(key)).concat('_'));
const seen = Object.fromEntries(
  Object.entries(events).map(([kind, text]) => [
    kind,
    [icsToJson(text)[0], parseToJSON(text).VCALENDAR[0].VEVENT[0], convert(text).VCALENDAR[0].VEVENT[0]].map(keep),
  ]),
);
console.log(seen);
const plain = String.raw`{"SUMMARY":"Reading: women and the sky","LOCATION":"Room 2: library","DESCRIPTION":"Doors: 11:30\\, see https://a.example/"}`;
const expected = [
  ['{"summary":"Reading","location":"Room 2","description":"Doors"}', plain, plain],
  ['{"summary":"Leave now"}', '{"SUMMARY":"Reading"}', '{"SUMMARY":"Reading"}'],
  [
    '{"summary":"Reading"}',
    '{"SUMMARY;LANGUAGE=en":"Reading","CATEGORIES":"books"}',
    '{"SUMMARY":{"_":"Reading"},"CATEGORIES":["women","books"]}',
  ],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
