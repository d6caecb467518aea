/** Composes the text of an article file from its fields and its body. The result looks like a file that a person has written. */
import { withoutStrays } from '../../../language/characters.ts';
import { mendHeadings } from '../body/headings.ts';
import { mendLooseMarks } from '../body/loose-marks.ts';

/** Cover picture of a new article. `src` is the path of the file, relative to the article. */
export interface NewCover {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** Fields of a new article. The front matter will contain only fields that have a value. */
export interface NewFields {
  readonly title: string;
  readonly date: string;
  readonly updated: string | undefined;
  readonly summary: string | undefined;
  readonly by: readonly string[];
  readonly editor: readonly string[];
  readonly translator: readonly string[];
  readonly photographer?: readonly string[] | undefined;
  /** Publication in which the article first appeared: its name, or its name and address. */
  readonly source?: string | { readonly name: string; readonly url: string | undefined } | undefined;
  readonly copyright?: string | undefined;
  readonly tags: readonly string[];
  readonly cover: NewCover | undefined;
  /** Kind of the article; absent for news. */
  readonly kind?: string | undefined;
  readonly draft: boolean;
  readonly expires: string | undefined;
  readonly aliases: readonly string[];
  readonly canonical: string | undefined;
}

/** Composes an article file; leaves out fields without a value. */
export const composeArticle = (fields: NewFields, body: string): string => mendText(writeArticle(fields, body));

/** Repairs the headings and the emphasis in the body of a composed file. */
export function mendText(text: string): string {
  const end = text.indexOf(endOfFields) + endOfFields.length;
  return text.slice(0, end) + mendLooseMarks(mendHeadings(text.slice(end)));
}

const endOfFields = '\n---\n\n';

/** Composes an article file without repairs in the body; leaves out fields without a value. */
export function writeArticle(fields: NewFields, body: string): string {
  const { title, date, updated, summary, by, editor, translator, tags, cover, draft, expires, aliases, canonical } =
    fields;
  const lines = [
    `title: ${quote(title)}`,
    `date: ${date}`,
    updated === undefined ? '' : `updated: ${updated}`,
    summary === undefined ? '' : `summary: ${quote(summary)}`,
    oneOrList('by', by),
    oneOrList('translator', translator),
    oneOrList('editor', editor),
    oneOrList('photographer', fields.photographer ?? []),
    writeSource(fields.source),
    list('tags', tags),
    fields.kind === undefined ? '' : `kind: ${fields.kind}`,
    cover ? writeCover(cover) : '',
    draft ? 'draft: true' : '',
    expires === undefined ? '' : `expires: ${expires}`,
    list('aliases', aliases),
    fields.copyright === undefined ? '' : `copyright: ${quote(fields.copyright)}`,
    canonical === undefined ? '' : `canonical: ${quote(canonical)}`,
  ];
  return `---\n${lines.filter(line => line !== '').join('\n')}${endOfFields}${body}`;
}

/** Composes the file of a page such as About, which has only a title, a summary and a body. Repairs nothing in the body. */
export const writePage = ({ title, summary }: Pick<NewFields, 'title' | 'summary'>, body: string) =>
  `---\ntitle: ${quote(title)}\n${summary === undefined ? '' : `summary: ${quote(summary)}\n`}---\n\n${body}`;

function writeCover({ src, alt, caption, credit }: NewCover): string {
  const rows = Object.entries({ src, alt, caption, credit }).filter(([, value]) => value !== '');
  return `cover:\n${rows.map(([name, value]) => `  ${name}: ${quote(value)}`).join('\n')}`;
}

function writeSource(source: NewFields['source']): string {
  if (source === undefined) return '';
  const { name, url } = typeof source === 'string' ? { name: source, url: undefined } : source;
  return `source: {name: ${quote(name)}${url === undefined ? '' : `, url: ${quote(url)}`}}`;
}

const oneOrList = (name: string, values: readonly string[]) =>
  values.length === 1 ? `${name}: ${quote(values[0] ?? '')}` : list(name, values);
const list = (name: string, values: readonly string[]) =>
  values.length === 0 ? '' : `${name}: [${values.map(quote).join(', ')}]`;

/** Words that YAML 1.1 or 1.2 reads as a boolean or as null. */
const special = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** Writes a YAML value: simple text without quotation marks, and any other text as a JSON string, which is also a valid YAML string. */
export function quote(written: string): string {
  const text = withoutStrays(written);
  const plain = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}_-]+)*$/u.test(text) && !special.has(text.toLowerCase());
  return plain ? text : JSON.stringify(text);
}
