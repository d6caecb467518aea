/** Orders the pages of a booklet on sheets that are printed on both sides, folded in the middle and stapled. */

/** One side of a sheet: the numbers of its left and its right page, counted from 1; undefined for an empty page. */
export type Side = readonly [left: number | undefined, right: number | undefined];

/**
 * Returns the sides of all sheets, front and back of the outermost sheet first. Empty pages fill the last sheet; they stand before the last
 * page, which stays on the outside. In languages that are written from right to left, the back of the booklet is on the left.
 * @param count Number of pages of the booklet
 */
export function imposePages(count: number, direction: 'ltr' | 'rtl' = 'ltr'): readonly Side[] {
  const total = Math.ceil(count / 4) * 4;
  const at = (place: number) => (place === total ? count : place < count ? place : undefined);
  const sides = Array.from({ length: total / 2 }, (_, i): Side => {
    const [early, late] = [at(i + 1), at(total - i)];
    return i % 2 === 0 ? [late, early] : [early, late];
  });
  return direction === 'ltr' ? sides : sides.map(([left, right]) => [right, left]);
}
