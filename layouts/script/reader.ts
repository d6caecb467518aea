/** Small conveniences for a reader with JavaScript: search in a dialog, copy the link, print. Reading needs none of them. */
import type { SearchWords } from '../strings/search-words.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const searchPage = document.querySelector<HTMLElement>('[data-search-page]');

function loadStyle(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return Promise.resolve();
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = address;
  return new Promise(resolve => {
    style.onload = style.onerror = () => resolve();
    document.head.append(style);
  });
}

/** What the search says, in the language of the page. */
const loadWords = async (address: string): Promise<SearchWords> => (await fetch(address)).json();

const hasDialogs = typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;

async function openSearch(): Promise<void> {
  if (!link) return;
  const { search, searchStyle, words, pagefind } = link.dataset;
  if (!search || !searchStyle || !words || !pagefind) return;
  const [{ openDialog }, said] = await Promise.all([import(search), loadWords(words), loadStyle(searchStyle)]);
  openDialog(pagefind, said);
}

if (searchPage) {
  const { search = '', words = '', pagefind = '' } = searchPage.dataset;
  const [{ startPage }, said] = await Promise.all([import(search), loadWords(words)]);
  startPage(searchPage, pagefind, said);
} else if (link) {
  link.addEventListener('click', event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    // the search page serves where there are no dialogs (Firefox before 98, Safari before 15.4)
    if (!hasDialogs) return;
    event.preventDefault();
    void openSearch();
  });
  document.addEventListener('keydown', event => {
    const inField =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const wanted = (event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !inField);
    if (!wanted || !hasDialogs) return;
    event.preventDefault();
    void openSearch();
  });
  if (location.hash === '#search' && hasDialogs) void openSearch();
}

const copy = document.querySelector<HTMLButtonElement>('[data-copy]');
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(
      document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href,
    );
    const words = copy.textContent;
    copy.textContent = copy.dataset.copy ?? words;
    setTimeout(() => {
      copy.textContent = words;
    }, 2000);
  });
}

const print = document.querySelector<HTMLButtonElement>('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
