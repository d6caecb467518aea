#!/usr/bin/env bash
# epub and epub2 (npm) give the author of an EPUB 3 book the role of her translator, and an empty table of contents.
#
# EPUB 3 says in a separate `<meta refines="#author" property="role">` what a creator did, and how to sort the name (EPUB 3.3, appendix D).
# One would expect a library to keep those with their creator, or to ignore them. Instead, both libraries forget whom a `<meta>` refines and keep
# the last value: `creator` is the author, `role` is "trl" and `file-as` is the translator's, while `creatorFileAs` stays unsorted. In the same
# way, "subtitle" becomes the type of the main title. The table of contents is empty, because they read only the NCX of EPUB 2, which EPUB 3
# no longer needs. The READMEs say that `creator` is the first of several authors, and nothing about the rest; a search of issues found nothing.
#
# A catalogue or bookshop that uses them lists the author as translator, sorts her under the wrong name, and shows no chapters. In a book for such
# readers, give the roles and sort names of the author last, and include an NCX.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund epub@2.1.1 epub2@3.0.2 jszip@3.10.2
cat >ask.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { EPub } from 'epub';
import { EPub as EPub2 } from 'epub2';
import JSZip from 'jszip';

for (const name of ['epub', 'epub2']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const xhtml = (title, body) =>
  `${xml}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title></head><body>${body}</body></html>`;
const refined = (element, id, text, properties) =>
  `<dc:${element} id="${id}">${text}</dc:${element}>` +
  Object.entries(properties).map(([property, value]) => `<meta refines="#${id}" property="${property}">${value}</meta>`).join('');
const metadata = [
  '<dc:identifier id="i">urn:uuid:0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a</dc:identifier><dc:language>en</dc:language>',
  refined('title', 'main', 'Stones', { 'title-type': 'main' }),
  refined('title', 'sub', 'Poems', { 'title-type': 'subtitle' }),
  refined('creator', 'author', 'Qiu Jin', { role: 'aut', 'file-as': 'Qiu, Jin' }),
  refined('creator', 'translator', 'Ann Smith', { role: 'trl', 'file-as': 'Smith, Ann' }),
  '<meta property="dcterms:modified">2026-11-01T12:00:00Z</meta>',
];
const manifest =
  '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>';
const zip = new JSZip();
zip.file('mimetype', 'application/epub+zip');
zip.file(
  'META-INF/container.xml',
  `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
);
zip.file(
  'book.opf',
  `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata.join('')}</metadata><manifest>${manifest}</manifest><spine><itemref idref="a"/></spine></package>`,
);
zip.file('nav.xhtml', xhtml('Contents', '<nav epub:type="toc"><ol><li><a href="a.xhtml">First poem</a></li></ol></nav>'));
zip.file('a.xhtml', xhtml('First poem', '<h1>First poem</h1><p>Words.</p>'));
writeFileSync('book.epub', await zip.generateAsync({ type: 'nodebuffer' }));

const shown = ({ metadata, toc }) => {
  const { title, creator, creatorFileAs, role } = metadata;
  return [title, metadata['title-type'], creator, creatorFileAs, role, metadata['file-as'], toc.length].join(' | ');
};
const book = new EPub('book.epub');
await book.parse();
const seen = { epub: shown(book), epub2: shown(await EPub2.createAsync('book.epub')) };
console.log(seen);
const expected = 'Stones | subtitle | Qiu Jin | Qiu Jin | trl | Smith, Ann | 0';
if (Object.values(seen).some(each => each !== expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
