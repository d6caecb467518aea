/** List of search results, which grows on demand. */

import { joinPairs } from '../../src/language/character-pairs.ts';
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import { element } from './element.ts';
import type { Answer } from './engine.ts';
import { markRuns, type Passage } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

const perStep = 10;
/** Number of results that fill the screen of a phone; they are shown before the others of the first step have loaded. */
const atFirst = 4;

/** Function that returns whether an answer still belongs to the latest search. */
export type IsWanted = () => boolean;

export class ResultList {
  readonly list = element('ol', { className: 'search-results' });
  readonly more: HTMLButtonElement;
  readonly refresh: HTMLButtonElement;

  constructor({ searchMore, searchRefresh }: SearchWords) {
    this.more = element('button', { type: 'button', hidden: true }, searchMore);
    this.refresh = element('button', { type: 'button', hidden: true }, searchRefresh);
  }

  clear(): void {
    this.list.replaceChildren();
    this.more.hidden = this.refresh.hidden = true;
  }

  /** Offers a new answer by a button, which the reader presses when it suits. */
  offer(answer: Answer, isWanted: IsWanted): void {
    this.refresh.hidden = false;
    // the list belongs to an older answer, and cannot grow
    this.more.hidden = true;
    this.refresh.onclick = async () => {
      this.refresh.hidden = true;
      await this.show(answer, isWanted);
      this.list.querySelector('a')?.focus();
    };
  }

  /** Shows the next results below the items in `before`. */
  async show(answer: Answer, isWanted: IsWanted, before: readonly HTMLLIElement[] = []): Promise<void> {
    const shown = [...before];
    for (const count of before.length === 0 ? [atFirst, perStep - atFirst] : [perStep]) {
      const items = (await answer.next(count)).map(fragment => toItem(fragment, answer.runs));
      if (!isWanted()) return;
      if (shown.length === before.length) this.list.replaceChildren(...shown, ...items);
      else this.list.append(...items);
      shown.push(...items);
    }
    this.more.hidden = shown.length >= answer.total || shown.length === before.length;
    this.more.onclick = async () => {
      await this.show(answer, isWanted, shown);
      this.list.children[shown.length]?.querySelector('a')?.focus();
    };
  }

  /** Whether the reader is using the list: by focus, by pointer, or by having scrolled down to it. */
  get isInUse(): boolean {
    const { list } = this;
    const isScrolled = list.getBoundingClientRect().top < 0;
    return (
      list.childElementCount > 0 && (list.contains(document.activeElement) || list.matches(':hover') || isScrolled)
    );
  }
}

function toItem({ url, excerpt, meta }: Fragment, runs: readonly string[]): HTMLLIElement {
  const link = element('a', { href: url }, meta.title ? joinPairs(meta.title) : url);
  const byline = [meta.column && joinPairs(meta.column), meta.date].filter(Boolean).join(' · ');
  const passages = markRuns(readPassages(excerpt), runs);
  return element(
    'li',
    {},
    element('p', { className: 'meta' }, byline),
    element('h2', {}, link),
    element('p', {}, ...passages.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text))),
  );
}

/** Parses the excerpt of Pagefind, which is escaped text with `<mark>`. Keeps only text and marks; DOMParser runs no script. */
const readPassages = (excerpt: string): readonly Passage[] =>
  [...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes].map(node => ({
    text: node.textContent ?? '',
    isFound: node instanceof HTMLElement && node.localName === 'mark',
  }));
