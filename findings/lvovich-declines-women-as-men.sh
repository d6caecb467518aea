#!/usr/bin/env bash
# lvovich declines Elizabeth Warren and Édith Piaf as men in Russian, even if one says that they are women.
#
# In Russian, "by Édith Piaf" needs the genitive. Names of men that end in a consonant take an ending, the same names of women take none: a book
# of Эдита Пиафа is by a man. lvovich declines a person {first, last, middle, gender}; the README lists `gender` among the values that one may
# pass. One would expect the library to guess only where it is missing. Instead, `incline` never reads it: it guesses the gender from the names,
# and overwrites the one given. Эдит, Элизабет and Маргарет count as names of men, as do Мерседес and the Jewish name Рахиль; Грейс and Одри
# count as names of women. `inclineFirstname` and `inclineLastname`, which decline one name, do obey a gender. petrovich obeys it, too.
#
# Tests with Anna and Ivan pass, since their names say who they are, so only women with foreign names are turned into men. A search of issues found
# only a name that stays as it is: https://github.com/nodkz/lvovich/issues/18. Decline each name on its own, and pass the gender.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lvovich@2.1.0 petrovich@0.2.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import lvovich from 'lvovich';
import petrovich from 'petrovich';

for (const name of ['lvovich', 'petrovich']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const women = [
  ['Анна', 'Политковская'],
  ['Грейс', 'Келли'],
  ['Элизабет', 'Уоррен'],
  ['Эдит', 'Пиаф'],
  ['Маргарет', 'Тэтчер'],
  ['Рахиль', 'Мессерер'],
];
const seen = Object.fromEntries(
  women.map(([first, last]) => {
    const whole = lvovich.incline({ first, last, gender: 'female' }, 'genitive');
    const single = [lvovich.inclineFirstname(first, 'genitive', 'female'), lvovich.inclineLastname(last, 'genitive', 'female')];
    const other = petrovich({ first, last, gender: 'female' }, 'genitive');
    return [`${first} ${last}`, [`${whole.first} ${whole.last} (${whole.gender})`, single.join(' '), `${other.first} ${other.last}`]];
  }),
);
console.log('lvovich | lvovich, one name at a time | petrovich', seen);
const expected = [
  ['Анны Политковской (female)', 'Анны Политковской', 'Анны Политковской'],
  ['Грейс Келли (female)', 'Грейс Келли', 'Грейс Келли'],
  ['Элизабета Уоррена (male)', 'Элизабет Уоррен', 'Элизабет Уоррен'],
  ['Эдита Пиафа (male)', 'Эдит Пиаф', 'Эдит Пиаф'],
  ['Маргарета Тэтчера (male)', 'Маргарет Тэтчер', 'Маргарет Тэтчер'],
  ['Рахиля Мессерера (male)', 'Рахили Мессерер', 'Рахили Мессерер'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
