/** Problems as a terminal, a program or a forge reads them, in the language of whoever asked. */
import { formatProblems, type LocatedProblem, type ProblemFormat } from '../../problem.ts';
import type { Voice } from './voice.ts';

interface Shown {
  readonly format: ProblemFormat;
  readonly notes?: readonly LocatedProblem[];
}

/** Problems and notes as they are printed, in a language. */
export function printProblems(
  problems: readonly LocatedProblem[],
  voice: Voice,
  { format, notes = [] }: Shown = { format: 'text' },
): string {
  return formatProblems(problems, format, notes, voice);
}
