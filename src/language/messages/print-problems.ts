/** Formats problems in the user's language: as text for a terminal, as JSON for a program, or as annotations for GitHub. */
import { formatProblems, type LocatedProblem, type ProblemFormat } from '../../problem.ts';
import type { Voice } from './voice.ts';

/** Output format, and notes to print after the problems. */
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
  return formatProblems(problems, format, notes, voice);
}
