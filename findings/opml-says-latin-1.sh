#!/usr/bin/env bash
# opml, by the inventor of OPML, writes Chinese subscriptions into a file that says it is Latin-1, and a title with "&" that no XML parser reads.
#
# Readers of feeds exchange their subscriptions as OPML, and opml reads and writes it. One would expect it to read what it has written. But it (with
# its package opmltojs) begins each file with encoding="ISO-8859-1" and returns a text, which Node saves as UTF-8; a reader that believes the
# first line shows å¦‡å¥³ in place of 妇女. It escapes &, < and " in the outlines, but not in the head, so that after the title "Women & work",
# or an owner with < in her name, the file is not XML, and opml itself refuses it.
#
# The README does not mention it; a search of issues found nothing about it. A list with English names, and a title without "&", passes every test.
# opml-generator writes UTF-8 and escapes the head. Replace the first line, and escape the head before you write.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts opml@0.5.8 opmltojs@0.4.14 opml-generator@1.1.1 iconv-lite@0.7.3
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const iconv = require('iconv-lite');
const opml = require('opml');
const generate = require('opml-generator');

for (const name of ['opml', 'opmltojs', 'opml-generator']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const parse = text => new Promise(resolve => opml.parse(text, (error, outline) => resolve(error ? 'not read' : outline.opml)));
const read = async bytes => {
  const [, encoding] = /encoding="([^"]+)"/.exec(bytes.toString('latin1'));
  const outline = await parse(iconv.decode(bytes, encoding));
  const first = outline.body?.subs?.[0] ?? outline.body?.subs;
  return outline === 'not read' ? outline : `${outline.head.title}: ${first.text}`;
};
const write = (title, text) => Buffer.from(opml.stringify({ opml: { head: { title }, body: { subs: [{ text }] } } }));
(async () => {
  const seen = {
    'first line': write('Women', 'News').toString().split('\n')[0],
    English: await read(write('Women', 'News & more')),
    Chinese: await read(write('Women', '妇女')),
    ampersand: await read(write('Women & work', 'News')),
    'opml-generator': await read(Buffer.from(generate({ title: 'Women & work' }, [{ text: '妇女' }]))),
  };
  console.log(seen);
  const expected = [
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
    'Women: News & more',
    'Women: å¦\u0087å¥³',
    'not read',
    'Women & work: 妇女',
  ];
  if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
    console.log('this has changed: expected', expected);
    process.exit(1);
  }
})();
JS
node ask.cjs
