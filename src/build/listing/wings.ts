/** Every wing of the site. A new one is a folder of `src/site/` with one door, and a line here. */
import { cards } from '../../site/cards/cards.ts';
import { feeds } from '../../site/feeds/feeds.ts';
import { writing } from '../../site/form/writing.ts';
import { hosts } from '../../site/hosts/hosts.ts';
import { pictures } from '../../site/pictures/pictures.ts';
import { search } from '../../site/search/search.ts';
import { sitemaps } from '../../site/sitemaps/sitemaps.ts';
import type { Wing } from '../../site/wing.ts';

/** Sitemaps come last: they list the pages of all others. */
export const wings: readonly Wing[] = [pictures, cards, feeds, hosts, writing, search, sitemaps];
