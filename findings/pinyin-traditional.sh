#!/usr/bin/env bash
# pinyin-pro: `traditional: true` silently changes nothing until `addTraditionalDict` adds a dictionary.
# One would expect the option to read 重慶 like 重庆 (chong qing). Instead, pinyin-pro reads it character by character: zhong qing.
# The dictionary is in another package, @pinyin-pro/data, which takes 54 MB on disk; the dictionary is 28 kB of it. The option's types do not say so.
# To sort names in traditional characters, convert them to simplified ones first (for example with opencc-js/t2cn).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4
cat >try.mjs <<'END'
import { pinyin } from 'pinyin-pro';
const read = (word, traditional) => pinyin(word, { toneType: 'none', traditional });
const seen = [read('重庆', false), read('重慶', false), read('重慶', true), read('會計', true), read('廈門', true)];
console.log('pinyin-pro 3.29.4:', seen.join(', '));
process.exit(seen.join() === 'chong qing,zhong qing,zhong qing,hui ji,sha men' ? 0 : 1);
END
node try.mjs
