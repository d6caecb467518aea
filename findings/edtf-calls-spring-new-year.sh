#!/usr/bin/env bash
# edtf writes spring 2026 as 1/1/2026, and the 1980s as "XXXX"; in Chinese, it drops "perhaps", "about" and the end of a period.
#
# Archives and catalogues date photographs in EDTF, which can say what is not known: 1984? (perhaps), 1910-03~ (about), 198X (some year of the
# 1980s), 2026-21 (spring). edtf reads all of it, and its function `format` writes it for people. One would expect "spring 2026" or at least
# "2026", and "198X" or "1980s". Instead, spring and summer become the first day of January and of April, and all four digits of 198X become X.
# It has words for the doubt in English, Spanish, German, French, Italian and Japanese, not for Canadian French or Mexican Spanish. In all other
# languages, 1984? is 1984, 198X is 1980, and a period is its first day. A period never shows doubt, and a decade (198) throws a TypeError.
#
# The README does not mention `format`; a search of issues found nothing about these. A caption that says "photographed on 1 January 2026" claims
# what nobody claimed, and a test with 1984? in English passes. Write seasons, decades and doubt yourself from the parts of the date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import edtf, { format } from 'edtf';

console.log('edtf', JSON.parse(readFileSync('node_modules/edtf/package.json', 'utf8')).version);
const dates = ['2026-21', '2026-22', '198X', '1984?', '1910-03~', '2026-03-08/2026-04-09', '1910~/1912?'];
const locales = ['en', 'de', 'es-MX', 'zh'];
const seen = Object.fromEntries(dates.map(date => [date, locales.map(locale => format(edtf(date), locale)).join(' | ')]));
console.log(locales.join(' | '), seen);
const expected = [
  '1/1/2026 | 1.1.2026 | 1/1/2026 | 2026/1/1',
  '4/1/2026 | 1.4.2026 | 1/4/2026 | 2026/4/1',
  'XXXX | XXXX | 1980 | 1980年',
  '1984 (?) | 1984 (?) | 1984 | 1984年',
  'ca. 3/1910 | ca. 3/1910 | 3/1910 | 1910/3',
  '3/8/2026\u2009–\u20094/9/2026 | 08.03.\u2009–\u200909.04.2026 | 8/3/2026 | 2026/3/8',
  '1910\u2009–\u20091912 | 1910–1912 | 1910 | 1910年',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
TZ=UTC node ask.mjs
