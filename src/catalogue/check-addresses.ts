/**
 * Checks that no two files use the same address. Addresses that differ only by case or Unicode normalization count as one address, because
 * some file systems ignore these differences.
 */

import { addressOf, clashKey, isFurther, outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import type { FieldPath, Position, Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import type { Newsroom } from '../source/publication/newsroom.ts';

/** The addresses of a site, taken from the list of its outputs. */
export interface KnownAddresses {
  /** Every page. `file` is the file that the page is made from; undefined for pages such as lists and search. */
  readonly pages: readonly { readonly address: string; readonly file?: string | undefined }[];
  /** Addresses that authors cannot use, even if the site has no page at these addresses now. */
  readonly reserved: readonly string[];
  /** Folders in which only the engine writes files, such as `/pagefind/`. */
  readonly folders: readonly string[];
}

/** An address and the file that uses it. */
interface Claim {
  readonly address: string;
  /** The file that uses the address. Absent if the engine itself makes the page. */
  readonly file?: string;
  readonly at: Position | FieldPath;
  readonly field?: string;
}

const top: Position = { line: 1, column: 1 };

/**
 * Reports addresses that two files use, and addresses that authors cannot use. Includes the addresses of drafts, because drafts will be
 * published later.
 */
export function checkAddresses(
  newsroom: Newsroom,
  articles: readonly Article[],
  known: KnownAddresses,
): readonly Problem[] {
  const claimed = new Map<string, Claim>();
  const problems: Problem[] = [];
  const folders = known.folders.map(clashKey);
  const isReserved = (key: string) => isFurther(key) || folders.some(folder => key.startsWith(folder));
  for (const claim of claims(newsroom, articles, known)) {
    // The addresses `/x/` and `/x/index.html` lead to the same file, so both addresses get the same key.
    const key = clashKey(outputFile(claim.address));
    const other =
      claimed.get(key) ?? (isReserved(clashKey(claim.address)) ? { address: claim.address, at: top } : undefined);
    if (!other) {
      claimed.set(key, claim);
    } else if (claim.file !== undefined) {
      problems.push({
        file: claim.file,
        at: claim.at,
        ...(claim.field && { field: claim.field }),
        what: tellOwner(claim.address, other.file, claim.file),
        cure: claim.field
          ? tell('remove-from-one')`remove the address from "aliases" in this file`
          : tell('rename-one')`rename this file`,
      });
    }
  }
  return problems;
}

function tellOwner(address: string, owner: string | undefined, file: string): Message {
  if (owner === undefined)
    return tell('address-of-publication')`the site already uses or reserves the address ${address}`;
  if (owner === file) return tell('address-of-same-file')`this file already has the address ${address}`;
  return tell('address-of-other-file')`the address ${address} already belongs to ${owner}`;
}

function* claims(newsroom: Newsroom, articles: readonly Article[], known: KnownAddresses): Generator<Claim> {
  // The code below yields the addresses of articles and static pages separately, because `known.pages` may leave out drafts.
  const claimants = new Set([...articles, ...newsroom.pages].map(({ file }) => file));
  const files = new Set<string>();
  const own = [
    ...known.reserved,
    ...known.pages.filter(({ file }) => file === undefined).map(({ address }) => address),
  ];
  for (const address of new Set(own)) yield { address, at: top };
  for (const { address, file } of known.pages) {
    // A column or a person has one file and a page in every language. The first page is enough for this check.
    if (file === undefined || claimants.has(file) || files.has(file)) continue;
    files.add(file);
    yield { address, file, at: top };
  }
  const byFile = [...articles].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { address, file } of byFile) yield { address, file, at: top };
  for (const { address, file } of newsroom.pages) yield { address, file, at: top };
  const shown = [...byFile, ...newsroom.columns.values(), ...newsroom.pages].flatMap(({ files }) => files);
  for (const file of new Set(shown)) yield { address: addressOf.file(file), file, at: top };
  for (const { file, aliases = [] } of byFile) {
    for (const [i, address] of aliases.entries()) yield { address, file, at: ['aliases', i], field: 'aliases' };
  }
}
