/** The list of all kinds of page in `layouts/`. */
import { type RegisteredKind, register } from '../src/site/kind.ts';
import { archive } from './archive.ts';
import { article } from './article.ts';
import { column, columnIndex } from './columns.ts';
import { corrections } from './corrections.ts';
import { groups } from './groups.ts';
import { home } from './home.ts';
import { issue } from './issue.ts';
import { masthead } from './masthead.ts';
import { issueList } from './newsletter.ts';
import { parallel } from './parallel.ts';
import { peopleIndex, person } from './people.ts';
import { redirect, shortAddress } from './redirect.ts';
import { search } from './search.ts';
import { notFound, staticPage } from './static-pages.ts';
import { stories, storyThanks } from './stories.ts';
import { tag, tagIndex } from './tags.ts';
import { year } from './year.ts';

export const kinds: readonly RegisteredKind[] = [
  register(home),
  register(article),
  register(year),
  register(tag),
  register(column),
  register(person),
  register(staticPage),
  register(columnIndex),
  register(peopleIndex),
  register(masthead),
  register(tagIndex),
  register(archive),
  register(corrections),
  register(groups),
  register(issueList),
  register(issue),
  register(stories),
  register(storyThanks),
  register(search),
  register(parallel),
  register(redirect),
  register(shortAddress),
  register(notFound),
];
