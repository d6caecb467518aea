/** Converts a page of Notion's export "Markdown & CSV": https://www.notion.com/help/export-your-content */
import { decode } from '../../../addresses.ts';
import { withoutBlankStart } from '../../../language/white-space.ts';
import { parseCells } from '../../../source/charts/cells.ts';
import { type Archive, extensionOf, folderOf, nameOf } from '../archive/archive-files.ts';
import { withoutId } from '../archive/archive-place.ts';
import { convertLinks } from '../body/links.ts';
import { splitSegments } from '../body/segments.ts';
import type { Note } from '../changes.ts';
import { bareHost, withoutQuery } from '../foreign-address.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { type FieldMap, isFieldName } from '../front-matter/foreign-values.ts';
import { translateName, translateNames } from './chinese-names.ts';
import { addressFrom } from './find-note.ts';
import { takeHeadline } from './headline.ts';

/** Returns the id of a page in a file name or an address, which is 32 hexadecimal digits; undefined if there is none. */
const idIn = (text: string) => /[\da-f]{32}/.exec(text)?.[0];

/** Returns whether a file name is that of a Notion page or database: 32 hexadecimal digits precede the extension. */
export const isOfNotion = (file: string) => /(?:^|[/\s])[\da-f]{32}(?:_all)?\.(?:md|csv)$/.test(file);

/** Access to the databases and pages of an export. */
export interface Notion {
  /** Returns the names of the properties that the database of a page defines; undefined if the page is in no database. */
  propertiesOf(page: string): readonly string[] | undefined;
  /** Returns the path of the page with an id of 32 hexadecimal digits; undefined if there is none. */
  pageOf(id: string): string | undefined;
}

/** Indexes the pages of an export by id, and its databases by folder. The pages of the database `Posts <id>.csv` are in `Posts <id>/` or `Posts/`. */
export function openNotion({ files, readText }: Pick<Archive, 'files' | 'readText'>): Notion {
  const pages = new Map(files.all.filter(file => file.endsWith('.md')).map(file => [idIn(nameOf(file)), file]));
  const databases = new Map<string, readonly string[]>();
  for (const file of files.all.filter(path => isOfNotion(path) && path.endsWith('.csv'))) {
    const text = readText(file);
    const name = file.slice(0, -'.csv'.length);
    const stem = name.endsWith('_all') ? name.slice(0, -'_all'.length) : name;
    const [first = ''] = typeof text === 'string' ? text.split('\n') : [];
    const [row = []] = parseCells([{ text: first, line: 1 }], () => {});
    const names = row.map(cell => cell.text);
    for (const folder of [`${stem}/`, `${withoutId(stem)}/`])
      databases.set(folder, [...(databases.get(folder) ?? []), ...names]);
  }
  return { propertiesOf: page => databases.get(folderOf(page)), pageOf: key => pages.get(key) };
}

interface Surroundings {
  readonly file: string;
  readonly notion: Notion;
  readonly note: Note;
  readonly fieldMap?: FieldMap | undefined;
}

/** Converts a page: its headline, the properties below the headline, the asides and the links. */
export function convertNotion(page: ForeignMatter, { file, notion, note, fieldMap }: Surroundings): ForeignMatter {
  const { data, body } = takeHeadline(page, note, fieldMap);
  const { fields, rest } = takeProperties(body, notion.propertiesOf(file));
  const linked = convertLinks(quoteAsides(rest), {
    link: address => {
      if (extensionOf(withoutQuery(address)) === 'csv') {
        note('dead-links-made-text', decode(address));
        return { plain: 'words' };
      }
      return { href: findPage(address, file, notion) };
    },
    picture: address => ({ src: address }),
    // Notion writes the file name of a picture as its alt text if nobody has written a caption.
    describe: ({ alt, address }) => (alt === nameOf(decode(address)) || alt === 'Untitled' ? '' : alt),
  });
  return { data: translateNames({ ...fields, ...data }), body: linked };
}

/** Replaces the address of a page on Notion's server with the path of the page in the export. */
function findPage(address: string, file: string, { pageOf }: Notion): string {
  if (!['notion.so', 'notion.com'].includes(bareHost(address))) return address;
  const found = pageOf(idIn(withoutQuery(address)) ?? '');
  return found === undefined ? address : addressFrom(file, found);
}

const property = /^([^\s:][^:\n]{0,60}):(?:[ \t]+(.*))?$/;

/**
 * Takes the lines `Name: value` at the start of a body. `names` are the properties of the database. Without a database, takes the lines only if
 * the whole first paragraph has this form and at least one name is the name of a field in other systems.
 */
function takeProperties(body: string, names: readonly string[] | undefined) {
  const lines = withoutBlankStart(body).split('\n');
  const taken: (readonly [name: string, value: string])[] = [];
  for (const line of lines) {
    const [, name, value = ''] = property.exec(line) ?? [];
    if (name === undefined || (names !== undefined && !names.includes(name))) break;
    taken.push([name, cleanValue(value)]);
  }
  const isWhole = (lines[taken.length] ?? '').trim() === '';
  if (names === undefined && !(isWhole && taken.some(([name]) => isFieldName(translateName(name)))))
    return { fields: {}, rest: body };
  return { fields: Object.fromEntries(taken), rest: lines.slice(taken.length).join('\n') };
}

/** Removes from a value the paths after names of related pages, the end date of a period, and `GMT` or `UTC` before an offset. */
const cleanValue = (value: string) =>
  value
    .replace(/\s*\([^()\s]*[\da-f]{32}(?:\.md)?(?:\?[^()\s]*)?\)/g, '')
    .replace(/^(.*\d.*?)\s+→\s.*$/, '$1')
    .replace(/\s*\((?:GMT|UTC)([+-]\d{1,2}(?::\d{2})?)?\)$/, (_, offset) => ` ${offset ?? 'Z'}`)
    .trim();

/** Turns asides, which Notion writes for callouts, into quotations. Returns the body unchanged if an aside has no end. */
function quoteAsides(body: string): string {
  if (!body.includes('<aside>')) return body;
  let depth = 0;
  const out: string[] = [];
  for (const { kind, text } of splitSegments(body)) {
    for (const line of (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')) {
      const tag = kind === 'code' ? '' : line.trim();
      if (tag === '<aside>') out.push('> '.repeat(depth++).trimEnd());
      else if (tag === '</aside>') {
        while (/^[> ]*$/.test(out.at(-1) ?? 'none')) out.pop();
        out.push('> '.repeat(--depth > 0 ? depth : 0).trimEnd());
      } else out.push(`${'> '.repeat(depth)}${line}`.trimEnd());
      if (depth < 0) return body;
    }
  }
  return depth === 0 ? `${out.join('\n')}\n` : body;
}
