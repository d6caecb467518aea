#!/usr/bin/env bash
# hebrew-date names the month of Purim Adar I in years that have only one Adar, which is Adar II in the other years.
#
# The Hebrew calendar has a thirteenth month in seven years of nineteen. Then there are Adar I and Adar II, and Purim, birthdays and most days of
# remembrance are in Adar II. In the other twelve years, the month is Adar. One would expect a converter to say so, as jewish-date and Intl do.
# hebrew-date names it AdarI, so that Purim 2026 falls on 14 AdarI 5786, a month which that year does not have. Days, years and
# all other months are right from 1900 to 2049, and so are both Adars in leap years, which tests of this calendar look at.
#
# The README does not mention it; a search of issues found the same for .NET (https://github.com/dotnet/corefx/issues/27564, repaired), and nothing for
# this library. A reader who knows the calendar looks for an Adar II that
# does not come, and keeps the day a month later. Replace AdarI if the next month is Nisan, or use Intl.DateTimeFormat with the calendar hebrew.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hebrew-date@1.0.7 jewish-date@2.0.29
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const hebrewDate = require('hebrew-date');
const { formatJewishDate, toJewishDate } = require('jewish-date');

for (const name of ['hebrew-date', 'jewish-date']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const intl = new Intl.DateTimeFormat('en-u-ca-hebrew', { timeZone: 'UTC' });
const write = day => {
  const { date, month_name: name, year } = hebrewDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  return `${date} ${name} ${year}`;
};
const show = text => {
  const day = new Date(`${text}T12:00:00Z`);
  return [write(day), formatJewishDate(toJewishDate(day)), intl.format(day)].join(' | ');
};
const seen = { 'Purim 2024': show('2024-03-24'), 'Purim 2025': show('2025-03-14'), 'Purim 2026': show('2026-03-03') };
const names = text => text.replace('Adar II', 'AdarII').replace('Adar I ', 'AdarI ').replace('Iyar', 'Iyyar').replace('Tamuz', 'Tammuz');
const wrong = {};
for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2050, 0, 1); time += 86_400_000) {
  const [ours, theirs] = [write(new Date(time)), names(intl.format(time))];
  const kind = `${ours} for ${theirs}`.replaceAll(/\d+ | \d+/g, '');
  if (ours !== theirs) wrong[kind] = (wrong[kind] ?? 0) + 1;
}
seen['days that differ from Intl'] = JSON.stringify(wrong);
console.log('hebrew-date | jewish-date | Intl', seen);
const expected = [
  '14 AdarII 5784 | 14 AdarII 5784 | 14 Adar II 5784',
  '14 AdarI 5785 | 14 Adar 5785 | 14 Adar 5785',
  '14 AdarI 5786 | 14 Adar 5786 | 14 Adar 5786',
  '{"AdarI for Adar":2726}',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
TZ=UTC node ask.cjs
