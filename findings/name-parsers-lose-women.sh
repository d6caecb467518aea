#!/usr/bin/env bash
# another-name-parser takes Vi Hart for the sixth of her name and Mai Do for a doctor; parse-full-name gives Della Reese no first name.
#
# These packages split a name into first, middle and last name, title and suffix. "Vi" is VI, the sixth, and "Do" is DO, Doctor of Osteopathic
# Medicine. One would expect a suffix only in capitals or at the end, and never as half of a name, because something must be left. Instead,
# another-name-parser compares without case and in any place: of Do Thi Ha remain Thi and Ha, and "Sr." in front, a sister, is a senior.
# parse-full-name has a list of words such as "van" and "della", and a name that begins with one has no first name. humanparser and humanname
# read these names as they are, but all four put "née" into the name of a married woman, and end it with her maiden name: "Marie Curie née
# Skłodowska" is no longer found under Curie.
#
# The READMEs speak of US English and of names in any format, without a word about these. Issues report other names: "Ma" for humanparser
# (https://github.com/ralyodio/humanparser/issues/57), "Von" for parse-full-name (https://github.com/RateGravity/parse-full-name/issues/32).
# A list of contributors sorted by last name hides these women, and a letter begins "Dear Hart". Ask for the parts of a name instead, and keep
# the whole name as she writes it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund another-name-parser@0.1.0 parse-full-name@1.2.7 humanparser@2.7.0 humanname@0.2.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const parsers = {
  'another-name-parser': name => {
    const { first, middle, last, suffix } = require('another-name-parser')(name);
    return [first, middle, last, suffix];
  },
  'parse-full-name': name => {
    const { first, middle, last, suffix } = require('parse-full-name').parseFullName(name);
    return [first, middle, last, suffix];
  },
  humanparser: name => {
    const { firstName, middleName, lastName, suffix } = require('humanparser').parseName(name);
    return [firstName, middleName, lastName, suffix];
  },
  humanname: name => {
    const { firstName, lastName, suffix } = require('humanname').parse(name);
    return [firstName, undefined, lastName, suffix];
  },
};
for (const name of Object.keys(parsers)) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const women = ['Ada Lovelace', 'Vi Hart', 'Mai Do', 'Do Thi Ha', 'Sr. Maria Stella', 'Della Reese', 'Marie Curie née Skłodowska'];
const seen = Object.fromEntries(
  women.map(name => [name, Object.values(parsers).map(parse => parse(name).map(part => part || '–').join('/')).join(' | ')]),
);
console.log('first/middle/last/suffix, according to', Object.keys(parsers).join(' | '), seen);
const expected = [
  'Ada/–/Lovelace/– | Ada/–/Lovelace/– | Ada/–/Lovelace/– | Ada/–/Lovelace/–',
  'Hart/–/–/Vi | Vi/–/Hart/– | Vi/–/Hart/– | Vi/–/Hart/–',
  'Mai/–/–/Do | Mai/–/Do/– | Mai/–/Do/– | Mai/–/Do/–',
  'Thi/–/Ha/Do | Do/Thi/Ha/– | Do/Thi/Ha/– | Do Thi/–/Ha/–',
  'Maria/–/Stella/Sr. | Sr./Maria/Stella/– | Maria/–/Stella/– | Sr. Maria/–/Stella/–',
  'Della/–/Reese/– | –/–/Della Reese/– | Della/–/Reese/– | Della/–/Reese/–',
  'Marie/Curie/née Skłodowska/– | Marie/Curie née/Skłodowska/– | Marie/Curie née/Skłodowska/– | Marie Curie née/–/Skłodowska/–',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
