#!/usr/bin/env bash
# postal-mime reads a web page that a browser saved (.mhtml), but adds each frame to the page's text and loses the addresses of the pictures.
#
# A saved page is a mail: one multipart/related with the page, its frames and its pictures. The page names a picture by its address on the
# web, and the header Content-Location of the picture's part contains that address (RFC 2557). One would expect the address among the values of
# the attachment, because postal-mime returns Content-ID and Content-Description, and only the page in `html`, because the first part of
# multipart/related is its root (RFC 2387). Instead, an attachment has no address, so nothing connects it with the page; and `html` is the page
# followed by all other parts of type text/html. An advertisement in a frame thus becomes the last paragraph of the article. The README lists
# the values of an attachment, without Content-Location, and does not mention several HTML parts. A search of issues found nothing for
# postal-mime; for mailparser, an older package by the same author, see https://github.com/nodemailer/mailparser/issues/128.
#
# To import a saved page, split it at the boundary and give postal-mime one part at a time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund postal-mime@4.0.0
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';

console.log('postal-mime', JSON.parse(readFileSync('node_modules/postal-mime/package.json', 'utf8')).version);
const part = (heads, body) => ['--cut', ...heads, '', body].join('\r\n');
const page = [
  'From: <saved@a.example>',
  'Snapshot-Content-Location: https://a.example/page',
  'Subject: Page',
  'Date: Sun, 01 Nov 2026 12:00:00 +0800',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="cut"',
  '',
  part(
    ['Content-Type: text/html', 'Content-ID: <frame-1@a.example>', 'Content-Location: https://a.example/page'],
    '<p>Article</p><img src="https://a.example/a.png"><iframe src="cid:frame-2@a.example"></iframe>',
  ),
  part(
    ['Content-Type: text/html', 'Content-ID: <frame-2@a.example>', 'Content-Location: https://b.example/frame'],
    '<p>Advertisement</p>',
  ),
  part(
    ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: https://a.example/a.png'],
    'iVBORw0KGgo=',
  ),
  '--cut--',
  '',
].join('\r\n');
const mail = await PostalMime.parse(page);
const seen = {
  html: mail.html.replace(/\s+/g, ' ').trim(),
  attachments: mail.attachments.map(({ content, ...rest }) => ({ ...rest, bytes: content.byteLength })),
};
console.log(JSON.stringify(seen, undefined, 1));
const expected = {
  html: '<p>Article</p><img src="https://a.example/a.png"><iframe src="cid:frame-2@a.example"></iframe> <p>Advertisement</p>',
  attachments: [{ filename: null, mimeType: 'image/png', disposition: null, bytes: 8 }],
};
if (seen.html !== expected.html || JSON.stringify(seen.attachments) !== JSON.stringify(expected.attachments)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
