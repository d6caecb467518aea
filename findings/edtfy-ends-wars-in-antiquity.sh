#!/usr/bin/env bash
# edtfy turns 1914-18 into a period from 1914 to the year 18, "8-10 March 1910" into one that begins in the year 8, and 193-? into 193.
#
# Catalogues use edtfy to turn what people write into EDTF, in English and French. One would expect 1914-18, as every caption has it, to be
# 1914/1918 or an error, since "1914/18" is one. edtfy takes the last two digits for a year of their own, also after "from 1914 to" and after a
# season: winter 1966-67 ends in the year 67. Two days of one month become the year 8 and a day, and "March 8", without a year, is March of the
# year 8. Librarians write 193-? for some year of the 1930s; edtfy makes it 193, with an end that is no date. It reports none of this. edtf, a
# parser of the format, refuses what ends before it begins, and accepts the year 8.
#
# The README shows periods with two whole years; a search of issues found nothing about it. A search for 1916 does not find the photographs of the
# war, and the timeline of the archive begins two thousand years ago. Write all digits, and refuse dates before your oldest photograph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts edtfy@0.0.8 edtf@4.11.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import edtf from 'edtf';

const edtfy = createRequire(import.meta.url)('edtfy');
for (const name of ['edtfy', 'edtf']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const attempt = action => {
  try {
    return action();
  } catch {
    return 'error';
  }
};
const dates = ['1914-1918', '1914/18', '1914-18', 'from 1914 to 18', 'winter 1966-67', '8-10 March 1910', 'March 8', '193-?', '8 March 1910'];
const seen = {};
for (const date of dates) {
  const result = attempt(() => edtfy(date));
  seen[date] = `${result}, edtf: ${result === 'error' ? '–' : attempt(() => edtf(result).type)}`;
}
console.log(seen);
const expected = [
  '1914/1918, edtf: Interval',
  'error, edtf: –',
  '1914/0018, edtf: error',
  '1914/0018, edtf: error',
  '1966-24/0067, edtf: error',
  '0008/1910-03-10, edtf: Interval',
  '0008-03, edtf: Date',
  '0193/?, edtf: error',
  '1910-03-08, edtf: Date',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
