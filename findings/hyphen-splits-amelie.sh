#!/usr/bin/env bash
# hyphen puts a soft hyphen inside `&eacute;`, so a page shows "Am&eacute;lie" in place of Amélie; it also splits web addresses.
#
# hyphen adds soft hyphens to words, and its README says that it skips the tags of HTML; it also has a function `hyphenateHTML`. One would expect
# it to leave character references alone as well, and `&Auml;rztinnen` stays whole. But it takes the names of references for words: in
# `Am&eacute;lie`, the soft hyphen comes between "ea" and "cute", and a browser then shows the code in place of the letter. German patterns split
# `&mdash;`, French ones `s&oelig;ur`; which reference breaks depends on the language. Numbers such as `&#233;` are safe. A web address in the
# text gets soft hyphens too, so a copied address leads nowhere. The README mentions neither, and a search of issues found nothing.
#
# The name of a woman becomes code, most often in the languages with the most accents. Write letters and not references before you hyphenate, and
# keep addresses out, or use `hyphens: auto` in CSS.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hyphen@1.14.1 parse5@8.1.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import german from 'hyphen/de/index.js';
import english from 'hyphen/en-us/index.js';
import french from 'hyphen/fr/index.js';
import { parseFragment } from 'parse5';

console.log('hyphen', JSON.parse(readFileSync('node_modules/hyphen/package.json', 'utf8')).version);
const shown = text => text.replaceAll('\u00ad', '[-]');
const words = [
  [english, 'Women everywhere'],
  [german, '&Auml;rztinnen'],
  [english, 'S&#233;verine'],
  [english, 'Am&eacute;lie'],
  [french, 'Ren&eacute;e'],
  [french, 's&oelig;ur'],
  [german, 'Frauen&mdash;'],
  [english, '<a href="https://example.org/everywhere">https://example.org/everywhere</a>'],
];
const seen = Object.fromEntries(words.map(([language, html]) => [html, shown(language.hyphenateHTMLSync(html))]));
seen['in a browser'] = shown(parseFragment(english.hyphenateHTMLSync('Am&eacute;lie')).childNodes[0].value);
console.log(seen);
const expected = [
  'Women every[-]where',
  '&Auml;rz[-]tin[-]nen',
  'S&#233;ver[-]ine',
  'Am&ea[-]cute;lie',
  'Ren&ea[-]cute;e',
  's&oe[-]lig;ur',
  'Frau[-]en&md[-]a[-]sh;',
  '<a href="https://example.org/everywhere">https://ex[-]am[-]ple.org/every[-]where</a>',
  'Am&ea[-]cute;lie',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
