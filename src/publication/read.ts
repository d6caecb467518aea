/** Reads `newsroom/` from disk. Without it a publication has plain defaults. */

import { parse } from 'node:path';
import { addressOf, parseBase, rootOf } from '../addresses.ts';
import { type Cover, findPicture, renderBody, type Settings } from '../article/article.ts';
import { parseFrontMatter } from '../article/front-matter.ts';
import { checkName, isLanguage, parsePlace, splitLanguage } from '../article/place.ts';
import { parseReference } from '../article/references.ts';
import type { ArticleFields } from '../article/schema.ts';
import { isZone } from '../dates.ts';
import { checkFields, nameOf, positionOf, type YamlSource } from '../fields/check.ts';
import type { PerLanguage, Schema } from '../fields/types.ts';
import type { Folder } from '../files.ts';
import { tell } from '../messages/tell.ts';
import type { FieldPath, LocatedProblem } from '../problem.ts';
import { toSlug } from '../slug.ts';
import { faultsOfAdmin, readAdmin } from './admin.ts';
import {
  type Column,
  ledgerFile,
  type Newsroom,
  type Person,
  parseLedger,
  type Site,
  type StaticPage,
  siteFile,
  type TagDefinition,
} from './newsroom.ts';
import { columnSchema, pageSchema, personSchema, type SiteFields, siteSchema, tagsSchema } from './schema.ts';
import { readYamlFile } from './yaml-file.ts';

export function readSite(
  folder: Folder,
  articleFiles: readonly string[],
  url: string | undefined,
  problems: LocatedProblem[],
): Site {
  const read = readYaml(folder, siteFile, siteSchema, problems);
  const fields: Partial<SiteFields> = read?.fields ?? {};
  if (read) checkSite(read.fields, read.source, problems);
  const named = fields.languages && [...new Set(fields.languages.filter(isLanguage))];
  const languages = named ?? ['en', ...languagesOf(articleFiles).filter(language => language !== 'en')];
  const name = fields.name ?? parse(folder.root).name;
  return {
    name,
    tagline: fields.tagline,
    base: parseBase(url ?? fields.url ?? 'http://localhost/'),
    languages: [languages[0] ?? 'en', ...languages.slice(1)],
    zone: fields.timezone !== undefined && isZone(fields.timezone) ? fields.timezone : 'UTC',
    publisher: fields.publisher,
    copyright: fields.copyright,
    hubs: fields.hub ?? [],
    hasCards: fields.cards ?? false,
    contact: fields.contact,
    filings: fields.filings ?? {},
    admin: readAdmin(fields.admin),
  };
}

/** The languages that file names speak of. */
function languagesOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.map(file => parsePlace(file)?.language).filter(language => language !== undefined))].sort();
}

function checkSite(fields: SiteFields, source: YamlSource, problems: LocatedProblem[]): void {
  const report = (path: FieldPath, field: string, what: string, cure: string) =>
    problems.push({ file: siteFile, at: positionOf(source, path), field, what, cure });
  if (fields.timezone !== undefined && !isZone(fields.timezone)) {
    report(
      ['timezone'],
      'timezone',
      tell`there is no time zone "${fields.timezone}"`,
      tell`write a name such as Asia/Shanghai or Europe/Paris`,
    );
  }
  for (const [i, language] of (fields.languages ?? []).entries()) {
    if (!isLanguage(language)) {
      report(
        ['languages', i],
        `languages[${i}]`,
        tell`"${language}" is not a language tag`,
        tell`write a tag such as en, zh-Hans or pt-BR`,
      );
    } else if (fields.languages?.indexOf(language) !== i) {
      report(
        ['languages', i],
        `languages[${i}]`,
        tell`${language} stands here a second time`,
        tell`keep one of the two`,
      );
    }
  }
  for (const [i, hub] of (fields.hub ?? []).entries()) {
    if (fields.hub?.indexOf(hub) === i) continue;
    report(['hub', i], `hub[${i}]`, tell`${hub} stands here a second time`, tell`keep one of the two`);
  }
  for (const { field, what, cure } of faultsOfAdmin(fields.admin))
    report(['admin', field], `admin.${field}`, what, cure);
  const languages = fields.languages?.filter(isLanguage);
  if (languages)
    checkLanguages({ name: fields.name, tagline: fields.tagline, copyright: fields.copyright }, source, {
      languages,
      problems,
    });
}

/** What is known of the publication before the rest of its newsroom is read. */
export interface Opening {
  readonly site: Site;
  readonly words: Newsroom['words'];
  readonly settings: Settings;
}

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
    ledger: files.includes(ledgerFile) ? readLedger(folder, problems) : [],
  };
}

function readLedger(folder: Folder, problems: LocatedProblem[]): Newsroom['ledger'] {
  const text = folder.readText(ledgerFile);
  if (typeof text === 'string') return parseLedger(text);
  problems.push(text);
  return [];
}

interface Context {
  readonly folder: Folder;
  readonly site: Site;
  readonly settings: Settings;
  readonly problems: LocatedProblem[];
}

function readYaml<S extends Schema>(folder: Folder, file: string, schema: S, problems: LocatedProblem[]) {
  const read = readYamlFile(folder, file, problems);
  if (!read) return undefined;
  const { data, source } = read;
  const checked = checkFields(schema, data, source);
  if (checked.problems) problems.push(...checked.problems);
  return checked.fields === undefined ? undefined : { fields: checked.fields, source };
}

interface LanguageCheck {
  readonly languages: readonly string[];
  readonly problems: LocatedProblem[];
  /** The group that the texts stand in, if they do not stand at the top. */
  readonly within?: string;
}

function checkLanguages(
  texts: Readonly<Record<string, PerLanguage | undefined>>,
  source: YamlSource,
  { languages, problems, within }: LanguageCheck,
): void {
  for (const [field, value] of Object.entries(texts)) {
    if (typeof value !== 'object') continue;
    for (const language of Object.keys(value)) {
      if (languages.includes(language)) continue;
      const path = within === undefined ? [field, language] : [within, field, language];
      problems.push({
        file: source.file,
        at: positionOf(source, path, true),
        field: nameOf(path),
        what: tell`${language} is no language of this publication`,
        cure: tell`use ${languages.join(', ')}, or add it to languages in ${siteFile}`,
      });
    }
  }
}

function readPicture(
  fields: ArticleFields['cover'],
  field: string,
  source: YamlSource,
  { settings, problems }: Context,
): Cover | undefined {
  if (!fields) return undefined;
  const found = findPicture(source.file, fields, settings.files);
  if ('file' in found) return found;
  problems.push({ file: source.file, at: positionOf(source, [field, 'src']), field: `${field}.src`, ...found });
  return undefined;
}

function readPerson(file: string, context: Context): Person | undefined {
  context.problems.push(...checkName(file, parse(file).name, context.site.languages[0], undefined));
  const read = readYaml(context.folder, file, personSchema, context.problems);
  if (!read) return undefined;
  const { name, kind, role, masthead = [], bio, portrait, links = [] } = read.fields;
  checkLanguages({ name, role, bio }, read.source, { languages: context.site.languages, problems: context.problems });
  if (masthead.length > 0 && role === undefined) {
    context.problems.push({
      file,
      at: positionOf(read.source, ['masthead']),
      field: 'masthead',
      what: tell`puts somebody on the masthead who has no role`,
      cure: tell`say what they do, such as role: Editor, or remove masthead`,
    });
  }
  return {
    id: parse(file).name,
    file,
    name,
    kind,
    role,
    masthead,
    bio,
    portrait: readPicture(portrait, 'portrait', read.source, context),
    links,
  };
}

function readMatter<S extends Schema>(file: string, schema: S, { folder, problems }: Context) {
  const text = folder.readText(file);
  if (typeof text !== 'string') {
    problems.push(text);
    return undefined;
  }
  const matter = parseFrontMatter(file, text);
  if (!('data' in matter)) {
    problems.push(...matter);
    return undefined;
  }
  const checked = checkFields(schema, matter.data, matter.source);
  if (checked.problems) problems.push(...checked.problems);
  return checked.fields === undefined ? undefined : { fields: checked.fields, ...matter };
}

function readColumn(file: string, context: Context): Column | undefined {
  const { settings, site, problems } = context;
  problems.push(...checkName(file, parse(file).name, site.languages[0], undefined));
  const read = readMatter(file, columnSchema, context);
  if (!read) return undefined;
  const { title, summary, editor, cover, order, lead, closed } = read.fields;
  checkLanguages({ title, summary }, read.source, { languages: site.languages, problems });
  const body = renderBody({ file, language: site.languages[0], settings }, read.body, read.linesBefore);
  problems.push(...body.problems);
  return {
    id: parse(file).name,
    file,
    title,
    summary,
    editor,
    cover: readPicture(cover, 'cover', read.source, context),
    order,
    lead: readLead(lead, read.source, problems),
    closed,
    body: body.rendered.html,
    files: body.files,
    links: body.links,
  };
}

/** An address, or a file: as its path from the column's own file, or from the publication folder. */
function readLead(written: string | undefined, source: YamlSource, problems: LocatedProblem[]): Column['lead'] {
  if (written === undefined) return undefined;
  const at = positionOf(source, ['lead']);
  const reference = parseReference(written.startsWith('articles/') ? `../../${written}` : written, source.file);
  if (reference.to === 'file') return { to: 'file', target: reference.file, at };
  if (reference.to === 'site') return { to: 'site', target: reference.path, at };
  const what = reference.to === 'nowhere' ? reference.what : tell`"${written}" is no article of this publication`;
  problems.push({
    file: source.file,
    at,
    field: 'lead',
    what,
    cure: tell`write the address of one, such as /2017/ploughs/, or its file`,
  });
  return undefined;
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
  };
}

function readTags(context: Context): readonly TagDefinition[] {
  const file = 'newsroom/tags.yaml';
  const { site, problems } = context;
  const read = readYaml(context.folder, file, tagsSchema, problems);
  return Object.entries(read?.fields ?? {}).map(([id, { address, name, description, also = [] }]) => {
    if (read) checkLanguages({ name, description }, read.source, { languages: site.languages, problems, within: id });
    return { id, slug: toSlug(address ?? id), name, description, also };
  });
}
