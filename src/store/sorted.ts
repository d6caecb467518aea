/** Finds texts in sorted lists, which takes less time and memory than an index of all texts if only a few are looked up. */

/** Returns the place of a text in a list that is sorted by UTF-16 code units, as `sort()` sorts; undefined if the list does not contain the text. */
export function placeIn(sorted: readonly string[], text: string): number | undefined {
  let [start, end] = [0, sorted.length];
  while (start < end) {
    const middle = Math.floor((start + end) / 2);
    if ((sorted[middle] ?? '') < text) start = middle + 1;
    else end = middle;
  }
  return sorted[start] === text ? start : undefined;
}
