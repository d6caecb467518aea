#!/usr/bin/env bash
# alex, a checker for considerate writing, warns that the words "women", "girls" and "lesbian" may be profane, but not "men" and "boys".
#
# One would expect such a checker to pass "Women's rights", or at least to treat it like "Men's rights". Instead, it warns about "Women's" only,
# and about "girls" in "girls and boys". For "maiden speech", the first speech of a member of parliament, it suggests "virgin". alex takes these
# words from a list of profanities (cuss), where 0 means that a word is unlikely to be profane, and by default it reports words with 0 too. The
# READMEs explain the numbers and the option `profanitySureness`, but only the list itself shows that "womens" and "girls" are on it.
#
# In a publication about women, the warnings about its subject hide the useful ones. Set `profanitySureness: 1`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund alex@11.0.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { markdown } from 'alex';

console.log('alex', JSON.parse(readFileSync('node_modules/alex/package.json', 'utf8')).version);
const profane = (text, options) =>
  markdown(text, options).messages.filter(({ source }) => source === 'retext-profanities').map(({ reason }) => reason);
const texts = ["Women's rights", "Men's rights", 'Girls and boys read.', 'A lesbian couple married.'];
const seen = texts.map(text => [text, ...profane(text)].join(': '));
const sure = texts.flatMap(text => profane(text, { profanitySureness: 1 }));
const maiden = markdown('A maiden speech').messages.find(({ actual }) => actual === 'maiden')?.expected;
console.log(seen, { sure, maiden });
const expected = [
  "Women's rights: Be careful with `Women's`, it’s profane in some cases",
  "Men's rights",
  'Girls and boys read.: Be careful with `Girls`, it’s profane in some cases',
  'A lesbian couple married.: Be careful with `lesbian`, it’s profane in some cases',
];
if (JSON.stringify([seen, sure, maiden]) !== JSON.stringify([expected, [], ['virgin']])) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
