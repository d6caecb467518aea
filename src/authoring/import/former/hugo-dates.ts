/** Finds the date of a page of Hugo in the order of the setting `frontmatter` (https://gohugo.io/configuration/front-matter/#dates). */
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { isUnclear, tableIn, textIn, textsIn, type Unclear } from './old-path.ts';

const orders = {
  date: ['date', 'publishdate', 'lastmod'],
  publishdate: ['publishdate', 'date'],
  lastmod: [':git', 'lastmod', 'date', 'publishdate'],
  expirydate: ['expirydate'],
} as const;

type Kind = keyof typeof orders;

const otherNames: Readonly<Record<string, readonly string[]>> = {
  publishdate: ['pubdate', 'published'],
  lastmod: ['modified'],
  expirydate: ['unpublishdate'],
};

/** A date, with the field that contains it: its name as in `frontmatter`, or `:filename`. */
interface Found {
  readonly day: string;
  readonly from: string;
}

interface Page {
  readonly data: Data;
  /** File name without extension, or the name of the bundle. */
  readonly name: string;
  readonly settings: Data;
}

/** Returns the date of a page; undefined if it has none. */
export const findDate = (page: Page): Found | Unclear | undefined => findIn('date', page);

/**
 * Returns the field because of which a page is not published: its date of publication is later than `now`, or its expiry date has passed. Only
 * looks at dates for which the settings name other fields. `now` is in milliseconds since 1970-01-01T00:00Z.
 */
export function findClosed(page: Page, now: number): string | undefined {
  const own = tableIn(page.settings, 'frontmatter');
  const isIn = (kind: Kind, isClosed: (time: number) => boolean) => {
    const found = kind in own ? findIn(kind, page) : undefined;
    if (found === undefined || isUnclear(found) || !isClosed(Date.parse(found.day))) return undefined;
    return `frontmatter.${kind}: ${found.from}: ${found.day}`;
  };
  return isIn('expirydate', time => time <= now) ?? isIn('publishdate', time => time > now);
}

/** Returns the slug that Hugo takes from a file name such as `2017-09-05-walk`, if it takes a date from the file name. */
export function slugFromName(page: Page): string | Unclear | undefined {
  const kinds = ['date', 'publishdate', 'lastmod', 'expirydate'] as const;
  const used = kinds.filter(kind => orderOf(kind, page.settings).includes(':filename')).map(kind => findIn(kind, page));
  const isNamed = used.some(found => found !== undefined && !isUnclear(found) && found.from === ':filename');
  if (isNamed) return page.name.slice(dayLength).replace(/^[-_ ]+|[-_ ]+$/g, '') || undefined;
  return used.find(isUnclear);
}

const dayLength = '2017-09-05'.length;

function findIn(kind: Kind, { data, name, settings }: Page): Found | Unclear | undefined {
  for (const from of orderOf(kind, settings)) {
    if (from === ':filename') {
      const day = name.slice(0, dayLength);
      if (isDay(day)) return { day, from };
    } else if (from === ':git') {
      if (textIn(settings, 'enablegitinfo') === 'true') return { unclear: `frontmatter.${kind}: :git` };
    } else if (from.startsWith(':')) return { unclear: `frontmatter.${kind}: ${from}` };
    else {
      const written = textIn(data, from);
      const day = written === undefined ? undefined : readDay(written);
      if (written !== undefined && day === undefined) return { unclear: `${from}: ${written}` };
      if (day !== undefined) return { day, from };
    }
  }
  return undefined;
}

/** Returns the names of the fields in their order, the other names of each field after the field. */
function orderOf(kind: Kind, settings: Data): readonly string[] {
  const own = textsIn(tableIn(settings, 'frontmatter'), kind).map(name => name.toLowerCase());
  const whole = own.length === 0 ? orders[kind] : own.flatMap(name => (name === ':default' ? orders[kind] : [name]));
  return whole.flatMap(name => [name, ...(otherNames[name] ?? [])]);
}

/** Returns the day that a date writes. Hugo keeps the offset of a time, so the day stays as it is written. */
function readDay(written: string): string | undefined {
  const day = written.slice(0, dayLength);
  // Hugo does not read a time without seconds, or with a blank before `Z`.
  const isWhole =
    written.length === dayLength || (written[13] === ':' && written[16] === ':' && !written.endsWith(' Z'));
  return isWhole && isDay(day) ? day : undefined;
}

/** Returns whether a text is a day in the form `2017-09-05`. */
const isDay = (text: string) =>
  text.length === dayLength &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(text).toISOString().startsWith(text);
