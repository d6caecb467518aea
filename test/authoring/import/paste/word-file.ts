/** Builds Word files from the XML of their parts, and reads them. */
import JSZip from 'jszip';
import { readWord } from '../../../../src/authoring/import/paste/read-word.ts';
import { type Recognised, recognise } from '../../../../src/authoring/import/paste/recognise.ts';
import { englishOf } from '../../../../src/message.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const usualStyles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/></w:style>';

/** Parts of a Word file besides its text: the XML inside their roots. */
interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
}

const words = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
/** A run of words. `looks` is the XML of its properties. */
export const run = (text: string, looks = '') => `<w:r><w:rPr>${looks}</w:rPr>${words(text)}</w:r>`;
/** A run around other XML than words. */
export const around = (inner: string) => `<w:r>${inner}</w:r>`;
/** A paragraph of runs. `properties` is the XML of its properties. */
export const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
export const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
export const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** Files of a Word file that replace the usual ones or stand beside them, by path. */
type Files = Readonly<Record<string, string>>;

/** Returns the bytes of a Word file. `body` is the XML of its paragraphs and tables. */
export async function asWordFile(
  body: string,
  { styles = '', ...parts }: Parts = {},
  files: Files = {},
): Promise<Buffer> {
  const zip = new JSZip();
  const types = '<Default Extension="xml" ContentType="application/xml"/>';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
  );
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const relate = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relation}/${type}" Target="${target}"/>`;
  zip.file('_rels/.rels', relations(relate(1, 'officeDocument', 'word/document.xml')));
  const inside = Object.entries({ styles: `${usualStyles}${styles}`, ...parts });
  zip.file(
    'word/_rels/document.xml.rels',
    relations(inside.map(([name], i) => relate(i + 1, name, `${name}.xml`)).join('')),
  );
  for (const [name, inner] of inside) zip.file(`word/${name}.xml`, `<w:${name} ${namespaces}>${inner}</w:${name}>`);
  zip.file('word/document.xml', `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`);
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'nodebuffer' });
}

interface Read extends Omit<Recognised, 'questions'> {
  readonly questions: readonly string[];
}

/** Reads an article with headline, author and date above `body`, and returns what was recognised. */
export const readBelowHead = (body: string, parts?: Parts, files?: Files): Promise<Read> =>
  readAll(
    `${styled('Title', 'A lamp')}${paragraph(run('By Li Na'))}${paragraph(run('2017-09-05'))}${body}`,
    parts,
    files,
  );

export const readAll = async (body: string, parts?: Parts, files?: Files): Promise<Read> =>
  readBytes(await asWordFile(body, parts, files));

/** Reads a Word file, and returns what was recognised. */
export async function readBytes(bytes: Buffer): Promise<Read> {
  const found = recognise(await readWord(bytes));
  return { ...found, questions: found.questions.map(englishOf) };
}
