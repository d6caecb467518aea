/**
 * Assigns a short address to every article, column and tag. The id of a short address is made from an address of the page alone, so every
 * branch and every machine assigns the same id.
 */
import { hash } from 'node:crypto';
import { addressOf } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type CodedPage, listCoded } from '../../catalogue/short-addresses.ts';
import type { ShortEntry } from '../../source/publication/short-ledger.ts';
import type { Publication, ShortAddress } from '../kind.ts';

/**
 * Lengths of ids in digits. An id has 12 digits, unless two addresses have the same 12 digits: then both have 16. Among 100,000 addresses,
 * two with the same 12 digits are found in one of 200 publications.
 */
const lengths = [12, 16, 20, 24, 28, 32] as const;

/** Returns an id of `digits` decimal digits: the SHA-256 of an address, modulo a power of ten. Must never change, because ids are printed. */
export function shortIdOf(address: string, digits: number): string {
  const number = BigInt(`0x${hash('sha256', address.normalize('NFC'))}`) % 10n ** BigInt(digits);
  return number.toString().padStart(digits, '0');
}

/** Returns the functions of a `Publication` that know short addresses. They assign ids when one of them is called for the first time. */
export function assignCodes(catalogue: Catalogue): Pick<Publication, 'codeOf' | 'shortAddresses'> {
  let known: Assigned | undefined;
  const assigned = () => {
    known ??= assign(listCoded(catalogue), catalogue.newsroom.shortLedger, catalogue.site.hasCodes);
    return known;
  };
  return {
    codeOf(address) {
      const id = catalogue.site.hasCodes ? assigned().shown.get(address) : undefined;
      return id === undefined ? undefined : { address: addressOf.short(id), picture: addressOf.code(id) };
    },
    shortAddresses: () => assigned().all,
  };
}

interface Assigned {
  /** Id whose code a page shows, by the address of the page. */
  readonly shown: ReadonlyMap<string, string>;
  readonly all: readonly ShortAddress[];
}

/**
 * Assigns ids. If `isOn` is false, assigns only the recorded ids, so that printed codes keep working after the setting `codes` was removed.
 *
 * A recorded id leads to the page of its line in the ledger. Every other address of a page, old or current, has an id of its own that leads to
 * the page. A page shows the id of the first address that it ever had. It shows another id only if the ledger has another one for this page,
 * and not the id of its first address.
 */
function assign(pages: readonly CodedPage[], ledger: readonly ShortEntry[], isOn: boolean): Assigned {
  const pageAt = new Map<string, CodedPage>();
  for (const page of pages)
    for (const written of [page.address, ...page.aliases]) {
      const address = written.normalize('NFC');
      if (!pageAt.has(address)) pageAt.set(address, page);
    }
  const ids = recordedIds(ledger, pageAt);
  const recorded = Map.groupBy(ids.keys(), id => ids.get(id)?.to);
  const own = isOn ? ownIds(pageAt, ledger) : new Map<string, string>();
  for (const [from, id] of own) {
    const to = pageAt.get(from);
    if (to && !ids.has(id)) ids.set(id, { from, to });
  }
  const shown = new Map<string, string>();
  for (const page of isOn ? pages : []) {
    const first = own.get(page.first.normalize('NFC'));
    const printed = (recorded.get(page) ?? []).toSorted();
    const id = first !== undefined && printed.includes(first) ? first : (printed[0] ?? first);
    if (id !== undefined) shown.set(page.address, id);
  }
  const all = [...ids].map(([id, { from, to }]) => ({
    ...{ address: addressOf.short(id), id, from, to },
    isShown: shown.get(to.address) === id,
  }));
  return { shown, all };
}

/** Returns the page and its recorded address for each id in the ledger. Leaves out ids that lead to no page. */
function recordedIds(
  ledger: readonly ShortEntry[],
  pageAt: ReadonlyMap<string, CodedPage>,
): Map<string, Pick<ShortAddress, 'from' | 'to'>> {
  const found = ledger.flatMap(({ id, address }) => {
    const to = pageAt.get(address);
    return to ? [[id, { from: address, to }] as const] : [];
  });
  return new Map(found);
}

/**
 * Returns the id of every address. An id that several addresses would have, or that the ledger has for another page, belongs to none of these
 * addresses: they get longer ids. So the result does not depend on the order of the addresses.
 */
function ownIds(pageAt: ReadonlyMap<string, CodedPage>, ledger: readonly ShortEntry[]): ReadonlyMap<string, string> {
  const recordedAt = new Map(ledger.map(({ id, address }) => [id, address]));
  const own = new Map<string, string>();
  let open: readonly string[] = [...pageAt.keys()];
  for (const digits of lengths) {
    const claims = Map.groupBy(open, address => shortIdOf(address, digits));
    const isFree = (id: string, [address = '', ...others]: readonly string[]) => {
      const other = recordedAt.get(id);
      return others.length === 0 && (other === undefined || pageAt.get(other) === pageAt.get(address));
    };
    for (const [id, [address = '', ...others]] of claims) if (isFree(id, [address, ...others])) own.set(address, id);
    open = open.filter(address => !own.has(address));
  }
  return own;
}
