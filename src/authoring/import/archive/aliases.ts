/** Chooses the aliases of imported articles from their addresses on the old site. */
import { clashKey, decodePath, isFurther, rootOf } from '../../../addresses.ts';
import { reserveAddresses } from '../../../build/listing/addresses.ts';
import { path as aliasSchema } from '../../../source/fields/addresses.ts';
import type { Change } from '../changes.ts';

/** Imported article, with the old addresses that should become its aliases. */
export interface Claimant {
  readonly file: string;
  readonly language: string;
  /** Path of the article on the new site. */
  readonly address: string;
  /** Paths on the old site, the most certain path first. */
  readonly old: readonly string[];
}

export interface Aliases {
  /** Aliases of each article, by path in the archive. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Old addresses that cannot become aliases, each with the path of its article in the archive and with the reason. */
  readonly refused: readonly { readonly file: string; readonly about: string; readonly change: Change }[];
}

/**
 * Gives each old address to only one article. Articles in the default language come first. If the old address of a translation is taken,
 * the alias of the translation begins with the language tag, as in `/es/old/`.
 */
export function assignAliases(claimants: readonly Claimant[], languages: readonly string[]): Aliases {
  const first = languages[0] ?? 'en';
  const taken = new Set(claimants.map(({ address }) => clashKey(address)));
  const { reserved, folders } = reserveAddresses(
    { admin: undefined },
    languages.map(language => ({ root: rootOf(language, first) })),
  );
  for (const address of reserved) taken.add(clashKey(address));
  const isFree = (address: string) =>
    !taken.has(clashKey(address)) && !isFurther(address) && !folders.some(folder => address.startsWith(folder));
  const given = new Map<string, string[]>();
  const refused: Aliases['refused'][number][] = [];
  const inOrder = [...claimants].sort((a, b) => Number(a.language !== first) - Number(b.language !== first));
  for (const { file, language, address: own, old } of inOrder) {
    const mine: string[] = [];
    for (const path of new Set(old.map(normalise))) {
      if (path === undefined) continue;
      const fault = findFault(path);
      if (fault !== undefined) {
        refused.push({ file, about: path, change: fault });
        continue;
      }
      const choice = [path, ...(language === first ? [] : [`/${language}${path}`])].find(isFree);
      if (choice === undefined) {
        if (clashKey(path) !== clashKey(own) && !mine.some(alias => clashKey(alias) === clashKey(path)))
          refused.push({ file, about: path, change: 'taken-addresses-left-out' });
        continue;
      }
      taken.add(clashKey(choice));
      mine.push(choice);
    }
    given.set(file, mine);
  }
  return { given, refused };
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
  const clean = `/${path.replace(/^\/+/, '').replace(/(?:^|(?<=\/))index\.html?$/, '')}`.normalize('NFC');
  if (/\/\/|\.\.|^\/(?:\d{4}\/?)?$|[\s"<>\\^`{|}]/.test(clean)) return undefined;
  return clean.endsWith('/') || /\.[A-Za-z0-9]{2,5}$/.test(clean) ? clean : `${clean}/`;
}
