/** Turns the old addresses of imported articles into aliases, so that old links keep working. */
import { addressOf, clashKey, decodePath, isFurther, rootOf } from '../../../addresses.ts';
import { reserveAddresses } from '../../../build/listing/addresses.ts';
import { path as aliasSchema } from '../../../source/fields/addresses.ts';
import type { Change, Remark } from '../changes.ts';
import { stepsOf } from '../foreign-address.ts';
import { extensionOf } from './archive-files.ts';
import type { Converted } from './convert-article.ts';
import type { ConvertedArticles } from './converter.ts';
import { fill, type OldArticle } from './old-addresses.ts';

/** Imported article, with the old addresses that should become its aliases. */
interface Claimant {
  readonly file: string;
  readonly language: string;
  /** Path of the article on the new site. */
  readonly address: string;
  /** Key of the work, which an article shares with its translations. */
  readonly work: string;
  /** Paths on the old site, the most certain path first. */
  readonly old: readonly string[];
  /** Paths that the archive states or determines; undefined if the settings of the old site determine none. */
  readonly certain?: readonly string[] | undefined;
}

export interface Aliases {
  /** Aliases of each article, by path in the archive. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Remarks about old addresses that cannot become aliases. */
  readonly remarks: readonly Remark[];
}

/** Chooses the aliases of all articles. Pages such as About have no aliases, so the web host has to redirect their old addresses. */
export function aliasesOf({ converted, pattern, witnesses }: ConvertedArticles, languages: readonly string[]): Aliases {
  const around = { pattern, witnesses };
  const claimants = converted.map(({ article: { file, kind }, place, old }): Claimant => {
    const { language, year, slug, work } = place;
    const root = rootOf(language, languages[0] ?? 'en');
    const certain = old.isKnown ? old.told : undefined;
    return kind === 'page'
      ? { file, language, work, address: addressOf.page(root, slug), old: [], certain }
      : { file, language, work, address: addressOf.article(root, year, slug), old: listFormer(old, around), certain };
  });
  const { given, remarks } = assignAliases(claimants, languages);
  const addresses = new Map(claimants.map(({ file, address }) => [file, address]));
  return { given, remarks: [...remarks, ...converted.flatMap(one => findMoved(one, addresses))] };
}

/**
 * Returns the likely old addresses of an article: the addresses that the archive states, an address with the pattern of the whole site
 * unless the settings of the old site determine the address, and addresses with the patterns that links to this article confirmed.
 */
function listFormer(
  { file, days: [day = ''], slugs: [slug = ''], told, isKnown }: OldArticle,
  { pattern, witnesses }: Pick<ConvertedArticles, 'pattern' | 'witnesses'>,
): readonly string[] {
  const shapes = [...witnesses].filter(([shape, files]) => (shape === pattern && !isKnown) || files.has(file));
  return [...told, ...shapes.map(([shape]) => fill(shape, day, slug))];
}

/** Returns a remark about each old address of a page that differs from its new address. */
const findMoved = (
  { article: { file, kind }, old: { told } }: Converted,
  addresses: ReadonlyMap<string, string>,
): readonly Remark[] =>
  (kind === 'page' ? told : [])
    .filter(path => clashKey(`/${stepsOf(path).join('/')}/`) !== clashKey(addresses.get(file) ?? ''))
    .map(about => ({ file, change: 'page-addresses-left-out', about }));

/**
 * Gives each old address to only one article. Articles in the default language come first. If the old address of a translation is taken,
 * the alias of the translation begins with the language tag, as in `/es/old/`.
 */
function assignAliases(claimants: readonly Claimant[], languages: readonly string[]): Aliases {
  const first = languages[0] ?? 'en';
  const taken = new Set(claimants.map(({ address }) => clashKey(address)));
  const { reserved, folders } = reserveAddresses(
    { admin: undefined, hasLite: false },
    languages.map(language => ({ root: rootOf(language, first) })),
  );
  for (const address of reserved) taken.add(clashKey(address));
  const contested = findContested(claimants);
  const isFree = (address: string) =>
    !taken.has(clashKey(address)) && !isFurther(address) && !folders.some(folder => address.startsWith(folder));
  const given = new Map<string, string[]>();
  const remarks: Remark[] = [];
  const inOrder = [...claimants].sort((a, b) => Number(a.language !== first) - Number(b.language !== first));
  for (const { file, language, address: own, old } of inOrder) {
    const mine: string[] = [];
    for (const path of new Set(old.map(normalise))) {
      if (path === undefined) continue;
      const fault = findFault(path);
      if (fault !== undefined) {
        remarks.push({ file, about: path, change: fault });
        continue;
      }
      const choice = contested.has(clashKey(path))
        ? undefined
        : [path, ...(language === first ? [] : [`/${language}${path}`])].find(isFree);
      if (choice === undefined) {
        if (clashKey(path) !== clashKey(own) && !mine.some(alias => clashKey(alias) === clashKey(path)))
          remarks.push({ file, about: path, change: 'taken-addresses-left-out' });
        continue;
      }
      taken.add(clashKey(choice));
      mine.push(choice);
    }
    given.set(file, mine);
  }
  return { given, remarks };
}

/** Returns the keys of the addresses that two works claim and whose true owner is unknown. */
function findContested(claimants: readonly Claimant[]): ReadonlySet<string> {
  const claims = claimants.flatMap(({ work, certain = [] }) =>
    certain.flatMap(path => {
      const clean = normalise(path);
      return clean === undefined ? [] : [{ work, key: clashKey(clean) }];
    }),
  );
  const byKey = Map.groupBy(claims, ({ key }) => key);
  return new Set([...byKey].filter(([, own]) => new Set(own.map(({ work }) => work)).size > 1).map(([key]) => key));
}

const schema = aliasSchema('/old/address/');

/** Returns the reason why the publication would refuse an alias; undefined if it accepts the alias. */
function findFault(path: string): Change | undefined {
  if (decodePath(path) === undefined) return 'broken-addresses-left-out';
  return schema.safeParse(path).success ? undefined : 'unservable-addresses-left-out';
}

/**
 * Normalises an old address to `/old/address/` or, for a file, `/old/address.html`. Returns undefined for a path that cannot be an alias,
 * such as `/2017/`, which is the publication’s own page of that year.
 */
function normalise(path: string): string | undefined {
  const clean = `/${path.replace(/^\/+|(?<=^|\/)index\.html?$/g, '')}`.normalize('NFC');
  if (/\/\/|\.\.|^\/(?:\d{4}\/?)?$|[\s"<>\\^`{|}]/.test(clean)) return undefined;
  return clean.endsWith('/') || /^[a-z0-9]{2,5}$/.test(extensionOf(clean)) ? clean : `${clean}/`;
}
