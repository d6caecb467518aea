#!/usr/bin/env bash
# french-adjectives writes "persanne", "laïche" and "andaloue" of a woman; spanish-adjectives writes "mayora", "mejora" and "andaluz".
#
# RosaeNLG writes texts from data, and these two packages of it make an adjective agree with a man or a woman. One would expect at least frequent
# words to be right, and turque, grecque and publique are. But a Persian woman becomes "persanne" (persane), and a secular one "laïche" (laïque),
# on the pattern of "blanche"; "bref" loses the accent of brève, and "neuf" stays masculine. Spanish words in -or follow "trabajadora", so older
# women become "mayoras" (mayores) and the best women "mejoras" (mejores), while superior is right; "andaluz" does not change (andaluza), and
# "cortés" keeps its accent in the plural. The READMEs speak of rules and exceptions, and in Spanish of an extensive list of nationalities. A
# search of issues found nothing about these words.
#
# The masculine singular is what one puts in, so tests with one man pass, and a sentence about a woman is misspelled. Write such words out in both
# forms.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund french-adjectives@5.4.0 spanish-adjectives@2.2.6
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import french from 'french-adjectives';
import spanish from 'spanish-adjectives';

for (const name of ['french-adjectives', 'spanish-adjectives'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const inFrench = ['turc', 'public', 'afghan', 'persan', 'laïc', 'bref', 'neuf', 'favori', 'andalou'];
const inSpanish = ['alemán', 'trabajador', 'superior', 'mayor', 'menor', 'mejor', 'andaluz', 'cortés'];
const seen = {
  ...Object.fromEntries(inFrench.map(word => [word, french.agree(word, 'F', 'S')])),
  ...Object.fromEntries(inSpanish.map(word => [word, ['S', 'P'].map(number => spanish.agreeAdjective(word, 'F', number)).join(', ')])),
};
console.log(seen);
const expected = [
  'turque',
  'publique',
  'afghane',
  'persanne',
  'laïche',
  'breve',
  'neuf',
  'favorie',
  'andaloue',
  'alemana, alemanas',
  'trabajadora, trabajadoras',
  'superior, superiores',
  'mayora, mayoras',
  'menora, menoras',
  'mejora, mejoras',
  'andaluz, andaluces',
  'cortés, cortéses',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
