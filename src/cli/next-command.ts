/** Writes commands that messages advise to run next. */
import type { ParsedArguments } from './arguments.ts';
import { quoteWord } from './folders.ts';

/** Returns a command for the same publication: `npx halfsky addresses --site ../paper`, with `--site` only if the user gave it. */
export function nextCommand(command: string, given: Pick<ParsedArguments, 'option'>): string {
  const site = given.option('site');
  return `npx halfsky ${command}${site === undefined ? '' : ` --site ${quoteWord(site)}`}`;
}
