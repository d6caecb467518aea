#!/usr/bin/env bash
# mammoth ignores `w:gridBefore`, so the cells of a Word table row can move to the wrong columns.
#
# A row of a Word table may begin after the first column: Word then writes `<w:gridBefore w:val="1"/>` and no cell for the empty place
# (ECMA-376, part 1, 17.4.15). One would expect an empty `<td>` there, because mammoth does keep merged cells (`w:gridSpan`, `w:vMerge`).
# Instead, each cell of the row moves one column to the left and stands below the wrong heading. If such a row continues a cell that is merged
# vertically, mammoth lengthens the wrong cell, because it counts columns without the empty place. It returns no message. Its README and its
# list of changes do not mention the property, and a search of its issues found nothing.
#
# The result is a valid table with numbers in the wrong places, which readers cannot notice. Before you convert a Word file, add an empty cell to
# each row that has `w:gridBefore`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 jszip@3.10.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import mammoth from 'mammoth';

const open = 'http://schemas.openxmlformats.org';
const cell = (text, settings = '') => `<w:tc><w:tcPr>${settings}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (cells, settings = '') => `<w:tr><w:trPr>${settings}</w:trPr>${cells.join('')}</w:tr>`;
const late = '<w:gridBefore w:val="1"/>';

async function convert(rows) {
  const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>';
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="a" Type="${open}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${open}/wordprocessingml/2006/main"><w:body><w:tbl><w:tblPr/>${grid}${rows.join('')}</w:tbl><w:p/></w:body></w:document>`,
  );
  const { value, messages } = await mammoth.convertToHtml({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) });
  return [value.replace(/<\/?p>/g, '').replace(/^<table>|<\/table>$/g, ''), messages.length];
}

console.log('mammoth', JSON.parse(readFileSync('node_modules/mammoth/package.json', 'utf8')).version);
const heads = row([cell('Year'), cell('Women'), cell('Men')]);
const merged = kind => `<w:vMerge${kind}/>`;
const seen = {
  'late row': await convert([heads, row([cell('48'), cell('52')], late)]),
  'merged cells beside a late row': await convert([
    row([cell('2025'), cell('both', merged(' w:val="restart"')), cell('1')]),
    row([cell('', merged('')), cell('2')], late),
  ]),
};
console.log(seen);
const expected = [
  ['<tr><td>Year</td><td>Women</td><td>Men</td></tr><tr><td>48</td><td>52</td></tr>', 0],
  ['<tr><td rowspan="2">2025</td><td>both</td><td>1</td></tr><tr><td>2</td></tr>', 0],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
