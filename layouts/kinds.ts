/** Every kind of page there is. The build, the server and the checks of the site all go through this list. */
import { archive } from './archive.ts';
import { article } from './article.ts';
import { column, columnIndex } from './columns.ts';
import { corrections, correctionsFeed } from './corrections.ts';
import { atom, jsonFeed, opml, partFeeds, rss } from './feeds.ts';
import { home } from './home.ts';
import { hostFile } from './host-files.ts';
import { type RegisteredKind, register } from './kind.ts';
import { assetFile, newsSitemap, robots, sitemap } from './machines.ts';
import { masthead } from './masthead.ts';
import { parallel } from './parallel.ts';
import { peopleIndex, person } from './people.ts';
import { redirect } from './redirect.ts';
import { nginxMap, redirectsFile } from './redirect-files.ts';
import { search } from './search.ts';
import { notFound, staticPage } from './static-pages.ts';
import { tag, tagIndex } from './tags.ts';
import { year } from './year.ts';

export const kinds: readonly RegisteredKind[] = [
  register(home),
  register(article),
  register(parallel),
  register(redirect),
  register(redirectsFile),
  register(nginxMap),
  register(hostFile),
  register(year),
  register(archive),
  register(corrections),
  register(correctionsFeed),
  register(tagIndex),
  register(tag),
  register(columnIndex),
  register(column),
  register(peopleIndex),
  register(person),
  register(masthead),
  register(search),
  register(staticPage),
  register(notFound),
  register(rss),
  register(atom),
  register(jsonFeed),
  register(partFeeds),
  register(opml),
  register(sitemap),
  register(newsSitemap),
  register(robots),
  register(assetFile),
];
