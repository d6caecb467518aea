#!/usr/bin/env bash
# astrocite-ris empties the name 余秀华, and every name without a comma that does not begin with one of the letters A to Z.
#
# Lists of literature come as RIS, with the family name, a comma and the first name, and names that have no two parts stand alone: 余秀华, UNESCO.
# One would expect such a name to be taken as it is. astrocite-ris divides it at a space if it begins with a letter of English, and otherwise gives an
# author whose name is the empty text: Chinese, Russian and accented names are gone, and that of bell hooks, who wrote hers in small letters. "King,
# Martin Luther, Jr.", in the order of the format, becomes Jr. King, with "Martin Luther" for a suffix. Translators (A4) become authors, and if
# the year stands in PY and the day in DA, the day is dropped.
#
# The README shows two names with commas; a search of issues found nothing about it. A bibliography has a book without an author, where there is one.
# @citation-js/plugin-ris keeps all these names. Look for empty names in the result.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts astrocite-ris@0.16.4 @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';

const { parse } = createRequire(import.meta.url)('astrocite-ris');
for (const name of ['astrocite-ris', '@citation-js/plugin-ris'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const ris = (...lines) => ['TY  - BOOK', 'TI  - Half the sky', ...lines, 'ER  - ', ''].join('\n');
const show = people => people.map(({ family, given, suffix, literal }) => [family ?? literal, given, suffix].map(part => part ?? '–').join('/')).join(' and ');
const names = ['余, 秀华', '余秀华', 'Ángela Álvarez', 'Татьяна Толстая', 'bell hooks', 'UNESCO', 'King, Martin Luther, Jr.'];
const seen = Object.fromEntries(
  names.map(name => {
    const text = ris(`AU  - ${name}`, 'PY  - 1998');
    return [name, [show(parse(text)[0].author), show(new Cite(text).data[0].author)]];
  }),
);
const dated = parse(ris('AU  - Li, Na', 'A4  - Wu, Mei', 'DA  - 1998/03/08', 'PY  - 1998'))[0];
seen['translator and day'] = [show(dated.author), JSON.stringify(dated.issued)];
console.log('name or family/given/suffix', seen);
const expected = [
  ['余/秀华/–', '余/秀华/–'],
  ['/–/–', '余秀华/–/–'],
  ['/–/–', 'Ángela Álvarez/–/–'],
  ['/–/–', 'Татьяна Толстая/–/–'],
  ['/–/–', 'bell hooks/–/–'],
  ['UNESCO/–/–', 'UNESCO/–/–'],
  ['King/Jr./Martin Luther', 'King/Martin Luther/Jr.'],
  ['Li/Na/– and Wu/Mei/–', '{"date-parts":[["1998"]]}'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
