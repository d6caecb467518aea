#!/usr/bin/env bash
# eml-format reads only the first piece of a Chinese subject; eml-parse-js makes two senders of one; letterparser drops Chinese file names.
#
# Submissions come as saved mails. A header in another script than Latin is written in encoded words of at most 75 characters, so a Chinese
# subject of more than 15 needs two, and some programs begin a new one sooner (RFC 2047, section 2). One would expect a reader to join them, and
# a comma inside an encoded word to belong to the name (section 5). Instead, of 妇女能顶半边天, "women hold up half the sky", eml-format returns
# 妇女能顶, "women hold up", and leaves the underscore in Ana_Ríos, which stands for a space there. eml-parse-js decodes first and divides at
# commas afterwards: "Ríos, Ana" becomes Ríos without address, and Ana. The name of an attachment is written by RFC 2231: eml-format and
# letterparser return none, and eml-parse-js "UTF-8妇女.pdf". mailparser reads all of it.
#
# Issues report the subject (https://github.com/papnkukn/eml-format/issues/27, open since 2021), and commas in quotation marks
# (https://github.com/MQpeng/eml-parse-js/issues/40, closed); none was found about encoded commas and file names. The READMEs do not mention these.
# An archive of letters loses the end of titles and the names of photographs. Read mail with mailparser or postal-mime.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts eml-format@0.6.1 eml-parse-js@1.1.15 letterparser@0.1.8 mailparser@3.14.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const name of ['eml-format', 'eml-parse-js', 'letterparser', 'mailparser'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const word = text => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const mail = [
  `From: ${word('Ríos, Ana')} <ana@a.example>`,
  'To: =?UTF-8?Q?Ana_R=C3=ADos?= <ana@a.example>',
  `Subject: ${word('妇女能顶')}`,
  ` ${word('半边天')}`,
  'Date: Sun, 08 Mar 2026 20:00:00 +0800',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="cut"',
  '',
  '--cut',
  'Content-Type: text/plain',
  '',
  'Words',
  '--cut',
  'Content-Type: application/pdf',
  `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent('妇女.pdf')}`,
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERg==',
  '--cut--',
  '',
].join('\r\n');
const names = people => [people].flat().map(each => each.name ?? '');
const show = (subject, from, to, file) => [subject, names(from).join(' and '), names(to).join(' and '), file ?? '–'].join(' | ');
const emlFormat = await new Promise((resolve, reject) => require('eml-format').read(mail, (error, data) => (error ? reject(error) : resolve(data))));
const emlParse = require('eml-parse-js').readEml(mail);
const letter = require('letterparser').extract(mail);
const parsed = await require('mailparser').simpleParser(mail);
const seen = {
  'eml-format': show(emlFormat.subject, emlFormat.from, emlFormat.to, emlFormat.attachments[0].name),
  'eml-parse-js': show(emlParse.subject, emlParse.from, emlParse.to, emlParse.attachments[0].name),
  letterparser: show(letter.subject, letter.from, letter.to, letter.attachments[0].filename),
  mailparser: show(parsed.subject, parsed.from.value, parsed.to.value, parsed.attachments[0].filename),
};
console.log('subject | from | to | file name', seen);
const expected = [
  '妇女能顶 | Ríos, Ana | Ana_Ríos | –',
  '妇女能顶半边天 | Ríos and Ana | Ana Ríos | UTF-8妇女.pdf',
  '妇女能顶半边天 | Ríos, Ana | Ana Ríos | –',
  '妇女能顶半边天 | Ríos, Ana | Ana Ríos | 妇女.pdf',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
