/** Builds Flat ODT files, which LibreOffice converts to Word files, from the XML of their text. */

const format = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta'].map(name => `xmlns:${name}="${format}:${name}:1.0"`),
  `xmlns:draw="${format}:drawing:1.0"`,
  `xmlns:fo="${format}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${format}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

const style = (family: string, name: string, inner = '', more = '') =>
  `<style:style style:family="${family}" style:name="${name}"${more}>${inner}</style:style>`;
const look = (properties: string) => `<style:text-properties ${properties}/>`;
const named = (name: string, parent = 'Standard', more = '') =>
  style(
    'paragraph',
    name.replaceAll(' ', '_20_'),
    '',
    ` style:display-name="${name}" style:parent-style-name="${parent}"${more}`,
  );

/** Styles with names of their own: those that LibreOffice brings, and one of a Chinese template. */
const namedStyles = [
  style('paragraph', 'Standard'),
  ...['Title', 'Heading', 'Quotations', 'Preformatted Text', 'Caption'].map(name => named(name)),
  ...[1, 2].map(level => named(`Heading ${level}`, 'Heading', ` style:default-outline-level="${level}"`)),
  named('公文标题', 'Heading_20_2', ' style:default-outline-level="2"'),
  style('paragraph', 'Desk', look('text:display="none"'), ' style:parent-style-name="Standard"'),
  style('text', 'Source_20_Text', '', ' style:display-name="Source Text"'),
  style('graphic', 'Frame'),
  style('graphic', 'Graphics'),
  '<text:notes-configuration text:note-class="footnote" style:num-format="1"/>',
  '<text:notes-configuration text:note-class="endnote" style:num-format="i"/>',
].join('');

const level = (at: number, number: string) =>
  `<text:list-level-style-number text:level="${at}" ${number}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab"/></style:list-level-properties></text:list-level-style-number>`;
const chinese = 'style:num-format="一, 二, 三, ..."';
const listStyle = (name: string, ...levels: readonly string[]) =>
  `<text:list-style style:name="${name}">${levels.map((number, i) => level(i + 1, number)).join('')}</text:list-style>`;

/** Looks of single words, paragraphs, frames and lists, by short names. */
const automaticStyles = [
  style('text', 'hidden', look('text:display="none"')),
  style('text', 'bold', look('fo:font-weight="bold" style:font-weight-asian="bold"')),
  style('text', 'italic', look('fo:font-style="italic"')),
  style('text', 'struck', look('style:text-line-through-style="solid" style:text-line-through-type="single"')),
  style('text', 'raised', look('style:text-position="super 58%"')),
  style('text', 'lowered', look('style:text-position="sub 58%"')),
  style('paragraph', 'hiddenLine', look('text:display="none"'), ' style:parent-style-name="Standard"'),
  style(
    'paragraph',
    'dropCap',
    '<style:paragraph-properties><style:drop-cap style:lines="3" style:length="1"/></style:paragraph-properties>',
    ' style:parent-style-name="Standard"',
  ),
  style('graphic', 'frame', '<style:graphic-properties style:wrap="parallel"/>', ' style:parent-style-name="Frame"'),
  style('graphic', 'picture', '', ' style:parent-style-name="Graphics"'),
  style(
    'section',
    'columns',
    '<style:section-properties><style:columns fo:column-count="2"/></style:section-properties>',
  ),
  style('ruby', 'ruby', '<style:ruby-properties style:ruby-position="above"/>'),
  listStyle(
    'plain',
    'style:num-format="1" style:num-suffix="."',
    'style:num-format="1" text:display-levels="2"',
    'style:num-format="1" text:display-levels="3"',
  ),
  listStyle('clauses', `${chinese} style:num-prefix="第" style:num-suffix="条"`),
  listStyle('points', `${chinese} style:num-suffix="、"`, `${chinese} style:num-prefix="（" style:num-suffix="）"`),
  listStyle('romans', 'style:num-format="I" style:num-suffix="."'),
].join('');

/** Chinese numbers of headings: 第一章. */
const outline = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" ${chinese} style:num-prefix="第" style:num-suffix="章 "/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`;

/** Parts of a document besides its text. */
export interface Parts {
  /** XML of the header and footer of the pages. */
  readonly page?: string;
  readonly hasNumberedHeadings?: boolean;
}

/** Returns a Flat ODT file. `body` is the XML of its paragraphs. */
export const asFlatDocument = (body: string, { page = '', hasNumberedHeadings = false }: Parts = {}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>${namedStyles}${hasNumberedHeadings ? outline : ''}</office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout>${automaticStyles}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">${page}</style:master-page></office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`;

/** A paragraph. `style` is the name of its style, with `_20_` for spaces. */
export const line = (inner: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inner}</text:p>`;
export const heading = (inner: string, level = 1, style = `Heading_20_${level}`): string =>
  `<text:h text:style-name="${style}" text:outline-level="${level}">${inner}</text:h>`;
export const words = (style: string, inner: string): string =>
  `<text:span text:style-name="${style}">${inner}</text:span>`;
export const guide = (base: string, ruby: string): string =>
  `<text:ruby text:style-name="ruby"><text:ruby-base>${base}</text:ruby-base><text:ruby-text>${ruby}</text:ruby-text></text:ruby>`;
export const note = (inner: string, kind = 'footnote', mark = '1'): string =>
  `<text:note text:note-class="${kind}"><text:note-citation text:label="${mark}">${mark}</text:note-citation><text:note-body>${inner}</text:note-body></text:note>`;
/** A list of items. An item is the XML of its paragraphs and inner lists. */
export const list = (style: string, items: readonly string[], more = ''): string =>
  `<text:list text:style-name="${style}"${more}>${items.map(item => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;
export const box = (inner: string): string =>
  `<draw:frame draw:style-name="frame" text:anchor-type="paragraph" svg:width="6cm" svg:height="6cm"><draw:text-box>${inner}</draw:text-box></draw:frame>`;
export const shape = (inner: string, anchor = 'paragraph'): string =>
  `<draw:custom-shape text:anchor-type="${anchor}" svg:width="5cm" svg:height="3cm">${inner}<draw:enhanced-geometry draw:type="rectangle" svg:viewBox="0 0 21600 21600" draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>`;
/** A table. `columns` is the number of its columns, and `rows` the XML of the cells of each row. */
export const grid = (columns: number, ...rows: readonly string[]): string =>
  `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${rows.map(row => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;
export const cell = (inner: string, more = ''): string => `<table:table-cell${more}>${line(inner)}</table:table-cell>`;
export const covered = '<table:covered-table-cell/>';
/** A change that nobody has accepted. `kind` is `insertion` or `deletion`; `gone` is the XML of deleted paragraphs. */
export const change = (id: string, kind: string, gone = ''): string =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>Desk</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info>${gone}</text:${kind}></text:changed-region>`;
export const comment = (author: string, ...lines: readonly string[]): string =>
  `<office:annotation><dc:creator>${author}</dc:creator><dc:date>2020-01-01T00:00:00</dc:date>${lines.map(text => line(text)).join('')}</office:annotation>`;
