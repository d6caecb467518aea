/**
 * List of all optional outputs (`Wing`): files besides the ordinary pages, such as feeds or the search index. To add an optional output, add
 * a folder to `src/site/` and a line here.
 */
import { books } from '../../site/books/books.ts';
import { cards } from '../../site/cards/cards.ts';
import { codes } from '../../site/codes/codes.ts';
import { feeds } from '../../site/feeds/feeds.ts';
import { writing } from '../../site/form/writing.ts';
import { groups } from '../../site/groups/groups.ts';
import { hosts } from '../../site/hosts/hosts.ts';
import { lite } from '../../site/lite/lite.ts';
import { newsletter } from '../../site/newsletter/newsletter.ts';
import { pictures } from '../../site/pictures/pictures.ts';
import { search } from '../../site/search/search.ts';
import { sitemaps } from '../../site/sitemaps/sitemaps.ts';
import type { Wing } from '../../site/wing.ts';

/** All optional outputs. Sitemaps come last, because sitemaps list the pages that other optional outputs add. */
export const wings: readonly Wing[] = [
  pictures,
  cards,
  books,
  codes,
  feeds,
  hosts,
  writing,
  search,
  lite,
  groups,
  newsletter,
  sitemaps,
];
