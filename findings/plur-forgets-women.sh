#!/usr/bin/env bash
# plur writes "chairmen" and "policemen", but "chairwomans" and "policewomans"; inflected writes "chairwomen", but "humen"; pluralize writes "Germen".
#
# plur takes irregular plurals from a list of words, as its README says. One would expect a list with "businessman", "chairman", "gentleman",
# "policeman" and "spokesman" to have their counterparts. It has only "woman". A report about plur names "businessmans" and "chairmans" among
# many other words (https://github.com/sindresorhus/plur/issues/35): both are in the list today, the women are not. inflected and pluralize turn
# "man" at the end of a word into "men". That is right for all these women, and wrong for German; of human, only pluralize knows the plural.
# A search of issues found nothing about the women.
#
# A heading such as "3 policewomans" appears on the page, and no program complains. plur takes the right plural as its second argument, and
# `pluralize.addIrregularRule` adds words. Where a text has few countable words, write both forms out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund plur@6.0.0 irregular-plurals@4.2.0 inflected@2.1.0 pluralize@8.0.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import inflected from 'inflected';
import plur from 'plur';
import pluralize from 'pluralize';

for (const name of ['plur', 'irregular-plurals', 'inflected', 'pluralize'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const words = ['woman', 'businessman', 'businesswoman', 'chairman', 'chairwoman', 'policeman', 'policewoman', 'spokesman', 'spokeswoman', 'human', 'German'];
const seen = Object.fromEntries(words.map(word => [word, [plur(word), inflected.pluralize(word), pluralize(word)]]));
console.log(seen);
const expected = [
  ['women', 'women', 'women'],
  ['businessmen', 'businessmen', 'businessmen'],
  ['businesswomans', 'businesswomen', 'businesswomen'],
  ['chairmen', 'chairmen', 'chairmen'],
  ['chairwomans', 'chairwomen', 'chairwomen'],
  ['policemen', 'policemen', 'policemen'],
  ['policewomans', 'policewomen', 'policewomen'],
  ['spokesmen', 'spokesmen', 'spokesmen'],
  ['spokeswomans', 'spokeswomen', 'spokeswomen'],
  ['humans', 'humen', 'humans'],
  ['Germans', 'Germen', 'Germen'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
