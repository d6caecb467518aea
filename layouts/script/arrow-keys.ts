/** Keys in the search interface. */

/** Moves the focus with the arrow keys, from the text field down through the results and back up. */
export function moveFocus(event: KeyboardEvent, host: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLSelectElement) return;
  const stops = [...host.querySelectorAll<HTMLElement>('input[type="search"], .search-results a')];
  const at = stops.indexOf(document.activeElement instanceof HTMLElement ? document.activeElement : host);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
