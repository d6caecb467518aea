/**
 * Makes the contents of sheets fit. The function runs in the browser, so it uses nothing outside itself. A sheet is an element with the
 * attribute `data-fit`; the style sheet makes type smaller for each number there.
 */

/**
 * Raises the number in `data-fit` until nothing of the sheet overflows, at most to the number in `data-steps`. Then leaves out the last blocks
 * of articles that may be cut (`data-cut`), the longest article first. Marks tables that are too wide (`data-wide`). Returns whether everything
 * fits.
 */
export function fitSheets(): boolean {
  const isTooHigh = (sheet: Element) =>
    [sheet, ...sheet.querySelectorAll('.side')].some(part => part.scrollHeight > part.clientHeight + 1);
  /** Returns whether a word is wider than its column. Browsers round widths, so two pixels more mean nothing. */
  const isTooWide = (sheet: Element) =>
    [...sheet.querySelectorAll('h1, h2, h3, p, dd, li, figcaption')].some(
      text => text.scrollWidth > text.clientWidth + 2,
    );
  const isFull = (sheet: Element) => isTooHigh(sheet) || isTooWide(sheet);
  /** Returns the blocks of an article that may be left out: all but the first, and not the way to the rest. */
  const blocksOf = (story: Element) => [...story.querySelectorAll(':scope > .text > :not(.rest)')];
  const lengthOf = (story: Element) =>
    blocksOf(story).reduce((sum, block) => sum + (block.textContent?.length ?? 0), 0) /
    (story.classList.contains('lead') ? 1.6 : 1);
  /** Returns whether the article is as high as its neighbours: only then does the sheet need less room without its last block. */
  const isTallest = (story: Element) => {
    const bottom = (each: Element) => each.querySelector(':scope > .text')?.getBoundingClientRect().bottom ?? 0;
    return [...(story.parentElement?.children ?? [])].every(
      other => !other.matches('.second') || !story.matches('.second') || bottom(other) <= bottom(story) + 1,
    );
  };
  const cut = (story: Element) => {
    story.setAttribute('data-cut', 'yes');
    blocksOf(story).at(-1)?.remove();
    while (/^H\d$/.test(blocksOf(story).at(-1)?.tagName ?? '')) blocksOf(story).at(-1)?.remove();
  };
  for (const table of document.querySelectorAll('table'))
    if (table.offsetWidth > (table.parentElement?.clientWidth ?? 0)) table.setAttribute('data-wide', '');
  const sheets = [...document.querySelectorAll('[data-fit]')];
  for (const sheet of sheets) {
    const steps = Number(sheet.getAttribute('data-steps'));
    for (let step = 1; step <= steps && isFull(sheet); step++) sheet.setAttribute('data-fit', String(step));
    while (isTooHigh(sheet)) {
      const open = [...sheet.querySelectorAll('[data-cut]')].filter(story => blocksOf(story).length > 1);
      const [longest] = open.filter(isTallest).sort((a, b) => lengthOf(b) - lengthOf(a));
      if (!longest) break;
      cut(longest);
    }
  }
  return !sheets.some(isFull);
}
