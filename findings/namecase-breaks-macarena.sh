#!/usr/bin/env bash
# namecase and @foundernest/namecase write the woman's name Macarena "MacArena" and Machiko "MacHiko", but Machado and Macias correctly.
#
# Both libraries turn names in capitals into normal spelling, as a list of subscribers or authors often has them, and write MacDonald with two
# capitals. They have a list of names for which that is wrong. One would expect it to have the frequent ones: the family names Machado and Macias
# are on it, and given names of women are not. In the same way, Graça Machel becomes "MacHel". Ursula K. Le Guin becomes "le Guin", since le is on
# the list of small words. @foundernest/namecase also takes the first of two names for such a word, so Della Reese becomes "della Reese" and Ben
# Okri "ben Okri", and Ma becomes "MA", Master of Arts. namecase even breaks a name that is right already: it only has a separate function to ask
# first. One README says that it is correct for names with Mac or le, the other that no program can catch all variations; a search of issues found
# only "MacHine" in other programs.
#
# Her name is spelled wrong at the head of her article or letter. Set the option `irish: false` of @foundernest/namecase, and let people write
# their own names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund namecase@1.1.2 @foundernest/namecase@1.0.5
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import foundernest from '@foundernest/namecase';
import namecase from 'namecase';

for (const name of ['namecase', '@foundernest/namecase'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const { nameCase } = foundernest;
const names = [
  'SIMONE DE BEAUVOIR',
  'ANA MACHADO',
  'GABRIELA MACIAS',
  'MACARENA GARCÍA',
  'MACHIKO KYO',
  'GRAÇA MACHEL',
  'URSULA K. LE GUIN',
  'DELLA REESE',
  'BEN OKRI',
  'YO-YO MA',
  'Macarena García',
];
const seen = Object.fromEntries(names.map(name => [name, [namecase(name), nameCase(name)].join(' | ')]));
seen['MACARENA GARCÍA, not Irish'] = nameCase('MACARENA GARCÍA', { irish: false });
console.log('namecase | @foundernest/namecase', seen);
const expected = [
  'Simone de Beauvoir | Simone de Beauvoir',
  'Ana Machado | Ana Machado',
  'Gabriela Macias | Gabriela Macias',
  'MacArena García | MacArena García',
  'MacHiko Kyo | MacHiko Kyo',
  'Graça MacHel | Graça MacHel',
  'Ursula K. le Guin | Ursula K. le Guin',
  'Della Reese | della Reese',
  'Ben Okri | ben Okri',
  'Yo-Yo Ma | Yo-Yo MA',
  'MacArena García | Macarena García',
  'Macarena García',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
