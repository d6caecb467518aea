#!/usr/bin/env bash
# xliff keeps only the last sentence of a paragraph in XLIFF 2, and ilib-xliff loses all texts in groups of XLIFF 1.2.
#
# Translators get their texts as XLIFF. In version 2, a paragraph is a unit, and its sentences are segments in it, with the space between them in
# <ignorable>; groups collect the units of a page. One would expect to get all sentences, or an error. xliff returns the last segment of each unit,
# so that a file which it reads and writes has lost the others in both languages. ilib-xliff joins them to "the sky.She said so."; of XLIFF 1.2, it
# returns nothing that stands in a <group>, and reports nothing. It also takes away the inline elements, so that nobody knows which word is the
# link.
#
# The READMEs do not mention it; that of xliff-to-json says that it cannot read groups. A search of issues found for xliff only line breaks that
# it puts before inline elements when it writes (https://github.com/locize/xliff/issues/35), and nothing about segments. An article comes back from
# its translator without most of its sentences. Count the <source> elements before and after, and tell your translator not to segment.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xliff@6.4.0 ilib-xliff@1.4.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import xliff from 'xliff';

const { Xliff } = createRequire(import.meta.url)('ilib-xliff');
for (const name of ['xliff', 'ilib-xliff']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const segment = (source, target) => `<segment><source>${source}</source><target>${target}</target></segment>`;
const unit = `<unit id="u"><notes><note>Page one</note></notes>${segment('Women hold up half the sky.', '妇女能顶半边天。')}<ignorable><source> </source></ignorable>${segment('She said so.', '她这么说。')}</unit>`;
const second = body =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh"><file id="f" original="a.md">${body}</file></xliff>`;
const text = `<trans-unit id="t"><source>Read <g id="1">more</g>.</source><target>阅读<g id="1">更多</g>。</target></trans-unit>`;
const first = body =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a.md" source-language="en" target-language="zh" datatype="plaintext"><body>${body}</body></file></xliff>`;
const ilib = (version, file) => {
  const reader = new Xliff({ version });
  reader.deserialize(file);
  return reader.getTranslationUnits().map(({ source, target }) => `${source} ${target}`);
};
const { u } = (await xliff.xliff2js(second(unit))).resources.f;
const written = await xliff.js2xliff(await xliff.xliff2js(second(unit)));
const seen = {
  'xliff: XLIFF 2': `${u.source} ${u.target}`,
  'xliff: written again': [...written.matchAll(/<source>(.*)<\/source>/g)].map(([, words]) => words),
  'ilib-xliff: XLIFF 2': ilib('2.0', second(unit)),
  'ilib-xliff: XLIFF 1.2': ilib('1.2', first(text)),
  'ilib-xliff: XLIFF 1.2, group': ilib('1.2', first(`<group id="g">${text}</group>`)),
};
console.log(seen);
const expected = [
  'She said so. 她这么说。',
  ['She said so.'],
  ['Women hold up half the sky.She said so. 妇女能顶半边天。她这么说。'],
  ['Read more. 阅读更多。'],
  [],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
