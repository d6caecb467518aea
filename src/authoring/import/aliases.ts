/** Chooses the aliases of imported articles: old addresses that the archive states or that its links imply. */
import { clashKey, decodePath, isFurther, rootOf } from '../../addresses.ts';
import { reserveAddresses } from '../../build/listing/addresses.ts';

/** An article that claims its old addresses as aliases. */
export interface Claimant {
  readonly file: string;
  readonly language: string;
  /** Path of the article on the new site. */
  readonly address: string;
  /** Paths on the old site, most certain first. */
  readonly old: readonly string[];
}

export interface Aliases {
  /** Aliases by archive file. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** Pairs of archive file and old address that could not become an alias. */
  readonly refused: readonly (readonly [string, string])[];
}

/**
 * Gives each old address to one article only; articles in the first language choose first. A translation whose old address is taken gets
 * that address below its language, such as `/es/old/`.
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
  const refused: [string, string][] = [];
  const inOrder = [...claimants].sort((a, b) => Number(a.language !== first) - Number(b.language !== first));
  for (const { file, language, address: own, old } of inOrder) {
    const mine: string[] = [];
    for (const path of new Set(old.map(normalise))) {
      if (path === undefined) continue;
      if (decodePath(path) === undefined) {
        refused.push([file, path]);
        continue;
      }
      const choice = [path, ...(language === first ? [] : [`/${language}${path}`])].find(isFree);
      if (choice === undefined) {
        if (clashKey(path) !== clashKey(own) && !mine.some(alias => clashKey(alias) === clashKey(path)))
          refused.push([file, path]);
        continue;
      }
      taken.add(clashKey(choice));
      mine.push(choice);
    }
    given.set(file, mine);
  }
  return { given, refused };
}

/**
 * Normalises an old address to `/old/address/` or, for a file, `/old/address.html`. Returns undefined for a path that cannot be an alias,
 * such as a year alone, which is a page of the publication.
 */
function normalise(path: string): string | undefined {
  const clean = `/${path.replace(/^\/+/, '').replace(/(?:^|(?<=\/))index\.html?$/, '')}`.normalize('NFC');
  if (/\/\/|\.\.|^\/(?:\d{4}\/?)?$|[\s"<>\\^`{|}]/.test(clean)) return undefined;
  return clean.endsWith('/') || /\.[A-Za-z0-9]{2,5}$/.test(clean) ? clean : `${clean}/`;
}
