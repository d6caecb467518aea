#!/usr/bin/env bash
# marcjs loses every second record of a MARCXML file without line breaks, and all fields of records with a prefix (marc:record).
#
# Library catalogues give out their records as MARCXML. XML does not care for line breaks between elements, for prefixes and for the order of
# attributes, and one would expect a reader of it not to care either. marcjs cuts the text at fixed places. It skips one character after each
# </record>, so that the next record loses its "<" if it follows at once, and is not found. A record with a prefix has no fields. If ind1 stands
# before tag, every field gets the tag "1", with its quotation marks. And each chunk of a stream becomes text by itself, so that a Chinese
# character on the border of two chunks turns into three question marks. Nothing reports any of it.
#
# The README does not mention it; a search of issues found nothing. A bibliography lacks half of its books, and a test with one record, or with
# a file that has line breaks, passes. @natlibfi/marc-record-serializers reads the same records in full. Compare the number of records read
# with the number of closing tags in the file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund marcjs@3.0.2 @natlibfi/marc-record-serializers@11.0.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { MARCXML } from '@natlibfi/marc-record-serializers';
import marcjs from 'marcjs';

const { Marc } = marcjs;
for (const name of ['marcjs', '@natlibfi/marc-record-serializers'])
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const space = 'xmlns="http://www.loc.gov/MARC21/slim"';
const record = title =>
  `<record><leader>00000nam a22000007i 4500</leader><datafield tag="245" ind1="1" ind2="0"><subfield code="a">${title}</subfield></datafield></record>`;
const records = ['月光', 'Middlemarch', 'Persepolis', 'Corregidora'].map(record);
const collect = stream =>
  new Promise((resolve, reject) => {
    const found = [];
    stream.on('data', each => found.push(each)).on('end', () => resolve(found)).on('error', reject);
  });
const titles = async (...chunks) => {
  const found = await collect(Readable.from(chunks).pipe(Marc.createStream('Marcxml', 'Parser')));
  return found.map(({ fields }) => fields[0].at(-1)).join(', ');
};
const file = gap => Buffer.from(`<collection ${space}>${records.join(gap)}</collection>`);
const border = file('\n').indexOf('月') + 1;
const single = record('月光').replace('<record>', `<record ${space}>`);
const kinds = {
  'one record': single,
  'with prefix': single.replaceAll(/<(\/?)(?=[a-z])/g, '<$1marc:').replace('xmlns=', 'xmlns:marc='),
  'tag after indicators': single.replace('tag="245" ind1="1" ind2="0"', 'ind1="1" ind2="0" tag="245"'),
};
const other = await collect(MARCXML.reader(Readable.from([file('')])));
const seen = {
  'with line breaks': await titles(file('\n')),
  'without line breaks': await titles(file('')),
  'without line breaks, @natlibfi': other.map(({ fields }) => fields[0].subfields[0].value).join(', '),
  'in two chunks': await titles(file('\n').subarray(0, border), file('\n').subarray(border)),
};
for (const [kind, xml] of Object.entries(kinds)) {
  const [field] = (await MARCXML.from(xml)).fields;
  seen[kind] = [JSON.stringify(Marc.parse(xml, 'Marcxml').fields), `${field.tag} ${field.subfields[0].value}`];
}
console.log(seen);
const expected = [
  '月光, Middlemarch, Persepolis, Corregidora',
  '月光, Persepolis',
  '月光, Middlemarch, Persepolis, Corregidora',
  '\ufffd\ufffd\ufffd光, Middlemarch, Persepolis, Corregidora',
  ['[["245","10","a","月光"]]', '245 月光'],
  ['[]', '245 月光'],
  [String.raw`[["\"1\"","\"5","a","月光"]]`, '245 月光'],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
