/** The results of search: a few at a time, more when they are asked for. */

import { joinPairs } from '../../src/language/character-pairs.ts';
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import { element } from './element.ts';
import type { Answer } from './engine.ts';
import { markRuns, type Passage } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

const perStep = 10;
/** As many as fill the screen of a phone: they are shown before the others of the step have come. */
const atFirst = 4;

/** Whether an answer is still the one that is wanted. */
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

  /** The reader takes the longer list when it suits. */
  offer(answer: Answer, isWanted: IsWanted): void {
    this.refresh.hidden = false;
    // the list below is an older answer's, and cannot grow
    this.more.hidden = true;
    this.refresh.onclick = async () => {
      this.refresh.hidden = true;
      await this.show(answer, isWanted);
      this.list.querySelector('a')?.focus();
    };
  }

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

  /** Whether the reader is in the list: with the focus, a pointer, or by having scrolled down to it. */
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

/** Pagefind's excerpt is escaped text with `<mark>`: read inertly, only text and marks are taken over. */
const readPassages = (excerpt: string): readonly Passage[] =>
  [...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes].map(node => ({
    text: node.textContent ?? '',
    isFound: node instanceof HTMLElement && node.localName === 'mark',
  }));
