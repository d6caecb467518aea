/** Lists the shards of the search index among the outputs of a site. */
import { searchIndex } from '../addresses.ts';
import { type BatchOutput, isBatch } from '../site/output.ts';
import type { OutputGroup } from './outputs.ts';

/** Returns the outputs that are shards (parts of the search index), without the tables of words. */
export const shardsIn = (groups: readonly OutputGroup[]): readonly BatchOutput[] =>
  groups
    .filter(({ name }) => name === 'search')
    .flatMap(({ outputs }) => outputs.filter(isBatch))
    .filter(({ address }) => !searchIndex.isTables(address));
