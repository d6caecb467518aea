/** Checks that no two files claim the same address, even on a file system that ignores case and Unicode normalization. */

import { addressOf, clashKey } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { FieldPath, Position, Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import type { Catalogue } from './catalogue.ts';
import { isReserved, listOwnAddresses } from './own-addresses.ts';

/** Address with the file that claims it. */
interface Claim {
  readonly address: string;
  /** File that claims the address. Absent for pages that every publication has. */
  readonly file?: string;
  readonly at: Position | FieldPath;
  readonly field?: string;
}

const top: Position = { line: 1, column: 1 };

/** Reports addresses that are claimed twice or reserved. Drafts count too, because they will need their addresses. */
export function checkAddresses(catalogue: Catalogue, articles: readonly Article[]): readonly Problem[] {
  const claimed = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of claims(catalogue, articles)) {
    const key = clashKey(claim.address);
    const other = claimed.get(key) ?? (isReserved(key) ? { address: claim.address, at: top } : undefined);
    if (!other) {
      claimed.set(key, claim);
    } else if (claim.file !== undefined) {
      problems.push({
        file: claim.file,
        at: claim.at,
        ...(claim.field && { field: claim.field }),
        what: tellOwner(claim.address, other.file, claim.file),
        cure: claim.field ? tell`remove it from one of the two` : tell`rename one of the two`,
      });
    }
  }
  return problems;
}

function tellOwner(address: string, owner: string | undefined, file: string): string {
  if (owner === undefined) return tell`the address ${address} belongs to the publication itself already`;
  if (owner === file) return tell`the address ${address} belongs to this file already`;
  return tell`the address ${address} belongs to ${owner} already`;
}

function* claims(catalogue: Catalogue, articles: readonly Article[]): Generator<Claim> {
  const { newsroom } = catalogue;
  const sources = new Set<string>();
  for (const { address, file } of listOwnAddresses(catalogue)) {
    // a column or a person has a page in every language; its first page stands for all
    if (file !== undefined && sources.has(file)) continue;
    if (file !== undefined) sources.add(file);
    yield { address, at: top, ...(file !== undefined && { file }) };
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
