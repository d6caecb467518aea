/** Cuts the list of sections as a token of Hugo such as `:sections[1:last]` does (https://gohugo.io/configuration/permalinks/#tokens). */

/**
 * Returns the sections that a cut such as `[1]`, `[last]`, `[1:]` or `[:last]` leaves. Returns undefined for a cut with which Hugo stops, and
 * for one that is not understood.
 */
export function cutSections(sections: readonly string[], cut: string): readonly string[] | undefined {
  const inner = cut.slice(1, -1).trim().toLowerCase();
  const [from = '', to, ...others] = inner.split(':').map(part => part.trim());
  if (others.length > 0 || ![from, to ?? ''].every(isPart)) return undefined;
  const { length } = sections;
  const at = (part: string, otherwise: number) =>
    part === '' ? otherwise : part === 'last' ? length - 1 : Math.min(Number(part), length);
  const start = at(from, 0);
  if (to === undefined) return from === '' || start >= length ? undefined : sections.slice(start, start + 1);
  const end = at(to, length);
  return length > 0 && start > end ? undefined : sections.slice(start, end);
}

const isPart = (part: string) => part === 'last' || [...part].every(letter => letter >= '0' && letter <= '9');
