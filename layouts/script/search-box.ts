/** The search form and the list of results. Sends the reader's query to Pagefind and shows the results. */
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import { Phrases } from '../../src/language/strings/words.ts';
import type { Answer } from './answer.ts';
import { moveFocus } from './arrow-keys.ts';
import { element } from './element.ts';
import { Engine, type Question } from './engine.ts';
import type { Counts } from './pagefind.ts';
import { ResultList } from './result-list.ts';
import { SearchForm } from './search-form.ts';

/** Settings of a search interface. `host` is the element that contains the interface; `start` is the search to begin with. */
export interface Search {
  readonly host: HTMLElement;
  /** Address of `pagefind.js`. */
  readonly pagefind: string;
  readonly strings: SearchWords;
  readonly start: Question;
  /** Stores each search (in the address or in session storage), so that the reader finds it again after going back from a result. */
  remember(question: Question): void;
}

/** Builds the search interface in `host`. Returns its text field. */
export function buildSearch(search: Search): HTMLInputElement {
  const { host, start } = search;
  const box = new SearchBox(search);
  host.addEventListener('keydown', event => moveFocus(event, host));
  if (!isEmpty(start)) void box.ask();
  return box.field;
}

/** How many older shards a search includes: see `#goBack`. `replaces` is true if its results replace the list even while the reader uses it. */
interface GoingBack {
  readonly first: number;
  readonly most: number;
  readonly replaces: boolean;
}

interface Asking {
  readonly quietly?: boolean;
  readonly replaces?: boolean;
}

const isEmpty = ({ query, filters }: Question) => query === '' && Object.keys(filters).length === 0;

class SearchBox {
  readonly #search: Search;
  readonly #phrases: Phrases;
  readonly #form: SearchForm;
  readonly #results: ResultList;
  readonly #status: HTMLElement;
  /** States the words of the query that no article has. */
  readonly #missing = element('p', { className: 'search-status search-missing', hidden: true });
  readonly #partly: HTMLElement;
  /** Lists of years and tags on the search page, shown while search does not work. */
  readonly #instead: HTMLElement | undefined;
  #engine: Promise<Engine> | undefined;
  /** True if the filters in the form already have values to choose from. */
  #isFilled = false;
  /** True if older shards have been loaded for the values of the filters in the form. */
  #hasOlderFilters = false;
  #hasAnswered = false;
  /** Query of the latest search. */
  #query = '';
  /** Number of older shards that the latest search may include; undefined if it has asked only the newest shard. */
  #depth: number | undefined;
  /** Number of the latest search. The search box ignores the results of earlier searches. */
  #latest = 0;
  /** Number of the reader's latest search. */
  #asked = 0;

  constructor(search: Search) {
    const { host, strings, start } = search;
    this.#search = search;
    this.#phrases = new Phrases(strings.locale);
    this.#form = new SearchForm(strings, this.#phrases, start);
    this.#results = new ResultList(strings);
    this.#status = element('p', { className: 'search-status', role: 'status' });
    this.#partly = element('p', { className: 'search-status', hidden: true }, strings.searchPartly);
    const { list, more, refresh } = this.#results;
    this.#instead = host.querySelector<HTMLElement>('[data-instead]') ?? undefined;
    const answer = element('div', { className: 'search-answer' }, this.#status, refresh);
    host.replaceChildren(this.#form.form, answer, this.#missing, this.#partly, list, more);
    if (this.#instead) host.append(this.#instead);
    this.#say(isEmpty(start) ? strings.searchHint : strings.searchBusy);
    this.field.addEventListener('focus', () => void this.#load().catch(() => {}), { once: true });
    this.#form.onAsk(() => void this.ask());
    this.#form.onNarrow(() => void this.#fillAll().catch(() => {}));
  }

  get field(): HTMLInputElement {
    return this.#form.field;
  }

  #say(words: string): void {
    this.#status.textContent = words;
    if (this.#instead) this.#instead.hidden = true;
  }

  #sayMissing(missing: readonly string[]): void {
    const { locale, searchMissing } = this.#search.strings;
    const words = new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(missing);
    this.#missing.textContent = missing.length === 0 ? '' : this.#phrases.fill(searchMissing, { words });
    this.#missing.hidden = missing.length === 0;
  }

  #sayFailed(): void {
    this.#say(this.#search.strings.searchFailed);
    if (this.#instead) this.#instead.hidden = false;
  }

  #load(): Promise<Engine> {
    this.#engine ??= this.#loadEngine();
    this.#engine.catch(() => {
      this.#engine = undefined;
      this.#sayFailed();
    });
    return this.#engine;
  }

  async #loadEngine(): Promise<Engine> {
    const loaded = await Engine.load(this.#search.pagefind, document.documentElement.lang);
    void this.#showFilters(loaded);
    return loaded;
  }

  /** Fills the filters of the form when their values have loaded. The form shows the first results without waiting for the values. */
  async #showFilters(loaded: Engine): Promise<void> {
    const counts = await loaded.filters();
    this.#fill(counts, loaded.yearsLeft, { ...this.#search.start.filters, ...this.#form.question.filters });
  }

  #fill(counts: Counts, yearsLeft: readonly string[], chosen: Question['filters']): void {
    this.#form.fill(counts, yearsLeft, chosen);
    this.#form.showFilters();
    this.#isFilled = true;
  }

  /** Includes older shards in a search whose newest shard has `total` results. If it has none, asks each shard as soon as it has loaded. */
  async #joinOlder(loaded: Engine, question: Question, total: number): Promise<void> {
    const most = Math.max(loaded.shardsAtOnce(question, total), this.#depth ?? 0);
    await this.#goBack(loaded, question, { first: total === 0 ? 1 : most, most, replaces: false });
  }

  /**
   * Loads `first` of the older shards that can answer a question, and repeats the search; then one more, until there is a result and `most` shards
   * have loaded. If shards are left, offers to include twice as many.
   */
  async #goBack(loaded: Engine, question: Question, { first, most, replaces }: GoingBack): Promise<void> {
    const number = this.#asked;
    const isWanted = () => number === this.#asked;
    for (let depth = first; isWanted(); depth++) {
      const failed = await loaded.join(question, depth, isWanted);
      if (!isWanted()) return;
      this.#partly.hidden = failed === 0;
      this.#depth = depth;
      const answer = await this.ask({ quietly: true, replaces });
      if (!answer || answer.yearsLeft.length === 0) return;
      if (answer.total === 0 || depth < most) continue;
      const next = Math.max(2, depth * 2);
      this.#results.offerOlder(async () => {
        this.#say(this.#search.strings.searchOlder);
        const going = this.#goBack(loaded, question, { first: next, most: next, replaces: true });
        await going.catch(() => this.#sayFailed());
      });
      return;
    }
  }

  /** Fills the filters with the values of older shards, too, for a reader who chooses filters before typing a query. */
  async #fillAll(): Promise<void> {
    if (this.#hasOlderFilters || !isEmpty(this.#form.question)) return;
    this.#hasOlderFilters = true;
    const loaded = await this.#load();
    const { question } = this.#form;
    const most = loaded.shardsAtOnce(question, 0);
    await this.#goBack(loaded, question, { first: most, most, replaces: false });
  }

  /**
   * Searches for the query and filters in the form. `quietly` is true if this program, not the reader, starts the search. If the reader is
   * using the list of results, a search by this program does not change the list unless it `replaces` the results. A button offers the new results
   * instead. Returns the answer, unless there is none or the reader has asked something else.
   */
  async ask({ quietly = false, replaces = !quietly }: Asking = {}): Promise<Answer | undefined> {
    const { start, strings, remember } = this.#search;
    const turn = ++this.#latest;
    if (!quietly) this.#asked++;
    const question = this.#isFilled ? this.#form.question : { ...start, query: this.field.value.trim() };
    remember(question);
    if (question.query !== this.#query) this.#depth = undefined;
    this.#query = question.query;
    if (isEmpty(question)) {
      await this.#clear(quietly);
      return undefined;
    }
    if (!this.#hasAnswered) this.#say(strings.searchBusy);
    try {
      const answer = await this.#answer(question, replaces, () => turn === this.#latest);
      if (answer && answer.yearsLeft.length > 0 && !quietly) {
        const loaded = await this.#load();
        void this.#joinOlder(loaded, question, answer.total).catch(() => this.#sayFailed());
      }
      return answer;
    } catch {
      if (turn === this.#latest) this.#sayFailed();
      return undefined;
    }
  }

  async #clear(quietly: boolean): Promise<void> {
    this.#results.clear();
    this.#sayMissing([]);
    this.#say(this.#search.strings.searchHint);
    if (!quietly) return;
    const loaded = await this.#load();
    this.#fill(await loaded.filters(), loaded.yearsLeft, {});
  }

  /** Answers a question. Returns undefined if the reader has asked something else meanwhile. */
  async #answer(question: Question, replaces: boolean, isWanted: () => boolean): Promise<Answer | undefined> {
    const loaded = await this.#load();
    const answer = await loaded.ask(question, this.#depth);
    if (!isWanted()) return undefined;
    this.#fill(answer.filters, answer.yearsLeft, question.filters);
    this.#results.refresh.hidden = true;
    if (!replaces && this.#results.isInUse) this.#results.offer(answer, isWanted);
    else await this.#results.show(answer, isWanted);
    if (!isWanted()) return undefined;
    this.#say(this.#describe(answer, question.query));
    this.#sayMissing(answer.missing);
    this.#hasAnswered = true;
    return answer;
  }

  #describe({ total, yearsLeft }: Answer, query: string): string {
    const { searchCount, searchOlder, searchNone } = this.#search.strings;
    if (total > 0) return this.#phrases.count(searchCount, total, { query });
    return yearsLeft.length > 0 ? searchOlder : this.#phrases.fill(searchNone, { query });
  }
}
