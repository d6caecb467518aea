#!/usr/bin/env bash
# @persian-tools/persian-tools takes the last letter of مریم (Maryam) for the ending of an ordinal number, and reads "1330th" as 1300.
#
# Persian ordinals end in م or مین. One would expect `removeOrdinalSuffix` to know the few dozen words for numbers, and to leave other words
# alone. Instead, it cuts these endings off every word: مریم becomes مری, خانم (lady) becomes خان (khan), مردم (people) becomes مرد (man), and
# only one letter of امام (imam) remains. Real ordinals fail as well: سومین (third) becomes سو, and سی‌ام (30th, with the half-space of Persian
# spelling) keeps the half-space. `wordsToNumber`, which builds on it, gives 0 for سی‌ام, سومین and اول (first), NaN for سی ام, and 1300 for هزار
# و سیصد و سی‌ام (1330th). It knows 30th only as سی اُم, a rare spelling that the package writes itself. The README promises to "convert to/from
# ordinal forms"; it mentions no limitation, and a search of issues found nothing.
#
# A name or a year changes without an error. Look the words up in a list of your own before you call these functions.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @persian-tools/persian-tools@4.0.4
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { removeOrdinalSuffix, wordsToNumber } from '@persian-tools/persian-tools';

console.log('@persian-tools/persian-tools', JSON.parse(readFileSync('node_modules/@persian-tools/persian-tools/package.json', 'utf8')).version);
const without = ['چهل و سوم', 'دهمین', 'سومین', 'سی اُم', 'سی‌ام', 'مریم', 'خانم', 'مردم', 'امام'];
const numbers = ['بیست و سوم', 'چهلم', 'سی اُم', 'سی‌ام', 'سی ام', 'سومین', 'اول', 'هزار و سیصد و سی‌ام'];
const seen = {
  ...Object.fromEntries(without.map(word => [word, removeOrdinalSuffix(word).replaceAll('\u200c', '[half-space]')])),
  ...Object.fromEntries(numbers.map(word => [`${word} as a number`, String(wordsToNumber(word))])),
};
console.log(seen);
const expected = ['چهل و سه', 'ده', 'سو', 'سی', 'سی[half-space]', 'مری', 'خان', 'مرد', 'ا', '23', '40', '30', '0', 'NaN', '0', '0', '1300'];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
