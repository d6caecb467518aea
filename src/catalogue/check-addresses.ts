/** No two files may claim one address, not even on a file system that folds case and Unicode form. */
import { addressOf, clashKey } from '../addresses.ts';
import type { Article } from '../article/article.ts';
import type { FieldPath, Position, Problem } from '../problem.ts';
import type { Catalogue } from './catalogue.ts';

interface Claim {
  readonly address: string;
  /** The file that claims the address; absent for pages that every publication has. */
  readonly file?: string;
  readonly at: Position | FieldPath;
  readonly field?: string;
}

const top: Position = { line: 1, column: 1 };

/** Drafts claim their addresses too: they will need them. */
export function checkAddresses(catalogue: Catalogue, articles: readonly Article[]): readonly Problem[] {
  const claimed = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of claims(catalogue, articles)) {
    const key = clashKey(claim.address);
    const other = claimed.get(key);
    if (!other) {
      claimed.set(key, claim);
    } else if (claim.file !== undefined) {
      problems.push({
        file: claim.file,
        at: claim.at,
        ...(claim.field && { field: claim.field }),
        what: `the address ${claim.address} belongs to ${other.file ?? 'the publication itself'} already`,
        cure: claim.field ? 'remove it from one of the two' : 'rename one of the two',
      });
    }
  }
  return problems;
}

function* claims({ editions, newsroom }: Catalogue, articles: readonly Article[]): Generator<Claim> {
  for (const { root } of editions) {
    const own = [root, addressOf.tags(root), addressOf.columns(root), addressOf.people(root), addressOf.search(root), addressOf.archive(root)];
    for (const address of [...own, `${root}page/`, `${root}assets/`, `${root}pagefind/`]) yield { address, at: top };
  }
  for (const { address, file } of [...articles].sort((a, b) => (a.file < b.file ? -1 : 1))) yield { address, file, at: top };
  for (const { address, file } of newsroom.pages) yield { address, file, at: top };
  for (const { file, aliases = [] } of articles) {
    for (const [i, address] of aliases.entries()) yield { address, file, at: aliases.length > 1 ? ['aliases', i] : ['aliases'], field: 'aliases' };
  }
}
