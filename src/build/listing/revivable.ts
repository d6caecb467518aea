/**
 * List of the optional outputs that can be made again from kept parts (see `Wing.revive`). It is apart from the list of all optional outputs,
 * because loading the code of all of them takes longer than making the search index of a changed article.
 */
import { search } from '../../site/search/search.ts';
import type { Wing } from '../../site/wing.ts';

export const revivable: readonly Wing[] = [search];
