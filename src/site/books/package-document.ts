/** Writes the package document of an EPUB: its metadata, its files and their order. https://www.w3.org/TR/epub-33/ */
import { hash } from 'node:crypto';
import type { CreditField } from '../../catalogue/credits.ts';
import { type Html, xml } from '../../html.ts';
import { withoutInvisible } from '../../language/characters.ts';
import { directionOf } from '../../language/languages.ts';
import type { BareFrame } from '../frame.ts';
import type { Book } from './book.ts';

/** A file of an EPUB, in the folder of the package document. */
export interface EpubFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly type: string;
  /** Properties in the manifest, such as `nav` or `svg`. */
  readonly properties?: string | undefined;
  /** True if readers turn to this file when they turn pages. */
  readonly isRead?: boolean;
}

/** Codes of roles (https://id.loc.gov/vocabulary/relators.html). Authors are creators, all others are contributors. */
const roles: Readonly<Record<CreditField, string>> = {
  by: 'aut',
  editor: 'edt',
  translator: 'trl',
  photographer: 'pht',
};

/** Returns the package document. */
export function drawPackage(frame: BareFrame, book: Book, files: readonly EpubFile[]): string {
  const { language } = book;
  const direction = directionOf(language);
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${describe(frame, book, files)}</metadata>
<manifest>
${files.map(
  ({ path, type, properties }) =>
    xml`<item id="${idOf(path)}" href="${path}" media-type="${type}"${properties && xml` properties="${properties}"`}/>\n`,
)}</manifest>
<spine page-progression-direction="${direction}">
${files.filter(({ isRead }) => isRead).map(({ path }) => xml`<itemref idref="${idOf(path)}"/>\n`)}</spine>
</package>
`.toString();
}

/** Returns an id for a file. In XML, an id begins with a letter and contains no slash. */
const idOf = (path: string): string => `f-${path.replaceAll('/', '-')}`;

function describe(frame: BareFrame, book: Book, files: readonly EpubFile[]): readonly Html[] {
  const { say, site, publisher } = frame;
  const dc = (name: string, value: string | undefined) =>
    value !== undefined && xml`<dc:${name}>${withoutInvisible(value)}</dc:${name}>\n`;
  const meta = (property: string, value: string) =>
    xml`<meta property="${property}">${withoutInvisible(value)}</meta>\n`;
  const last = book.pieces.at(-1);
  return [
    xml`<dc:identifier id="id">${identify(book)}</dc:identifier>
`,
    xml`${dc('title', `${say(book.title)} — ${say(site.name)}`)}${dc('language', book.language)}`,
    xml`${dc('publisher', publisher && say(publisher))}${dc('date', last?.article.date.day)}${dc('source', book.url)}`,
    xml`${dc('description', book.summary && say(book.summary))}${dc('rights', site.copyright && say(site.copyright))}`,
    ...credit(frame, book),
    meta('dcterms:modified', `${new Date(book.changed.millis).toISOString().slice(0, 19)}Z`),
    ...describeAccess(frame, files).map(([property, value]) => meta(property, value)),
  ];
}

/** Returns an identifier that stays the same in every later version of the book: a UUID (version 8) made from its URL and its name. */
function identify({ url, name }: Book): string {
  const digits = hash('sha256', `${url} ${name}`);
  const variant = '89ab'[Number.parseInt(digits.slice(16, 17), 16) % 4];
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** Names everybody whom the articles credit, each once for each role. */
function credit({ say }: BareFrame, { pieces }: Book): readonly Html[] {
  const fields: readonly CreditField[] = ['by', 'editor', 'translator', 'photographer'];
  return fields.flatMap(field => {
    const names = pieces.flatMap(piece => piece[field].map(({ person, written }) => say(person?.name ?? written)));
    return [...new Set(names)].map((name, i) => {
      const id = `${roles[field]}-${i + 1}`;
      const element = field === 'by' ? 'creator' : 'contributor';
      return xml`<dc:${element} id="${id}">${withoutInvisible(name)}</dc:${element}>
<meta refines="#${id}" property="role" scheme="marc:relators">${roles[field]}</meta>\n`;
    });
  });
}

/**
 * Describes for whom the book is accessible: https://www.w3.org/TR/epub-a11y-11/#sec-disc-package. Claims no conformance to a standard, because
 * no program can check all of its criteria.
 */
function describeAccess({ strings }: BareFrame, files: readonly EpubFile[]): readonly (readonly [string, string])[] {
  const hasPictures = files.some(({ type, properties }) => type.startsWith('image/') && properties !== 'cover-image');
  const hasCharts = files.some(({ properties }) => properties === 'svg');
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  return [
    ['schema:accessMode', 'textual'],
    ...(hasPictures || hasCharts ? [['schema:accessMode', 'visual'] as const] : []),
    ['schema:accessModeSufficient', 'textual'],
    ...features.map(feature => ['schema:accessibilityFeature', feature] as const),
    ...(hasPictures ? [['schema:accessibilityFeature', 'alternativeText'] as const] : []),
    ...(hasCharts ? [['schema:accessibilityFeature', 'longDescription'] as const] : []),
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', strings.bookAccess],
  ];
}
