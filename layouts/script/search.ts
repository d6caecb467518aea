/** Search interface of this site on Pagefind's API (https://pagefind.app/docs/api/). Loaded on demand. */
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import { element } from './element.ts';
import type { Question } from './engine.ts';
import { readQuestion, writeQuestion } from './question.ts';
import { buildSearch } from './search-box.ts';

/** Starts search on its page. The address contains the query, so that readers can link to it and go back. */
export function startPage(host: HTMLElement, pagefind: string, strings: SearchWords): void {
  const remember = (question: Question) => {
    const written = writeQuestion(question);
    history.replaceState(null, '', written ? `?${written}` : location.pathname);
  };
  buildSearch({ host, pagefind, strings, start: readQuestion(location.search), remember }).focus();
}

const storage = 'search';
let dialog: HTMLDialogElement | undefined;

/** Opens search in a dialog on any page. Going back from a result opens it again as it was. */
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
      // in a search field, Escape would only clear the field
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
