#!/usr/bin/env bash
# nzh writes numbers as Chinese words, and drops the 一 of 一十 in the middle of a number, but only before 万 or 亿.
#
# Chinese says 十, not 一十, where a number begins with ten (13 is 十三), and keeps 一十 after a larger part: 1,010 is 一千零一十. The option
# `tenMin`, which `encodeS` of Nzh.cn and Nzh.hk sets, is for that; the README calls it a switch for spoken forms of ten, and its examples begin
# with ten. One would expect it to change the beginning of a number only. Instead, the option is applied to each group of four digits: 100,100,000
# becomes 一亿零十万, while 100,010 and 1,010 keep their 一十. Without the option the middle is right, but 13 becomes 一十三. No documentation
# mentions the middle of numbers.
#
# To spell an amount for an announcer or a cheque, call nzh without `tenMin`, and shorten 一十 at the beginning of the text yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14
cat >ask.cjs <<'JS'
const Nzh = require('nzh');
console.log('nzh', require('./node_modules/nzh/package.json').version);
const numbers = ['13', '1010', '100010', '100100000', '1000100000'];
for (const number of numbers)
  console.log(number, Nzh.cn.encodeS(number), Nzh.cn.encodeS(number, { tenMin: false }), Nzh.hk.encodeS(number));
JS
node ask.cjs | tee seen.txt
cat >expected.txt <<'TXT'
nzh 1.0.14
13 十三 一十三 十三
1010 一千零一十 一千零一十 一千零一十
100010 十万零一十 一十万零一十 十萬零一十
100100000 一亿零十万 一亿零一十万 一億零十萬
1000100000 十亿零十万 一十亿零一十万 十億零十萬
TXT
diff expected.txt seen.txt
