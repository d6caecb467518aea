/** Makes groups of outputs without reusing any file of a previous site. */
import { type LocatedProblem, PublicationError, sortProblems } from '../problem.ts';
import { type BatchOutput, type Content, isBatch, type Output } from '../site/output.ts';
import { eachPooled } from '../store/each-pooled.ts';
import type { OutputGroup } from './outputs.ts';

/**
 * Makes every file of a group, and calls `take` with the address and content of each file.
 * @throws PublicationError with the problems of all outputs of the group
 */
export async function makeGroup(
  { outputs, atOnce, end }: OutputGroup,
  take: (address: string, content: Content) => void | Promise<void>,
): Promise<void> {
  const problems: LocatedProblem[] = [];
  try {
    await eachPooled(outputs, atOnce, async output => {
      try {
        for await (const [address, content] of filesOf(output)) await take(address, content);
      } catch (error) {
        if (!(error instanceof PublicationError)) throw error;
        problems.push(...error.problems);
      }
    });
  } finally {
    await end();
  }
  if (problems.length > 0) throw new PublicationError(sortProblems(problems));
}

/** Returns a copy of a batch output that calls `end` after its files have been made, or after an error. */
export function withEnd(batch: BatchOutput, end: () => Promise<void>): BatchOutput {
  const { address, files, measured } = batch;
  return {
    address,
    ...(files && { files }),
    ...(measured && { measured }),
    get digest() {
      return batch.digest;
    },
    async *makeAll(wanted) {
      try {
        yield* batch.makeAll(wanted);
      } finally {
        await end();
      }
    },
  };
}

async function* filesOf(output: Output): AsyncIterable<readonly [string, Content]> {
  if (isBatch(output)) yield* output.makeAll();
  else yield [output.address, await output.make()];
}
