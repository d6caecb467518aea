/** Keeps the documents of each search shard in the cache, so that a change of one article converts only this article. */
import { deserialize, serialize } from 'node:v8';
import type { Piece } from '../../catalogue/catalogue.ts';
import { hashOf } from '../../store/cache.ts';
import { compress, decompress } from '../../store/compress.ts';
import type { Workshop } from '../wing.ts';
import { type Placing, type SearchDocument, toDocument, toIndexed } from './document.ts';

/** The cache, and the function that returns the digest of data. */
type Keeper = Pick<Workshop, 'cache' | 'digest'>;

/** Documents by the digest of the article and of everything else from which they were made. */
type Documents = ReadonlyMap<string, SearchDocument>;

/** Returns the documents of a shard. Takes the documents of unchanged articles from the cache. */
export function documentsOf(pieces: readonly Piece[], placing: Placing, keeper: Keeper): readonly SearchDocument[] {
  const key = `shard-documents-${hashOf(placing.language, placing.tag, placing.period).slice(0, 32)}`;
  const before = read(key, keeper);
  const documents = pieces.map((piece): readonly [digest: string | undefined, SearchDocument] => {
    const indexed = toIndexed(piece, placing.language);
    const digest = keeper.digest(placing.language, ['document', placing, indexed]);
    const known = digest === undefined ? undefined : before.get(digest);
    return [digest, known ?? toDocument(indexed, placing)];
  });
  const kept = new Map(documents.flatMap(([digest, document]) => (digest === undefined ? [] : [[digest, document]])));
  if (kept.size > 0) write(key, kept, keeper);
  return documents.map(([, document]) => document);
}

function read(key: string, { cache }: Keeper): Documents {
  const bytes = cache.get(key);
  const value: unknown = bytes && deserialize(decompress(bytes));
  return value instanceof Map ? value : new Map();
}

function write(key: string, documents: Documents, { cache }: Keeper): void {
  cache.set(key, compress(serialize(documents)));
}
