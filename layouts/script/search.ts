/** Entry point of the search script: shows the search form on the search page or in a dialog. Loaded only when a reader opens search. */
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import { element } from './element.ts';
import type { Question } from './engine.ts';
import { readQuestion, writeQuestion } from './question.ts';
import { buildSearch } from './search-box.ts';

/** Starts search on the search page. Writes the query into the page's address, so that readers can link to the search. */
export function startPage(host: HTMLElement, pagefind: string, strings: SearchWords): void {
  const remember = (question: Question) => {
    const written = writeQuestion(question);
    history.replaceState(null, '', written ? `?${written}` : location.pathname);
  };
  buildSearch({ host, pagefind, strings, start: readQuestion(location.search), remember }).focus();
}

const storage = 'search';
let dialog: HTMLDialogElement | undefined;

/** Opens search in a dialog over the current page. If the reader goes back from a result, the same search opens again. */
export function openDialog(pagefind: string, strings: SearchWords): void {
  if (!dialog) {
    const host = element('div', { className: 'search' });
    const close = element('button', { type: 'button' }, strings.searchClose);
    const top = element('div', { className: 'search search-top' }, close);
    dialog = element('dialog', { className: 'search-dialog', ariaLabel: strings.search }, top, host);
    const made = dialog;
    close.addEventListener('click', () => made.close());
    made.addEventListener('click', event => {
      if (event.target === made) made.close();
      if (event.target instanceof HTMLAnchorElement) history.replaceState(null, '', '#search');
    });
    made.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      // By default, Escape in a search field only clears the field. Here, Escape closes the dialog.
      event.preventDefault();
      made.close();
    });
    made.addEventListener('close', () => {
      if (location.hash === '#search') history.replaceState(null, '', location.pathname + location.search);
    });
    document.body.append(made);
    const start = location.hash === '#search' ? readQuestion(sessionStorage.getItem(storage) ?? '') : readQuestion('');
    const remember = (question: Question) => sessionStorage.setItem(storage, writeQuestion(question));
    buildSearch({ host, pagefind, strings, start, remember });
  }
  dialog.showModal();
  dialog.querySelector('input')?.focus();
}
