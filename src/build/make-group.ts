/** Makes groups of outputs without reusing any file of a previous site. */
import { type Content, isBatch, type Output } from '../site/output.ts';
import type { OutputGroup } from './outputs.ts';

/** Makes every file of a group, and calls `take` with the address and content of each. */
export async function makeGroup(
  { outputs, atOnce, end }: OutputGroup,
  take: (address: string, content: Content) => void | Promise<void>,
): Promise<void> {
  try {
    await eachPooled(outputs, atOnce, async output => {
      for await (const [address, content] of filesOf(output)) await take(address, content);
    });
  } finally {
    await end();
  }
}

async function* filesOf(output: Output): AsyncIterable<readonly [string, Content]> {
  if (isBatch(output)) yield* output.makeAll();
  else yield [output.address, await output.make()];
}

/** Calls `work` for every item, with at most `atOnce` calls at the same time. */
export async function eachPooled<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
