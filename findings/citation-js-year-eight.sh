#!/usr/bin/env bash
# @citation-js/plugin-enw dates an EndNote reference of 8 March 2026 to March of the year 8, and makes people of organizations.
#
# In a file of EndNote, %D is the year and %8 the date, which journals write without the year: "Mar 8". One would expect the two together, or
# the year. The plugin reads only %8 if it is there, and its parser takes "Mar 8" for a month and a year. In the style of the APA, the reference is
# of "8 C.E., March". "March" and "Spring" lose the year, too, and 08/03/2026 is 3 August. EndNote ends the name of an organization with a comma,
# so that nobody takes it for a person. The plugin makes "Amnesty" the first name of "International,", with the comma. A statute gets the type
# "legisliation", which no style knows.
#
# The README shows the form 2019-08-12, with which everything is right; that of @citation-js/date lists a month with a year, not a month with a
# day. A search of issues found nothing about it. The newest version of the plugin goes with core 0.7, not with 0.9. Take the lines with %8 away.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.7.21 @citation-js/plugin-enw@0.3.0 @citation-js/plugin-csl@0.7.21
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-enw';
import { Cite } from '@citation-js/core';

console.log('@citation-js/plugin-enw', JSON.parse(readFileSync('node_modules/@citation-js/plugin-enw/package.json', 'utf8')).version);
const read = (...lines) => new Cite(['%0 Newspaper Article', '%T Half the sky', ...lines, ''].join('\n'));
const dates = ['2026-03-08', 'Mar 8', 'March 8', 'March', 'Spring', '08/03/2026'];
const seen = Object.fromEntries(
  dates.map(date => {
    const cite = read('%A Li, Na', '%D 2026', `%8 ${date}`);
    return [date, `${JSON.stringify(cite.data[0].issued)} ${cite.format('bibliography').trim()}`];
  }),
);
seen.organization = JSON.stringify(read('%A Amnesty International,', '%D 2026').data[0].author);
seen.statute = new Cite('%0 Statute\n%T An act\n%D 2026\n').data[0].type;
console.log(seen);
const expected = [
  '{"date-parts":[[2026,3,8]]} Li, N. (2026, March 8). Half the sky.',
  '{"date-parts":[[8,3]]} Li, N. (8 C.E., March). Half the sky.',
  '{"date-parts":[[8,3]]} Li, N. (8 C.E., March). Half the sky.',
  '{"raw":"March"} Li, N. (March). Half the sky.',
  '{"raw":"Spring"} Li, N. (Spring). Half the sky.',
  '{"date-parts":[[2026,8,3]]} Li, N. (2026, August 3). Half the sky.',
  '[{"given":"Amnesty","family":"International,"}]',
  'legisliation',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
