/** Reads the settings of the publication from `newsroom/site.yaml`. If the file does not exist, returns default settings. */

import { parse } from 'node:path';
import { type Base, parseBase } from '../../addresses.ts';
import { isZone } from '../../language/dates.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { FieldPath, LocatedProblem } from '../../problem.ts';
import { isLanguage, parsePlace } from '../article/place.ts';
import { nameOf, positionOf, type YamlSource } from '../fields/check.ts';
import type { Folder } from '../folder.ts';
import { faultsOfAdmin, readAdmin } from './admin.ts';
import { type Site, siteFile } from './newsroom.ts';
import { checkLanguages, readYaml } from './read-file.ts';
import { type SiteFields, siteSchema } from './site-schema.ts';
import { faultsOfStories, readStories } from './stories-setting.ts';

/**
 * Reads the settings of the publication, and adds problems to `problems`. `url` replaces the address in the file. If the file lists no
 * languages, the publication has English and the languages in the file names of articles.
 */
export function readSite(
  folder: Folder,
  articleFiles: readonly string[],
  url: string | undefined,
  problems: LocatedProblem[],
): Site {
  const before = problems.length;
  const read = readYaml(folder, siteFile, siteSchema, problems);
  const isUnreadable = problems.length > before;
  const fields: Partial<SiteFields> = read?.fields ?? {};
  if (read) checkSite(read.fields, read.source, problems);
  const hasUrl = (url ?? fields.url) !== undefined;
  const needing = read && !hasUrl ? withoutUrl(fields, read.source) : [];
  problems.push(...needing);
  const named = fields.languages && [...new Set(fields.languages.filter(isLanguage))];
  const languages = named ?? ['en', ...languagesOf(articleFiles).filter(language => language !== 'en')];
  const name = fields.name ?? parse(folder.root).name;
  return {
    name,
    tagline: fields.tagline,
    base: parseBase(url ?? fields.url ?? 'http://localhost/'),
    lacksUrl: !hasUrl && !isUnreadable && needing.length === 0,
    roots: [fields.url, url]
      .filter(root => root !== undefined)
      .map(parseBase)
      .filter(isPublicRoot),
    languages: [languages[0] ?? 'en', ...languages.slice(1)],
    zone: fields.timezone !== undefined && isZone(fields.timezone) ? fields.timezone : 'UTC',
    publisher: fields.publisher,
    copyright: fields.copyright,
    hubs: fields.hub ?? [],
    hasCards: fields.cards ?? false,
    hasCodes: fields.codes ?? false,
    hasLite: fields.lite ?? false,
    hasNewsletter: fields.newsletter ?? false,
    unsubscribe: fields.unsubscribe,
    stories: readStories(fields.stories),
    hasBooks: fields.downloads ?? false,
    contact: fields.contact,
    filings: fields.filings ?? {},
    admin: readAdmin(fields.admin),
  };
}

/** Settings whose files contain the address of the site, and what is wrong if the address is missing. */
const needUrl: readonly (readonly ['codes' | 'downloads' | 'newsletter', Message])[] = [
  ['codes', tell('codes-without-url')`QR codes contain the address of the site, but the field "url" is missing`],
  [
    'downloads',
    tell('downloads-without-url')`downloads contain the address of the site, but the field "url" is missing`,
  ],
  [
    'newsletter',
    tell(
      'newsletter-without-url',
    )`mails of the newsletter contain the address of the site, but the field "url" is missing`,
  ],
];

/** Returns problems for settings whose links would lead to the author's own computer. */
const withoutUrl = (fields: Partial<SiteFields>, source: YamlSource): readonly LocatedProblem[] =>
  needUrl
    .filter(([field]) => fields[field])
    .map(([field, what]) => ({
      ...{ file: siteFile, at: positionOf(source, [field]), field, what },
      cure: tell(
        'add-url-or-remove',
      )`add the address of the published site, such as "url: https://example.org/", or remove "${field}"`,
    }));

/** Returns whether an address may be the address of the published site. The address of a preview on the editor's own computer may not. */
const isPublicRoot = ({ origin }: Base) => !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname);

/** Lists the languages in the file names of articles, such as `zh-Hans` in `slug.zh-Hans.md`. */
function languagesOf(files: readonly string[]): readonly string[] {
  return [...new Set(files.map(file => parsePlace(file)?.language).filter(language => language !== undefined))].sort();
}

function checkSite(fields: SiteFields, source: YamlSource, problems: LocatedProblem[]): void {
  const report = (path: FieldPath, field: string, what: Message, cure: Message) =>
    problems.push({ file: siteFile, at: positionOf(source, path), field, what, cure });
  if (fields.timezone !== undefined && !isZone(fields.timezone)) {
    report(
      ['timezone'],
      'timezone',
      tell('no-such-time-zone')`there is no time zone "${fields.timezone}"`,
      tell('write-zone-like-paris')`write a time zone such as "Asia/Shanghai" or "Europe/Paris"`,
    );
  }
  for (const [i, language] of (fields.languages ?? []).entries()) {
    if (!isLanguage(language)) {
      report(
        ['languages', i],
        `languages[${i}]`,
        tell('not-a-language-tag')`"${language}" is not a language tag`,
        tell('write-language-tag')`write a language tag such as "en", "zh-Hans" or "pt-BR"`,
      );
    } else if (fields.languages?.indexOf(language) !== i) {
      report(
        ['languages', i],
        `languages[${i}]`,
        tell('stands-a-second-time')`"${language}" appears twice`,
        tell('keep-one-of-two')`keep only one of the two entries`,
      );
    }
  }
  for (const [i, hub] of (fields.hub ?? []).entries()) {
    if (fields.hub?.indexOf(hub) === i) continue;
    report(
      ['hub', i],
      `hub[${i}]`,
      tell('stands-a-second-time')`"${hub}" appears twice`,
      tell('keep-one-of-two')`keep only one of the two entries`,
    );
  }
  for (const { field, what, cure } of faultsOfAdmin(fields.admin))
    report(['admin', field], `admin.${field}`, what, cure);
  for (const { path, what, cure } of faultsOfStories(fields.stories, fields.contact))
    report(['stories', ...path], nameOf(['stories', ...path]), what, cure);
  const languages = fields.languages?.filter(isLanguage);
  if (languages)
    checkLanguages({ name: fields.name, tagline: fields.tagline, copyright: fields.copyright }, source, {
      languages,
      problems,
    });
}
