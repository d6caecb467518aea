/** Limits the number of problems of a table: a wrong column would otherwise give one problem for each row. */
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';

/** Maximum number of faulty rows to report for one table. */
export const mostFaultyRows = 100;

/** Returns the problem that stands for all rows that are not reported. */
export const moreFaultyRows = (file: string, more: number): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what:
    more === 1
      ? tell('one-more-row-is-faulty')`1 more row of this table has a problem`
      : tell('more-rows-are-faulty')`${more} more rows of this table have problems`,
  cure: tell('correct-first-rows')`correct the rows in the other messages first, then check again`,
});
