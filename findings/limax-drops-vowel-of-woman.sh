#!/usr/bin/env bash
# limax, which makes addresses from Chinese titles, drops the letter ü: 女权 (women's rights) becomes "n-quan", and 绿 (green) becomes "l".
#
# The README says that Chinese is written in pinyin. Pinyin of 女 (woman) is nǚ. One would expect a usual spelling without the special
# letter: nv, as typed, nyu, as in passports, or at least nu. limax gets "nü" from its dictionary, and then removes all letters outside A to Z,
# so that 女, 旅, 绿, 吕, 略 and 虐 lose their vowel. Without tone numbers, the rest of 女 counts as a stray letter and is joined to its
# neighbours: 妇女节 (Women's Day) becomes "funjie". The German "Müller" becomes "mueller". A search of issues found nothing about it.
#
# Addresses of a women's newspaper lose the word "woman". 略 gets the address of 乐, "le", though the two sound different. The option `custom` with
# an object repairs it: { ü: 'v' } gives "nv-quan", but also "mvller". Set it before the first article is published, for it changes addresses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund limax@4.2.3 pinyin-pro@3.29.4
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import limax from 'limax';

console.log('limax', JSON.parse(readFileSync('node_modules/limax/package.json', 'utf8')).version);
const titles = ['女权', '妇女节', '男女', '绿', '略', '乐', '旅行', '吕碧城', '虐待', '努力', 'Müller'];
const seen = Object.fromEntries(
  titles.map(title => [title, [limax(title), limax(title, { tone: false }), limax(title, { tone: false, custom: { ü: 'v' } })]]),
);
console.log(seen);
const expected = [
  ['n3-quan2', 'n-quan', 'nv-quan'],
  ['fu4-n3-jie2', 'funjie', 'fu-nv-jie'],
  ['nan2-n3', 'nan-n', 'nan-nv'],
  ['l4', 'l', 'lv'],
  ['le4', 'le', 'lve'],
  ['le4', 'le', 'le'],
  ['l3-xing2', 'l-xing', 'lv-xing'],
  ['l3-bi4-cheng2', 'l-bi-cheng', 'lv-bi-cheng'],
  ['ne4-dai4', 'ne-dai', 'nve-dai'],
  ['nu3-li4', 'nu-li', 'nu-li'],
  ['mueller', 'mueller', 'mvller'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
