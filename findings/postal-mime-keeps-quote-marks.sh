#!/usr/bin/env bash
# postal-mime joins the lines of a quoted paragraph in a mail with format=flowed, but leaves their quote marks in the middle of it.
#
# A mail program that sends text as format=flowed ends each line of a paragraph but the last with a space, and starts each line of a quoted
# paragraph with ">". RFC 3676 (4.5) tells the receiver to remove the quote marks before it joins the lines. postal-mime joins flowed lines,
# also those of Chinese text (DelSp=yes), and handles the signature. One would therefore expect whole quoted paragraphs, which mailparser
# gives. Instead, "> You asked who had " and "> the vote?" become "> You asked who had > the vote?". The list of changes of postal-mime mentions
# format=flowed only for speed, its README not at all, and a search of issues found nothing.
#
# Whoever publishes letters or an interview by mail gets a stray ">" in the middle of sentences, which Markdown and HTML show as it is. Compare
# quotations with the mail before you publish them, or unfold the source of the part yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund postal-mime@4.0.0 mailparser@3.14.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

for (const name of ['postal-mime', 'mailparser'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const mail = (lines, delsp = '') =>
  [
    'From: reader@a.example',
    'To: letters@a.example',
    'Subject: A letter',
    'MIME-Version: 1.0',
    `Content-Type: text/plain; charset=utf-8; format=flowed${delsp}`,
    'Content-Transfer-Encoding: 8bit',
    '',
    ...lines,
    '',
  ].join('\r\n');
const mails = {
  'no quotation': mail(['Who had ', 'the vote?']),
  'quoted paragraph': mail(['> You asked who had ', '> the vote?', '', 'Nobody.']),
  'Chinese quoted paragraph': mail(['> 婦女能頂 ', '> 半邊天。', '', '是的。'], '; delsp=yes'),
};
const seen = {};
for (const [name, text] of Object.entries(mails))
  seen[name] = [(await PostalMime.parse(text)).text.trim(), (await simpleParser(text)).text.trim()];
console.log(seen);
const expected = [
  ['Who had the vote?', 'Who had the vote?'],
  ['> You asked who had > the vote?\n\nNobody.', '> You asked who had the vote?\n\nNobody.'],
  ['> 婦女能頂> 半邊天。\n\n是的。', '> 婦女能頂半邊天。\n\n是的。'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
