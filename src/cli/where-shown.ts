/** Makes the message with the address of a new article in the preview of `halfsky serve`. */
import { addressOf, rootOf } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Site } from '../source/publication/newsroom.ts';
import type { ParsedArguments } from './arguments.ts';
import { nextCommand } from './next-command.ts';

export interface NewArticle {
  readonly language: string;
  readonly year: string;
  readonly slug: string;
}

/** Returns a message with the address at which `halfsky serve` shows the new article. */
export function sayWhereShown(
  { language, year, slug }: NewArticle,
  { languages }: Site,
  given: ParsedArguments,
): string {
  const address = addressOf.article(rootOf(language, languages[0]), year, slug);
  return given.voice.say(
    tell('shown-by-serve')`"${nextCommand('serve', given)}" shows the article at http://localhost:8080${address}`,
  );
}
