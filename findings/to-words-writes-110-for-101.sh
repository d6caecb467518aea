#!/usr/bin/env bash
# to-words writes 101 in Chinese as 百 一, which means 110, the year 2026 in Russian with a masculine "two", and 1975 in Italian as "mila".
#
# to-words writes numbers in 135 locales, and one would expect years and small numbers to be right in frequent languages. But Chinese needs 零 for
# a skipped place (一百零一), since 百一 is short for 一百一十, 110. to-words leaves it out, so 101 looks like 110 (百 十); it leaves out 一 before
# 百 and 千, too, and puts spaces between the characters. A thousand is feminine in Russian, Ukrainian, Croatian and Serbian, and stays masculine
# ("два тысячи") even with the documented option `gender: 'feminine'`. Italian has "mille" for one thousand, and gets it only for 1,000 itself.
# `toOrdinal` accepts the option, and a first woman is "Primero" in Spanish, too.
#
# The README shows 百 二十 三 for 123, says that Chinese has no connecting word, and lists Spanish among the full ordinals. A search of issues found
# nothing about these. Tests with 3 or 100 pass, and a caption says that 110 women marched. Let someone who speaks the language read some
# numbers, or keep digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund to-words@5.7.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { ToWords } from 'to-words';

console.log('to-words', JSON.parse(readFileSync('node_modules/to-words/package.json', 'utf8')).version);
const write = (localeCode, numbers, options) => numbers.map(number => new ToWords({ localeCode }).convert(number, options)).join(', ');
const first = gender => new ToWords({ localeCode: 'es-ES' }).toOrdinal(1, { gender });
const seen = {
  'Chinese 101, 110, 1001': write('zh-CN', [101, 110, 1001]),
  'Russian 2, 2000, 2026': write('ru-RU', [2, 2000, 2026]),
  'Russian, feminine': write('ru-RU', [2, 2000, 2026], { gender: 'feminine' }),
  'Italian 1000, 1975': write('it-IT', [1000, 1975]),
  'Spanish 1, feminine': write('es-ES', [1], { gender: 'feminine' }),
  'Spanish first, masculine and feminine': ['masculine', 'feminine'].map(first).join(', '),
};
console.log(seen);
const expected = [
  '百 一, 百 十, 千 一',
  'Два, Два Тысячи, Два Тысячи Двадцать Шесть',
  'Две, Два Тысячи, Два Тысячи Двадцать Шесть',
  'Mille, Mila Nove Cento Settantacinque',
  'Una',
  'Primero, Primero',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
