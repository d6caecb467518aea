/**
 * The wing of lite pages and large type, which `lite: true` in `site.yaml` switches on. Each article has lite pages of at most 5 kB without
 * pictures, for slow connections, and a page in large type, in three sizes. No page has a script or a cookie.
 */
import { addressOf } from '../../addresses.ts';
import { register } from '../kind.ts';
import type { Wing } from '../wing.ts';
import { largeArticle, liteArticle } from './articles.ts';
import { listsIn } from './lists.ts';

export const lite: Wing = {
  name: 'lite',
  folders: ({ hasLite }) => (hasLite ? [addressOf.lite('/'), addressOf.large('/')] : []),
  kinds: () => [register(liteArticle), register(largeArticle), register(listsIn('lite')), register(listsIn('large'))],
};
