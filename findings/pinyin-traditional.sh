#!/usr/bin/env bash
# pinyin-pro: `traditional: true` changes nothing until a dictionary is handed over by `addTraditionalDict`, and says nothing of it.
# Most would guess that the option reads 重慶 as it reads 重庆 (chong qing). It reads it character by character: zhong qing.
# The dictionary is in another package, @pinyin-pro/data, which takes 54 MB on the disk for 28 kB of it; the types of the option do not say so.
# Who sorts names in traditional characters converts them to simplified ones first (such as with opencc-js/t2cn).
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
