/** Suggests a known word, such as the name of a field, for a misspelt word. */

/**
 * Returns the optimal string alignment distance: the smallest number of edits that turns `a` into `b`. An edit inserts, deletes or replaces
 * a character, or swaps two adjacent characters.
 */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/**
 * Returns the known word closest to the written word, or `undefined` if no known word is close. A known word is close if its `distance` from
 * the written word is 1, or at most a third of `letters`. `letters` is the number of characters of the written word, or of the part that may
 * be mistyped, such as the last step of a path.
 */
export function suggest(written: string, known: Iterable<string>, letters = written.length): string | undefined {
  const word = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(letters / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(word, candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
