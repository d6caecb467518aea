/**
 * Makes the contents of sheets fit, inside the browser: raises the number in `data-fit` until nothing of the element overflows. The style sheet
 * of the document makes type smaller for each number.
 */

/** Largest number in `data-fit`: style sheets know the numbers from 0 to this one. */
export const lastStep = 10;

/**
 * Returns whether everything fits. Runs in the browser, so it uses nothing outside itself.
 * @param last The value of `lastStep`
 */
export function fitSheets(last: number): boolean {
  const isFull = (sheet: Element) =>
    sheet.scrollHeight > sheet.clientHeight ||
    [...sheet.querySelectorAll('h1, h2, h3, p, dd, li, figcaption')].some(text => text.scrollWidth > text.clientWidth);
  const sheets = [...document.querySelectorAll('[data-fit]')];
  for (const sheet of sheets)
    for (let step = 1; step <= last && isFull(sheet); step++) sheet.setAttribute('data-fit', String(step));
  return !sheets.some(isFull);
}
