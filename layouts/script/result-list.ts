/** List of search results. A button adds further results. */

import { joinPairs } from '../../src/language/character-pairs.ts';
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import type { Answer } from './answer.ts';
import { element } from './element.ts';
import { markRuns, type Passage, withoutHeadline } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

const perStep = 10;
/**
 * Number of results that fill the screen of a phone. The list shows these results first. The remaining results of the first ten follow when the
 * reader comes to the end of the list, because each of them may cost a request of its own.
 */
const atFirst = 3;

/** Function that returns whether results are from the reader's latest search. The list must not show results of earlier searches. */
export type IsWanted = () => boolean;

export class ResultList {
  readonly list = element('ol', { className: 'search-results' });
  readonly more: HTMLButtonElement;
  readonly refresh: HTMLButtonElement;
  /** The search whose results are in the list. */
  #shown: Answer | undefined;
  /** True if the reader has requested more than the first results. */
  #isExtended = false;
  /** The last request for further results. They come one after another. */
  #extending: Promise<void> = Promise.resolve();
  /** Adds the rest of the first ten results when the button below the list comes into sight. If they do not load, the reader has the button. */
  readonly #atEnd = new IntersectionObserver(entries => {
    if (this.#shown && entries.some(({ isIntersecting }) => isIntersecting)) this.#extend(this.#shown).catch(() => {});
  });

  constructor({ searchMore, searchRefresh }: SearchWords) {
    this.more = element('button', { type: 'button', hidden: true }, searchMore);
    this.refresh = element('button', { type: 'button', className: 'search-older', hidden: true }, searchRefresh);
  }

  clear(): void {
    this.list.replaceChildren();
    this.#shown = undefined;
    this.#isExtended = false;
    this.#atEnd.disconnect();
    this.more.hidden = this.refresh.hidden = true;
  }

  /**
   * Shows a button that replaces the list with the results of a new search. The list must not change without a click of the reader. Does nothing
   * if the number of results is the same as before.
   */
  offer(answer: Answer, isWanted: IsWanted): void {
    if (answer.total === this.#shown?.total) return;
    this.offerOlder(() => this.show(answer, isWanted));
  }

  /** Shows a button that starts a search that also includes older articles. Its results must replace the list. */
  offerOlder(replace: () => Promise<void>): void {
    this.refresh.hidden = false;
    this.refresh.onclick = async () => {
      this.refresh.hidden = true;
      await replace();
      this.list.querySelector('a')?.focus();
    };
  }

  /** Replaces the list with the first results of a search: with ten if the first ones do not fill the screen. */
  async show(answer: Answer, isWanted: IsWanted): Promise<void> {
    const items = await nextItems(answer, atFirst);
    if (!isWanted()) return;
    this.#shown = answer;
    this.#isExtended = false;
    this.list.replaceChildren(...items);
    this.more.onclick = async () => {
      this.#isExtended = true;
      const count = this.list.childElementCount;
      await this.#extend(answer);
      this.list.children[count]?.querySelector('a')?.focus();
    };
    this.#atEnd.disconnect();
    if (this.list.getBoundingClientRect().bottom < innerHeight) return this.#extend(answer);
    this.more.hidden = items.length >= answer.total;
    this.#atEnd.observe(this.more);
  }

  /** Adds results of a search below those in the list, until their number is the next multiple of ten. */
  async #extend(answer: Answer): Promise<void> {
    this.#atEnd.disconnect();
    // Extends the list even if a newer search, which the reader did not start, has finished meanwhile.
    this.#extending = this.#extending
      .catch(() => {})
      .then(async () => {
        const shown = this.list.childElementCount;
        const items = await nextItems(answer, perStep - (shown % perStep));
        if (this.#shown !== answer) return;
        this.list.append(...items);
        this.more.hidden = shown + items.length >= answer.total || items.length === 0;
      });
    await this.#extending;
  }

  /** Returns whether the reader uses the list: requested more results, put the focus or the pointer on a result, or scrolled to the list. */
  get isInUse(): boolean {
    const { list } = this;
    const isScrolled = list.getBoundingClientRect().top < 0;
    return (
      list.childElementCount > 0 &&
      (this.#isExtended || list.contains(document.activeElement) || list.matches(':hover') || isScrolled)
    );
  }
}

/** Returns the list items of the next `count` results of a search. */
const nextItems = async ({ next, runs }: Answer, count: number): Promise<readonly HTMLLIElement[]> =>
  (await next(count)).map(fragment => toItem(fragment, runs));

function toItem({ url, excerpt, meta }: Fragment, runs: readonly string[]): HTMLLIElement {
  const headline = meta.title ? joinPairs(meta.title) : url;
  const byline = [meta.column && joinPairs(meta.column), meta.date].filter(Boolean).join(' · ');
  const passages = withoutHeadline(markRuns(readPassages(excerpt), runs, document.documentElement.lang), headline);
  return element(
    'li',
    {},
    element('p', { className: 'meta' }, byline),
    element('h2', {}, element('a', { href: url }, headline)),
    element('p', {}, ...passages.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text))),
  );
}

/**
 * Parses an excerpt from Pagefind, which is escaped text with `<mark>` elements. Reads only the text, and whether each part of the text is
 * in `<mark>`. DOMParser does not execute scripts.
 */
const readPassages = (excerpt: string): readonly Passage[] =>
  [...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes].map(node => ({
    text: node.textContent ?? '',
    isFound: node instanceof HTMLElement && node.localName === 'mark',
  }));
