/** List of search results. A button adds further results. */

import { joinPairs } from '../../src/language/character-pairs.ts';
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import type { Answer } from './answer.ts';
import { element } from './element.ts';
import { markRuns, type Passage } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

const perStep = 10;
/**
 * Number of results that fill the screen of a phone. The list shows these results first. The remaining results of the first ten follow when they
 * have loaded.
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

  constructor({ searchMore, searchRefresh }: SearchWords) {
    this.more = element('button', { type: 'button', hidden: true }, searchMore);
    this.refresh = element('button', { type: 'button', className: 'search-older', hidden: true }, searchRefresh);
  }

  clear(): void {
    this.list.replaceChildren();
    this.#shown = undefined;
    this.#isExtended = false;
    this.more.hidden = this.refresh.hidden = true;
  }

  /**
   * Shows a button that replaces the list with the results of a new search. The list must not change without a click of the reader. Does nothing
   * if the number of results is the same as before.
   */
  offer(answer: Answer, isWanted: IsWanted): void {
    if (answer.total === this.#shown?.total) return;
    // The list shows the results of an earlier search, so the button for further results must not extend it.
    this.more.hidden = true;
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

  /** Shows the next results of a search below `before`, the items that are already in the list. */
  async show(answer: Answer, isWanted: IsWanted, before: readonly HTMLLIElement[] = []): Promise<void> {
    const shown = [...before];
    if (before.length === 0) this.#isExtended = false;
    for (const count of before.length === 0 ? [atFirst, perStep - atFirst] : [perStep]) {
      const items = (await answer.next(count)).map(fragment => toItem(fragment, answer.runs));
      if (!isWanted()) return;
      this.#shown = answer;
      if (shown.length === before.length) this.list.replaceChildren(...shown, ...items);
      else this.list.append(...items);
      shown.push(...items);
    }
    this.more.hidden = shown.length >= answer.total || shown.length === before.length;
    this.more.onclick = async () => {
      this.#isExtended = true;
      // Shows further results of this search even if a newer search, which the reader did not start, has finished meanwhile.
      await this.show(answer, () => this.#shown === answer, shown);
      this.list.children[shown.length]?.querySelector('a')?.focus();
    };
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

function toItem({ url, excerpt, meta }: Fragment, runs: readonly string[]): HTMLLIElement {
  const link = element('a', { href: url }, meta.title ? joinPairs(meta.title) : url);
  const byline = [meta.column && joinPairs(meta.column), meta.date].filter(Boolean).join(' · ');
  const passages = markRuns(readPassages(excerpt), runs, document.documentElement.lang);
  return element(
    'li',
    {},
    element('p', { className: 'meta' }, byline),
    element('h2', {}, link),
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
