#!/usr/bin/env bash
# docx2txt of Debian 12 joins paragraphs and the cells of a table, without a space, if the document does not come from Word.
#
# docx2txt makes plain text of Word documents, for searches and for a quick look in a mail. One would expect each paragraph on a line of its own, as
# Word itself saves them. It looks for paragraphs by a pattern that needs an attribute in the tag, such as w:rsidR, which Word adds to
# tell apart who typed when. Libraries write <w:p>, which is as valid: docx of npm, and whatever makes invitations, invoices and exports
# of forms. Then "She won." and "They left." become "She won.They left.", and a table becomes one word. If a paragraph has a style, it begins a
# new line, so that headings are right, and a test with a document from Word passes. Line breaks inside a paragraph are kept.
#
# The manual does not mention it; a search of issues found nothing about it. Words at the ends of paragraphs are not found, and numbers in neighbouring
# cells become one number: 8 and 3 are 83. Use pandoc or LibreOffice.
set -euo pipefail
if ! command -v docx2txt >/dev/null; then
  apt-get install -qy --no-install-recommends docx2txt >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 jszip@3.10.2
cat >write.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import JSZip from 'jszip';

console.log('docx', JSON.parse(readFileSync('node_modules/docx/package.json', 'utf8')).version);
const cell = text => new TableCell({ children: [new Paragraph(text)] });
const table = new Table({ rows: [new TableRow({ children: ['8', '3'].map(cell) })] });
const heading = new Paragraph({ text: 'Half the sky', heading: HeadingLevel.HEADING_1 });
const children = [heading, new Paragraph('She won.'), new Paragraph('They left.'), new Paragraph('妇女'), table];
const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
writeFileSync('library.docx', bytes);
const zip = await JSZip.loadAsync(bytes);
const xml = await zip.file('word/document.xml').async('string');
zip.file('word/document.xml', xml.replaceAll('<w:p>', '<w:p w:rsidR="00000000">'));
writeFileSync('word.docx', await zip.generateAsync({ type: 'nodebuffer' }));
JS
node write.mjs
dpkg-query -W docx2txt
seen=$(for file in library word; do echo "$file: $(docx2txt "$file.docx" - | tr -s '\n' '|')"; done)
echo "$seen"
expected='library: Half the sky|She won.They left.妇女83
word: Half the sky|She won.|They left.|妇女|8|3|'
[ "$seen" = "$expected" ] || {
  echo 'this has changed'
  exit 1
}
