/** Formats problems for a terminal, a program or a forge, in the reader's language. */
import { formatProblems, type LocatedProblem, type ProblemFormat, sayProblem } from '../../problem.ts';
import type { Voice } from './voice.ts';

/** Output format, and notes to print besides the problems. */
interface Shown {
  readonly format: ProblemFormat;
  readonly notes?: readonly LocatedProblem[];
}

/** Translates and formats problems and notes. */
export function printProblems(
  problems: readonly LocatedProblem[],
  voice: Voice,
  { format, notes = [] }: Shown = { format: 'text' },
): string {
  const translate = (some: readonly LocatedProblem[]) => some.map(problem => sayProblem(problem, voice.say));
  return formatProblems(translate(problems), format, translate(notes), voice);
}
