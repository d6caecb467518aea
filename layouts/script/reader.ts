/**
 * Script of every page: opens search in a dialog, copies the link to the page, prints the page, and reads articles aloud. Readers can read pages without this
 * script. The script must work in browsers that are too old for search. Therefore the script loads the search script, which has newer
 * syntax, only when needed.
 */
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import { canSearch } from './able.ts';
import { chooseVoice } from './voices.ts';

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

/** Loads the interface strings of search in the language of the page. */
const loadWords = async (address: string): Promise<SearchWords> => (await fetch(address)).json();

// Browsers without dialogs (Firefox before 98, Safari before 15.4) follow the link to the search page, which shows a message if search is
// impossible.
const opensDialog =
  typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype && canSearch();

async function openSearch({ href, dataset }: HTMLAnchorElement): Promise<void> {
  const { search, searchStyle, words, pagefind } = dataset;
  if (!search || !searchStyle || !words || !pagefind) return;
  try {
    const [{ openDialog }, said] = await Promise.all([import(search), loadWords(words), loadStyle(searchStyle)]);
    openDialog(pagefind, said);
  } catch {
    location.href = href;
  }
}

async function startSearch(page: HTMLElement): Promise<void> {
  const { search = '', words = '', pagefind = '', tooOld = '', failed = '' } = page.dataset;
  // Text browsers show even hidden messages, so the paragraph with a message is created only when there is a message.
  const say = (what: string) => {
    const said = document.createElement('p');
    said.className = 'standfirst';
    said.textContent = what;
    page.prepend(said);
  };
  if (!canSearch()) return say(tooOld);
  try {
    const [{ startPage }, said] = await Promise.all([import(search), loadWords(words)]);
    startPage(page, pagefind, said);
  } catch {
    say(failed);
  }
}

if (searchPage) void startSearch(searchPage);
else if (link && opensDialog) {
  link.addEventListener('click', event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void openSearch(link);
  });
  document.addEventListener('keydown', event => {
    const inField =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const wanted = (event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !inField);
    if (!wanted) return;
    event.preventDefault();
    void openSearch(link);
  });
  if (location.hash === '#search') void openSearch(link);
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

const listen = document.querySelector<HTMLElement>('[data-listen]');

const voiceOfPage = () => chooseVoice(speechSynthesis.getVoices(), document.documentElement.lang);

/** Loads the script that reads the article aloud. If that fails, or the reading fails, says so instead of offering it again. */
async function startListening(place: HTMLElement): Promise<void> {
  const fail = () => {
    place.setAttribute('role', 'alert');
    place.textContent = place.dataset.failed || '';
  };
  // Safari allows the first words only during a click, not when the script has arrived. These words are empty.
  const nothing = new SpeechSynthesisUtterance('');
  nothing.voice = voiceOfPage() || null;
  speechSynthesis.speak(nothing);
  try {
    const { listen: begin } = await import(place.dataset.listen || '');
    begin(place, fail);
  } catch {
    fail();
  }
}

// Voices may come after the page, and only a voice of this device makes the button appear.
if (listen && typeof speechSynthesis === 'object') {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = listen.dataset.start || '';
  button.addEventListener('click', () => void startListening(listen));
  listen.append(button);
  const show = () => {
    if (!document.querySelector('.listen-bar')) listen.hidden = !voiceOfPage();
  };
  speechSynthesis.onvoiceschanged = show;
  show();
}
