/** Where a file that was just made is to be looked at, told to whoever made it. */
import { addressOf, rootOf } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Site } from '../source/publication/newsroom.ts';
import type { Given } from './arguments.ts';

export interface Made {
  readonly language: string;
  readonly year: string;
  readonly slug: string;
}

export function sayWhereShown({ language, year, slug }: Made, { languages }: Site, given: Given): string {
  const address = addressOf.article(rootOf(language, languages[0]), year, slug);
  const elsewhere = given.option('site');
  const serve = elsewhere === undefined ? 'serve' : `serve --site ${elsewhere}`;
  return given.voice.say(tell('shown-by-serve')`npx halfsky ${serve} shows it at http://localhost:8080${address}`);
}
