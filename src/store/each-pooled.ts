/** Processes the items of a list, a few at the same time. */

/**
 * Calls `work` for every item, with at most `atOnce` calls at the same time. After an error, starts no further calls, waits until the
 * running calls end, and throws the error.
 */
export async function eachPooled<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = yieldAll(items);
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await allOrFirstError(Array.from({ length: atOnce }, worker));
}

/** Yields all items. An error in one loop over the generator ends the generator, and thereby all other loops over it. */
function* yieldAll<T>(items: Iterable<T>): Generator<T> {
  yield* items;
}

/** Waits for all promises, even if a promise fails. If any promises fail, throws the error of the first failed promise in the list. */
export async function allOrFirstError(promises: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(promises);
  const failed = results.find(result => result.status === 'rejected');
  if (failed) throw failed.reason;
}
