#!/usr/bin/env bash
# pangu, which puts spaces between Chinese and Latin words, replaces the middle dot in names with a Japanese one, and deletes the spaces around it.
#
# The README and the help of its command say that pangu inserts spaces. One would expect it to change nothing else. But in every text with a
# Chinese character, it replaces · (U+00B7), • (U+2022) and ‧ (U+2027) with ・ (U+30FB, the katakana middle dot). The middle dot of Chinese is
# U+00B7: it separates the parts of foreign names (W3C, Requirements for Chinese Text Layout). 玛丽·居里 (Marie Curie) gets another dot, although
# nothing needs a space, and "首页 · 女工" loses two spaces. A text without Chinese characters keeps its dots. The list of changes only says that a
# problem of ・ was corrected; a search of issues found nothing about names.
#
# A name changed by pangu no longer equals the name in a byline, an index or a search that pangu has not seen, so a reader finds only some of
# the articles about her. Keep names and lists made with bullets away from pangu, or change the dots back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pangu@7.2.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { pangu } from 'pangu';

console.log('pangu', JSON.parse(readFileSync('node_modules/pangu/package.json', 'utf8')).version);
const texts = ['玛丽·居里', '奥德雷‧洛德', '3·8妇女节', '首页 · 女工', '• 女工', 'Marie·Curie', '女工 Marie·Curie'];
const seen = Object.fromEntries(texts.map(text => [text, pangu.spacingText(text)]));
console.log(seen);
const dot = '\u30fb';
const expected = [
  `玛丽${dot}居里`,
  `奥德雷${dot}洛德`,
  `3${dot}8 妇女节`,
  `首页${dot}女工`,
  `${dot}女工`,
  'Marie·Curie',
  `女工 Marie${dot}Curie`,
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
