/** Reads the folder `newsroom/`: people, columns, pages, tags, and the list of addresses that the publication has published before. */
import { parse } from 'node:path';
import { addressOf, rootOf } from '../../addresses.ts';
import { withoutUnseen } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { toSlug } from '../../language/slug.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Settings } from '../article/article.ts';
import { checkName, splitLanguage } from '../article/place.ts';
import { noteMarkup } from '../article/plain-fields.ts';
import { renderBody } from '../article/render-body.ts';
import { positionOf } from '../fields/check.ts';
import type { Folder } from '../folder.ts';
import {
  helpFile,
  ledgerFile,
  type Newsroom,
  type Person,
  parseLedger,
  type Site,
  type StaticPage,
  type TagDefinition,
} from './newsroom.ts';
import { readColumn } from './read-column.ts';
import { type Context, checkLanguages, readMatter, readPicture, readYaml } from './read-file.ts';
import { readHelp } from './read-help.ts';
import { pageSchema, personSchema, tagsSchema } from './schema.ts';
import { parseShortLedger, shortLedgerFile } from './short-ledger.ts';

/** Settings of the publication and interface strings. All other files in `newsroom/` can only be read with these settings. */
export interface Opening {
  readonly site: Site;
  readonly words: Newsroom['words'];
  readonly settings: Settings;
}

/**
 * Reads people, columns, pages, tags and the list of published addresses, and adds problems to `problems`. Leaves out a person, column or
 * page if a field has a problem.
 */
export function readNewsroom(folder: Folder, { site, words, settings }: Opening, problems: LocatedProblem[]): Newsroom {
  const files = folder.list('newsroom');
  const within = (place: string, extension: string) =>
    files.filter(
      file => file.startsWith(`newsroom/${place}/`) && file.endsWith(extension) && file.split('/').length === 3,
    );
  const context = { folder, site, settings, problems };
  const people = within('people', '.yaml').map(file => readPerson(file, context));
  const columns = within('columns', '.md').map(file => readColumn(file, context));
  const pages = within('pages', '.md').map(file => readPage(file, context));
  return {
    site,
    words,
    people: new Map(people.filter(person => person !== undefined).map(person => [person.id, person])),
    columns: new Map(columns.filter(column => column !== undefined).map(column => [column.id, column])),
    tags: files.includes('newsroom/tags.yaml') ? readTags(context) : [],
    pages: pages.filter(page => page !== undefined),
    help: files.includes(helpFile) ? readHelp(context) : { lines: new Map(), exit: undefined },
    ledger: files.includes(ledgerFile) ? readLedger(folder, problems) : [],
    shortLedger: files.includes(shortLedgerFile) ? readShortLedger(folder, problems) : [],
  };
}

function readLedger(folder: Folder, problems: LocatedProblem[]): Newsroom['ledger'] {
  const text = folder.readText(ledgerFile);
  if (typeof text === 'string') return parseLedger(text);
  problems.push(text);
  return [];
}

function readShortLedger(folder: Folder, problems: LocatedProblem[]): Newsroom['shortLedger'] {
  const text = folder.readText(shortLedgerFile);
  if (typeof text !== 'string') {
    problems.push(text);
    return [];
  }
  const { entries, problems: faults } = parseShortLedger(text);
  problems.push(...faults);
  return entries;
}

function readPerson(file: string, context: Context): Person | undefined {
  context.problems.push(...checkName(file, parse(file).name, context.site.languages[0], undefined));
  const read = readYaml(context.folder, file, personSchema, context.problems);
  if (!read) return undefined;
  const { name, sort, kind, role, masthead = [], bio, portrait, links = [] } = read.fields;
  checkLanguages({ name, sort, role, bio }, read.source, {
    languages: context.site.languages,
    problems: context.problems,
  });
  if (masthead.length > 0 && role === undefined) {
    context.problems.push({
      file,
      at: positionOf(read.source, ['masthead']),
      field: 'masthead',
      what: tell('masthead-without-role')`"masthead" requires a role, but the field "role" is missing`,
      cure: tell('write-role-like')`write a role, such as "role: Editor", or remove "masthead"`,
    });
  }
  return {
    id: parse(file).name,
    file,
    name,
    sort,
    kind,
    role,
    masthead,
    bio,
    portrait: readPicture(portrait, 'portrait', read.source, context),
    links,
  };
}

function readPage(file: string, context: Context): StaticPage | undefined {
  const { settings, site, problems } = context;
  const read = readMatter(file, pageSchema, context);
  if (!read) return undefined;
  const { stem, language = site.languages[0] } = splitLanguage(parse(file).name);
  problems.push(...checkName(file, stem, language, site.languages));
  const body = renderBody({ file, language, settings }, read.body, read.linesBefore);
  problems.push(...body.problems);
  return {
    file,
    language,
    slug: stem,
    address: addressOf.page(rootOf(language, site.languages[0]), stem),
    title: read.fields.title,
    summary: read.fields.summary ?? body.rendered.firstParagraph,
    policies: read.fields.policy ?? [],
    body: body.rendered.html,
    files: body.files,
    links: body.links,
    warnings: [...noteMarkup(read.fields, read.source), ...body.warnings],
  };
}

function readTags(context: Context): readonly TagDefinition[] {
  const file = 'newsroom/tags.yaml';
  const { site, problems } = context;
  const read = readYaml(context.folder, file, tagsSchema, problems);
  return Object.entries(read?.fields ?? {}).map(([key, { address, name, sort, description, also = [] }]) => {
    if (read)
      checkLanguages({ name, sort, description }, read.source, { languages: site.languages, problems, within: [key] });
    const id = withoutUnseen(key);
    if (read && id !== key) {
      const what = tell('unseen-character-in-tag')`the tag name contains an invisible character`;
      problems.push({
        file,
        at: positionOf(read.source, [key], true),
        field: id,
        what,
        cure: tell('write-this')`write ${id}`,
      });
    }
    return { id, slug: toSlug(address ?? id), name, sort, description, also };
  });
}
