/**
 * Script of pages with a quick exit. Replaces the page by the page that the quick exit leads to, so that the back button does not return
 * to it. The script stores nothing and requests nothing. It also deletes the question that the search keeps for the reader who comes back.
 */

/** Number of presses of the Shift key that leave the page. */
const pressesNeeded = 3;
/** Maximum time between two presses, in milliseconds. */
const pause = 5000;

/** Returns the link of the quick exit; null as long as the browser has not parsed it. */
const findLink = () => document.querySelector<HTMLAnchorElement>('a[data-exit]');

function leave({ href }: HTMLAnchorElement): void {
  location.replace(href);
  // the other page may take a moment to come, so this page must be empty and silent at once
  document.title = '…';
  document.body.replaceChildren();
  if ('speechSynthesis' in window) speechSynthesis.cancel();
  try {
    sessionStorage.clear();
  } catch {
    // a browser that forbids storage has nothing to delete
  }
}

document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link) return;
  const isExit = link.hasAttribute('data-exit');
  const isNewTab = event.metaKey || event.ctrlKey || event.shiftKey;
  if (isExit) leave(link);
  // a link within the page must add nothing to the history, because the back button would then lead to the page
  else if (link.getAttribute('href')?.startsWith('#') && !isNewTab) location.replace(link.href);
  else return;
  event.preventDefault();
});

// Counts presses of Shift alone. Escape would not do: it stops the loading of the other page, and assistive technology and browsers use it.
let presses = 0;
let isAlone = false;
let last = 0;

const forget = () => {
  presses = 0;
  isAlone = false;
};

document.addEventListener(
  'keydown',
  ({ key, repeat, ctrlKey, altKey, metaKey }) => {
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) forget();
    else if (!repeat) isAlone = true;
  },
  true,
);
document.addEventListener(
  'keyup',
  ({ key, timeStamp }) => {
    if (key !== 'Shift' || !isAlone) return;
    isAlone = false;
    presses = timeStamp - last > pause ? 1 : presses + 1;
    last = timeStamp;
    const link = presses >= pressesNeeded ? findLink() : null;
    if (link) leave(link);
  },
  true,
);
document.addEventListener('pointerdown', forget, true);

/** Adds to the explanation what only this script does. */
function explain(): void {
  const note = document.getElementById('exit-note');
  if (note?.dataset.keys) note.append(document.createElement('br'), note.dataset.keys);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', explain);
else explain();
