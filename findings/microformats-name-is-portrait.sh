#!/usr/bin/env bash
# microformats-parser takes the description of a portrait for the name of the woman in it, if her byline is one link with picture and name.
#
# Readers of the IndieWeb find the author of an article in its HTML: class="p-author h-card" marks her. One would expect the words of such a link
# as her name, and the `alt` of her portrait as the description of the portrait, because the parser returns it as `alt` of her photo, too.
# Instead, the rules for names that are not marked come in this order: the `alt` of a picture that is the only child, the `title` of an
# abbreviation that is the only child, and only then the words. In CSS, "only child" does not count text, so a picture beside a name is one. In
# the same way, "Ana Ríos, MD" has the name "Doctor of Medicine" if the page explains the abbreviation. With an empty `alt`, the name is right.
#
# The parser follows the specification (https://microformats.org/wiki/microformats2-parsing, implied properties). Authors of other parsers have
# asked what the rule means: https://github.com/microformats/mf2py/issues/67 and https://github.com/microformats/microformats2-parsing/issues/35.
# The README does not mention it. Describe portraits well, and mark the name: with class="p-name" around it, no rule applies.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund microformats-parser@2.0.6
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { mf2 } from 'microformats-parser';

console.log('microformats-parser', JSON.parse(readFileSync('node_modules/microformats-parser/package.json', 'utf8')).version);
const portrait = '<img src="/ana.jpg" alt="A woman at her desk in Lima">';
const bylines = {
  'name only': '<a class="p-author h-card" href="/ana">Ana Ríos</a>',
  'portrait and name': `<a class="p-author h-card" href="/ana">${portrait} Ana Ríos</a>`,
  'portrait without alt': '<a class="p-author h-card" href="/ana"><img src="/ana.jpg" alt=""> Ana Ríos</a>',
  'name and degree': '<span class="p-author h-card">Ana Ríos, <abbr title="Doctor of Medicine">MD</abbr></span>',
  'marked name': `<a class="p-author h-card" href="/ana">${portrait} <span class="p-name">Ana Ríos</span></a>`,
};
const author = byline =>
  mf2(`<article class="h-entry"><h1 class="p-name">Title</h1><p>By ${byline}</p></article>`, { baseUrl: 'https://a.example/' }).items[0].properties
    .author[0].properties;
const seen = Object.fromEntries(Object.entries(bylines).map(([kind, byline]) => [kind, author(byline).name]));
console.log(seen, author(bylines['portrait and name']).photo);
const expected = [['Ana Ríos'], ['A woman at her desk in Lima'], ['Ana Ríos'], ['Doctor of Medicine'], ['Ana Ríos']];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
