/** The kinds of `halfsky print`, and the options of each. */
import { tell } from '../language/messages/tell.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { adviseName } from './name-advice.ts';

export type PrintKind = 'poster' | 'board' | 'wall' | 'booklet';

/** The kinds, each with the options that select what to print. */
const kinds: Readonly<Record<PrintKind, { readonly selectors: readonly string[]; readonly takesArticles?: true }>> = {
  poster: { selectors: ['week', 'column'], takesArticles: true },
  board: { selectors: ['place'] },
  wall: { selectors: ['week', 'column'] },
  booklet: { selectors: ['week', 'column'] },
};

/**
 * Returns the kind that the command line names.
 * @throws UsageError if there is no such kind, or if the kind does not know an option or operand of the command line
 */
export function kindOf(given: ParsedArguments): PrintKind {
  const [named = '', ...articles] = given.operands;
  const names: readonly PrintKind[] = ['poster', 'wall', 'booklet', 'board'];
  const kind = names.find(name => name === named);
  if (!kind) throw new UsageError(tell('no-such-print')`halfsky cannot print "${named}"`, adviseName(named, names));
  const { selectors, takesArticles = false } = kinds[kind];
  const strange = ['week', 'column', 'place'].find(
    option => given.option(option) !== undefined && !selectors.includes(option),
  );
  if (strange !== undefined)
    throw new UsageError(
      tell('option-not-for-print')`"halfsky print ${kind}" has no option --${strange}`,
      tell('use-options')`use ${selectors.map(option => `--${option}`).join(', ')}`,
    );
  if (articles.length > 0 && !takesArticles)
    throw new UsageError(
      tell('print-takes-no-articles')`"halfsky print ${kind}" does not accept "${articles[0] ?? ''}"`,
      tell('use-options')`use ${selectors.map(option => `--${option}`).join(', ')}`,
    );
  return kind;
}
