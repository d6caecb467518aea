#!/usr/bin/env bash
# node-po joins the context of a text to the translation before it: "Frauen" becomes "Frauenmonth".
#
# A catalogue of gettext tells words apart that are written alike: the line msgctxt "month" stands before msgid "March". One would expect a reader
# to keep it, or to leave it out. node-po takes the line for a continuation of the text before it, so that the German word for women is
# "Frauenmonth", and March "Märzprotest". Both meanings of March then have the same key. If node-po writes the file again, it drops the mark
# `fuzzy`, which says that nobody has checked a translation ("Er ging", he left, for "She left"), and does not escape quotation marks, so that
# other programs cannot read the file. A file without contexts is read right, as pofile reads all of them.
#
# The README shows only how to load and save; a search of issues found nothing about it. A site shows a word that does not exist, in a language
# that its editor may not read. Use pofile or gettext-parser, and compare the translations before and after.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-po@0.1.2 pofile@1.1.4
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const nodePo = require('node-po');
const pofile = require('pofile');

for (const name of ['node-po', 'pofile']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const catalogue = `msgid ""
msgstr ""
"Language: de\\n"

msgid "Women"
msgstr "Frauen"

msgctxt "month"
msgid "March"
msgstr "März"

msgctxt "protest"
msgid "March"
msgstr "Demonstration"

#, fuzzy
msgid "She left"
msgstr "Er ging"

msgid "She said \\"no\\""
msgstr "Sie sagte \\"nein\\""
`;
const show = ({ items }) => items.map(({ msgctxt, msgid, msgstr }) => `${msgctxt ?? ''}|${msgid}|${msgstr.join(' ')}`);
const written = nodePo.parse(catalogue).toString();
const seen = {
  'node-po': show(nodePo.parse(catalogue)),
  pofile: show(pofile.parse(catalogue)),
  'node-po, after writing': written.slice(written.indexOf('msgid "She left"')).trim().split('\n'),
};
console.log(seen);
const expected = [
  ['|Women|Frauenmonth', '|March|Märzprotest', '|March|Demonstration', '|She left|Er ging', '|She said "no"|Sie sagte "nein"'],
  ['|Women|Frauen', 'month|March|März', 'protest|March|Demonstration', '|She left|Er ging', '|She said "no"|Sie sagte "nein"'],
  ['msgid "She left"', 'msgstr "Er ging"', '', 'msgid "She said "no""', 'msgstr "Sie sagte "nein""'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected) || written.includes('fuzzy')) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node --no-deprecation ask.cjs
