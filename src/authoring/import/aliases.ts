/** Old addresses that keep working: those the archive tells, and those its links show it had. */
import { clashKey, decodePath, isFurther, rootOf } from '../../addresses.ts';
import { reserveAddresses } from '../../build/listing/addresses.ts';

export interface Claimant {
  readonly file: string;
  readonly language: string;
  /** The new address. */
  readonly address: string;
  /** Old addresses, as paths, the surest first. */
  readonly old: readonly string[];
}

export interface Aliases {
  /** By archive file. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** File and address that had to be left out. */
  readonly refused: readonly (readonly [string, string])[];
}

/** Each address goes to one article only; a translation whose original has it gets it below its language. */
export function giveAliases(claimants: readonly Claimant[], languages: readonly string[]): Aliases {
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

/** `/old/address/`, or a file `/old/address.html`; a year alone is a page of the publication. */
function normalise(path: string): string | undefined {
  const clean = `/${path.replace(/^\/+/, '').replace(/(?:^|(?<=\/))index\.html?$/, '')}`.normalize('NFC');
  if (/\/\/|\.\.|^\/(?:\d{4}\/?)?$|[\s"<>\\^`{|}]/.test(clean)) return undefined;
  return clean.endsWith('/') || /\.[A-Za-z0-9]{2,5}$/.test(clean) ? clean : `${clean}/`;
}
