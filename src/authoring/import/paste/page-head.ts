/** Reads the metadata in the head of a page: headline, date, author, language and site. */

import { oneLine } from '../../../language/white-space.ts';
import { elementsOf, wordsOf } from '../from-html/nodes.ts';
import { type Data, dataOf, parseJson } from '../services/json.ts';
import { dayOf } from './day-of.ts';
import type { Manuscript } from './manuscript.ts';
import { isSame } from './similar.ts';

const dateNames =
  'article:published_time og:published_time og:article:published_time datepublished publishdate publish-date publish_date pubdate publication_date dc.date dc.date.issued dcterms.date dcterms.created parsely-pub-date sailthru.date date';

/**
 * Reads the metadata of a page. `zone` is the time zone of the publication. `isSure` is true if the metadata contains the headline, because the
 * `<title>` alone may be the title of the whole site. Call this function before the scripts are removed.
 */
export function readPageHead(document: Document, zone: string): { told: Manuscript['told']; isSure: boolean } {
  const data = readData(document);
  const site = [...metas(document, 'og:site_name application-name'), ...textsOf(data, 'publisher', 'name')];
  const stated = [...metas(document, 'og:title twitter:title articletitle'), ...textsOf(data, 'headline')]
    .map(title => withoutSite(title, site))
    .find(title => !site.some(name => isSame(name, title)));
  return {
    told: {
      title: stated ?? headTitle(document),
      date: datesOf(document, data)
        .map(date => dayOf(date, zone))
        .find(day => day !== undefined),
      by: authorsOf(document, data, site),
      language: document.documentElement.getAttribute('lang') ?? undefined,
    },
    isSure: stated !== undefined,
  };
}

/** Returns the contents of the `<meta>` elements with the given names, in the order of the names. `names` lists the names, separated by spaces. */
function metas(document: Document, names: string): readonly string[] {
  const all = elementsOf(document, 'meta[content]').map((meta): [string, string] => [
    (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase(),
    meta.getAttribute('content')?.trim() ?? '',
  ]);
  return names
    .split(' ')
    .flatMap(wanted => all.filter(([name, content]) => name === wanted && content !== ''))
    .map(([, content]) => content);
}

function datesOf(document: Document, data: readonly Data[]): readonly string[] {
  const marked = elementsOf(document, '[itemprop=datePublished]').map(
    element => element.getAttribute('datetime') ?? element.getAttribute('content') ?? wordsOf(element),
  );
  const times = elementsOf(document, 'time[datetime]').map(element => element.getAttribute('datetime') ?? '');
  return [...metas(document, dateNames), ...textsOf(data, 'datePublished'), ...marked, ...times.slice(0, 1)];
}

function authorsOf(document: Document, data: readonly Data[], site: readonly string[]): string | undefined {
  const inData = [...textsOf(data, 'author', 'name'), ...textsOf(data, 'author')];
  const marked = elementsOf(document, '[rel~=author], [itemprop=author]').map(
    element => wordsOf(element.querySelector('[itemprop=name]')) || wordsOf(element),
  );
  const names = [inData, metas(document, 'author article:author og:article:author'), marked.slice(0, 1)]
    .map(group => [...new Set(group.filter(name => isName(name) && !site.some(other => isSame(other, name))))])
    .find(group => group.length > 0);
  return names?.join(', ');
}

/** Names that programs write if nobody has entered the name of an author. */
const defaultNames = new Set(
  'admin administrator editor author root user webmaster name staff null undefined 管理员 作者 佚名'.split(' '),
);

/** Returns whether a text may be the name of an author: not an address, a number, an id, or a default such as `admin`. */
const isName = (text: string) =>
  text.length <= 60 &&
  /\p{L}{2}/u.test(text) &&
  !/[@/\\{}<>_\d]|^www\./i.test(text) &&
  !defaultNames.has(text.toLowerCase());

/** Returns the articles in the JSON-LD of a page. Ignores broken JSON-LD, which many sites write. */
function readData(document: Document): readonly Data[] {
  const scripts = elementsOf(document, 'script[type="application/ld+json"]');
  const values = scripts.flatMap(({ textContent }) => listObjects(parseJson(textContent ?? ''), 0));
  return values.filter(value => {
    const type = [value['@type']].flat().find(one => typeof one === 'string') ?? '';
    return ['Article', 'Posting', 'Report'].some(end => type.endsWith(end));
  });
}

/** Lists the objects in a value: the value itself, the entries of lists, and the values of `@graph` and `mainEntity`, four levels deep. */
function listObjects(value: unknown, depth: number): readonly Data[] {
  if (depth > 4 || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(one => listObjects(one, depth + 1));
  const data = dataOf(value);
  return [data, ...['@graph', 'mainEntity'].flatMap(key => listObjects(data[key], depth + 1))];
}

/** Returns the strings at a path in objects. If a value on the path is a list, follows the path into each of its entries. */
function textsOf(objects: readonly Data[], ...path: readonly string[]): readonly string[] {
  let values: readonly unknown[] = objects;
  for (const key of path) values = values.flatMap(value => [dataOf(value)[key]].flat());
  return values.filter(value => typeof value === 'string').flatMap(value => oneLine(value) || []);
}

/** Splits a title at its last separator, such as `-`. Returns empty strings if there is none. */
function splitTitle(title: string): readonly [before: string, after: string] {
  const at = Math.max(...[...'|_–—-'].map(sign => title.lastIndexOf(sign)), 0);
  return [title.slice(0, at), title.slice(at + 1)];
}

/** Returns a title without the name of the site at its end: `Tea` for `Tea - Daily News`. */
function withoutSite(title: string, site: readonly string[]): string {
  const [before, after] = splitTitle(oneLine(title).slice(0, 500));
  return before !== '' && site.some(name => isSame(name, after)) ? before.trimEnd() : title;
}

/** Returns the title of a page without the site name at its end: `Tea` for `Tea | Daily News`; undefined if the title is empty. */
function headTitle(document: Document): string | undefined {
  const title = oneLine(document.title);
  const [before, after] = splitTitle(title);
  const hasSite = before.endsWith(' ') && after.startsWith(' ') && after.length > 1 && after.length <= 41;
  return (hasSite ? before.trim() : title) || undefined;
}
