#!/usr/bin/env bash
# A search with lunr-languages or @orama/stemmers finds "hombres" for "hombre" and "Autoren" for "Autor", but not "mujeres" or "Autorinnen".
#
# Both packages bring the stemmers of Snowball to a search in the browser, so that a word finds its plural. One would expect that of the most
# frequent nouns, and of both sexes. But the Spanish stemmer takes the -er of "mujer" for the ending of a verb (comer), and that of "mujeres"
# stays. The German one deletes -en and -er but not -in, so a woman who writes is "autorin" and several are "autorinn". The Turkish one takes
# the -n of "kadın" for an ending, which leaves "kadı", the judge, while "kadınlar" becomes "kadın". Men are found: hombre, Autor, erkek.
#
# The READMEs do not mention words. An issue of Snowball reports the German plural (https://github.com/snowballstem/snowball/issues/161, closed),
# another Turkish stemmer made "kadın" an exception (https://github.com/skroutz/turkish_stemmer/pull/2), and nothing was found about "mujer". A
# reader of a women's column gets half of its articles for its most important word, and does not see which half. Search for the beginning of
# the word (`mujer*` in lunr), or let words of your field pass the stemmer unchanged.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lunr@2.3.9 lunr-languages@1.22.0 @orama/stemmers@3.1.18
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import lunr from 'lunr';
import support from 'lunr-languages/lunr.stemmer.support.js';
import de from 'lunr-languages/lunr.de.js';
import es from 'lunr-languages/lunr.es.js';
import tr from 'lunr-languages/lunr.tr.js';

for (const name of ['lunr', 'lunr-languages', '@orama/stemmers'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
support(lunr);
for (const language of [de, es, tr]) language(lunr);
const pairs = [
  ['es', spanish, 'hombre', 'hombres'],
  ['es', spanish, 'mujer', 'mujeres'],
  ['de', german, 'autor', 'autoren'],
  ['de', german, 'autorin', 'autorinnen'],
  ['de', german, 'freund', 'freunde'],
  ['de', german, 'freundin', 'freundinnen'],
  ['tr', turkish, 'erkek', 'erkekler'],
  ['tr', turkish, 'kadın', 'kadınlar'],
];
const found = (language, one, many) => {
  const index = lunr(function () {
    this.use(lunr[language]);
    this.ref('many');
    this.field('many');
    this.add({ many });
  });
  return index.search(one).length > 0;
};
const seen = Object.fromEntries(
  pairs.map(([language, stem, one, many]) => [`${one}, ${many}`, `${found(language, one, many)}; ${stem(one)}, ${stem(many)}`]),
);
console.log('whether lunr finds the plural; the stems of @orama/stemmers', seen);
const expected = [
  'true; hombr, hombr',
  'false; muj, mujer',
  'true; autor, autor',
  'false; autorin, autorinn',
  'true; freund, freund',
  'false; freundin, freundinn',
  'true; erkek, erkek',
  'false; kadı, kadın',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
