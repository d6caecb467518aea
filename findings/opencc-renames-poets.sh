#!/usr/bin/env bash
# opencc-js writes the family name of the poet Yu Xiuhua as 餘 (surplus) and that of Fan Yusu as 範 (model), but keeps those of famous men.
#
# Simplified Chinese writes several characters as one: 余 is a family name, and also 餘, surplus. OpenCC converts by a list of phrases, unlike packages
# that swap characters. One would expect the common family names 余, 范, 于, 岳, 郁 and 钟 to be safe, because the list has them: 余光中, 范仲淹,
# 于右任, 岳飞, 郁达夫 and 钟南山 come out right. But it has whole names, of people whom somebody thought of. The poet 余秀华 becomes 餘秀華, the
# writer 范雨素 範雨素, the actresses 于蓝, 岳红 and 钟楚红 於藍, 嶽紅 and 鐘楚紅, and the painter 郁风 鬱風, though 郁达夫, her uncle, keeps his
# name. 范冰冰 and 于丹 are on the list, so a test with a famous woman passes as well.
#
# The README of opencc-js does not mention names. Issues of OpenCC report single ones, for example https://github.com/BYVoid/OpenCC/issues/602. Her
# byline in traditional characters is a name that does not exist, and search does not find her. Give the names of your authors and subjects to
# `ConverterFactory` as a dictionary after the others, which repairs them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Converter, ConverterFactory, Locale } from 'opencc-js';

console.log('opencc-js', JSON.parse(readFileSync('node_modules/opencc-js/package.json', 'utf8')).version);
const convert = Converter({ from: 'cn', to: 'tw' });
const pairs = [
  ['余光中', '余秀华'],
  ['范仲淹', '范雨素'],
  ['于右任', '于蓝'],
  ['岳飞', '岳红'],
  ['郁达夫', '郁风'],
  ['钟南山', '钟楚红'],
  ['范冰冰', '于丹'],
];
const repaired = ConverterFactory(Locale.from.cn, Locale.to.tw.concat([[['餘秀華', '余秀華']]]));
const seen = [...pairs.map(pair => pair.map(name => `${name} ${convert(name)}`).join(', ')), `${repaired('余秀华')}, with a dictionary`];
console.log(seen);
const expected = [
  '余光中 余光中, 余秀华 餘秀華',
  '范仲淹 范仲淹, 范雨素 範雨素',
  '于右任 于右任, 于蓝 於藍',
  '岳飞 岳飛, 岳红 嶽紅',
  '郁达夫 郁達夫, 郁风 鬱風',
  '钟南山 鍾南山, 钟楚红 鐘楚紅',
  '范冰冰 范冰冰, 于丹 于丹',
  '余秀華, with a dictionary',
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
