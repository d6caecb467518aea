#!/usr/bin/env bash
# odt2html and docx-parser print what an editor deleted while her program recorded changes; word-extractor prints twice what she moved.
#
# LibreOffice and Word keep recorded deletions in the file until someone accepts them. In OpenDocument they lie in text:tracked-changes before
# the first paragraph, in Word inside w:del; moved words stand in w:moveFrom and again in w:moveTo. One would expect a reader to return the text
# as it stands after the changes, as mammoth does. Instead, odt2html begins the page with the name of the editor, the date and the words that
# she deleted, and puts her comments into the middle of a sentence. docx-parser returns all words in one line. word-extractor leaves out
# deletions (https://github.com/morungos/node-word-extractor/issues/32), but not the words in the place that they were moved from.
#
# The READMEs do not mention changes, and a search of issues found nothing for odt2html and docx-parser. An accusation that a lawyer struck out
# is published, under the name of the editor. Accept all changes before you import, and search the result for a word that was deleted.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts odt2html@1.0.1 docx-parser@0.2.1 word-extractor@1.0.4 mammoth@1.13.0 jszip@3.10.2
cat >ask.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import JSZip from 'jszip';

const require = createRequire(import.meta.url);
for (const name of ['odt2html', 'docx-parser', 'word-extractor', 'mammoth'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const write = async (name, files) => {
  const zip = new JSZip();
  for (const [path, text] of files) zip.file(path, text);
  writeFileSync(name, await zip.generateAsync({ type: 'nodebuffer' }));
};
const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
const type = 'application/vnd.oasis.opendocument.text';
const info = '<dc:creator>Editor</dc:creator><dc:date>2026-03-08T10:00:00</dc:date>';
const file = (path, media) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}"/>`;
await write('a.odt', [
  ['mimetype', type],
  ['META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${oasis}manifest:1.0">${file('/', type)}${file('content.xml', 'text/xml')}</manifest:manifest>`],
  [
    'content.xml',
    `<office:document-content xmlns:office="${oasis}office:1.0" xmlns:text="${oasis}text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text><text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info>${info}</office:change-info><text:p>DELETED</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>She <text:change text:change-id="c"/>won<office:annotation>${info}<text:p>COMMENT</text:p></office:annotation> the vote.</text:p></office:text></office:body></office:document-content>`,
  ],
]);
const office = 'http://schemas.openxmlformats.org';
const change = (name, id, text) =>
  `<w:${name} w:id="${id}" w:author="Editor" w:date="2026-03-08T10:00:00Z"><w:r>${text}</w:r></w:${name}>`;
const words = text => `<w:t xml:space="preserve">${text}</w:t>`;
const paragraph = [
  `<w:r>${words('She ')}</w:r>`,
  change('del', 1, '<w:delText xml:space="preserve">DELETED </w:delText>'),
  change('ins', 2, words('inserted ')),
  change('moveFrom', 3, words('moved ')),
  `<w:r>${words('won ')}</w:r>`,
  change('moveTo', 4, words('moved ')),
  `<w:r>${words('the vote.')}</w:r>`,
].join('');
const kind = 'application/vnd.openxmlformats';
await write('a.docx', [
  [
    '[Content_Types].xml',
    `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${kind}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${kind}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  ],
  ['word/document.xml', `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p>${paragraph}</w:p></w:body></w:document>`],
]);
const WordExtractor = require('word-extractor');
const seen = {
  odt2html: await require('odt2html').toHTML({ path: 'a.odt' }),
  'docx-parser': await new Promise(resolve => require('docx-parser').parseDocx('a.docx', resolve)),
  'word-extractor': (await new WordExtractor().extract('a.docx')).getBody().trim(),
  mammoth: (await require('mammoth').extractRawText({ path: 'a.docx' })).value.trim(),
};
console.log(seen);
const expected = [
  'Editor2026-03-08T10:00:00<p>DELETED</p><p>She wonEditor2026-03-08T10:00:00<p>COMMENT</p> the vote.</p>',
  'She DELETED inserted moved won moved the vote.',
  'She inserted moved won moved the vote.',
  'She inserted won moved the vote.',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
