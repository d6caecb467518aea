#!/usr/bin/env bash
# vn-num2words writes 15 as "muời năm", which looks like "ten years", and read-vn-number writes 2005 with the wrong word for five.
#
# Vietnamese has two words for five: năm, which also means year, and lăm after a ten. Fifteen is "mười lăm", 105 is "một trăm lẻ năm", or "linh năm".
# One would expect libraries that write nothing but Vietnamese numbers to know it, as number-to-text-vietnamese does. vn-num2words writes 15 as
# "muời năm": with the wrong five, "mười năm" is ten years, and with u in place of ư, it is no word. 10, 25 and 105 are right.
# read-vn-number is right with 15, but writes lăm after lẻ ("and"), so that 105 and 2005 get a word that no one says.
#
# The READMEs do not mention it; a search of issues found nothing about these two. The examples of the READMEs are right, and a test with 25 passes,
# but a group of fifteen women becomes ten years. Let someone who speaks the language read 15, 105 and 2005.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vn-num2words@1.0.4 read-vn-number@4.1.0 number-to-text-vietnamese@1.1.7
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const readVnNumber = require('read-vn-number');
const libraries = {
  'vn-num2words': require('vn-num2words'),
  'read-vn-number': readVnNumber.default ?? readVnNumber,
  'number-to-text-vietnamese': require('number-to-text-vietnamese').getText,
};
for (const name of Object.keys(libraries)) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const seen = {};
for (const [name, write] of Object.entries(libraries)) seen[name] = [10, 15, 25, 105, 2005].map(number => write(number).trim());
console.log(seen);
const expected = [
  ['mười', 'muời năm', 'hai mươi lăm', 'một trăm linh năm', 'hai nghìn không trăm linh năm'],
  ['mười', 'mười lăm', 'hai mươi lăm', 'một trăm lẻ lăm', 'hai nghìn không trăm lẻ lăm'],
  ['mười', 'mười lăm', 'hai mươi lăm', 'một trăm linh năm', 'hai nghìn không trăm linh năm'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
