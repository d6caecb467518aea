/** The search form, with query, filters and order. */
import type { SearchWords } from '../../src/language/strings/search-words.ts';
import type { Phrases } from '../../src/language/strings/words.ts';
import { element } from './element.ts';
import type { Question } from './engine.ts';
import type { Counts } from './pagefind.ts';
import { filterNames } from './question.ts';

/** Pause in typing, in milliseconds, after which the search starts. */
const pauseOfTyping = 120;

export class SearchForm {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly #strings: SearchWords;
  readonly #phrases: Phrases;
  readonly #filters = element('div', { className: 'search-filters' });
  /** Element that contains the filters and can be opened and closed. On a narrow screen it starts closed, so that results are visible. */
  readonly #narrowing: HTMLDetailsElement;
  readonly #selects: ReadonlyMap<string, HTMLSelectElement>;
  readonly #sort: HTMLSelectElement;

  constructor(strings: SearchWords, phrases: Phrases, start: Question) {
    this.#strings = strings;
    this.#phrases = phrases;
    this.field = element('input', {
      type: 'search',
      name: 'q',
      value: start.query,
      autocomplete: 'off',
      spellcheck: false,
      enterKeyHint: 'search',
    });
    const { searchByRelevance, searchByDate, searchSort, searchLabel, yearOf: year, column, tag, kind } = strings;
    this.#sort = element('select', {}, new Option(searchByRelevance, ''), new Option(searchByDate, 'newest'));
    this.#sort.value = start.newest ? 'newest' : '';
    this.#selects = new Map(filterNames.map(name => [name, element('select', { name })]));
    const labels: Readonly<Record<string, string>> = { year, column, tag, kind };
    for (const [name, select] of this.#selects)
      this.#filters.append(element('label', {}, labels[name] ?? name, select));
    this.#filters.append(element('label', {}, searchSort, this.#sort));
    const isOpen = matchMedia('(min-width: 52rem)').matches || Object.keys(start.filters).length > 0;
    const summary = element('summary', {}, strings.searchFilters);
    this.#narrowing = element('details', { hidden: true, open: isOpen }, summary, this.#filters);
    this.form = element('form', { role: 'search' }, element('label', {}, searchLabel, this.field), this.#narrowing);
  }

  get question(): Question {
    const chosen = [...this.#selects].flatMap(([name, { value }]) => (value ? [[name, value]] : []));
    return {
      query: this.field.value.trim(),
      filters: Object.fromEntries(chosen),
      newest: this.#sort.value === 'newest',
    };
  }

  showFilters(): void {
    this.#narrowing.hidden = false;
  }

  /**
   * Fills each filter with the values that occur in the found articles, and with the number of articles for each value. Keeps the values in
   * `chosen` selected. Years in `yearsLeft` get no number, because older shards that the browser has not loaded may have more articles of them.
   */
  fill(counts: Counts, yearsLeft: readonly string[], chosen: Question['filters']): void {
    for (const [name, select] of this.#selects) {
      const choice = chosen[name];
      const left = new Set(name === 'year' ? yearsLeft : []);
      const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count > 0 && !left.has(value));
      // The chosen value may occur only in an older shard that the browser has not loaded yet.
      if (choice && !values.some(([value]) => value === choice)) left.add(choice);
      values.push(...[...left].map((value): [string, number] => [value, 0]));
      values.sort(([a], [b]) =>
        name === 'year' ? b.localeCompare(a) : a.localeCompare(b, document.documentElement.lang),
      );
      const options = values.map(([value, count]) => this.#toOption(name, value, count));
      select.replaceChildren(new Option(this.#strings.searchAll, ''), ...options);
      select.value = choice ?? '';
      if (select.parentElement) select.parentElement.hidden = values.length === 0;
    }
  }

  #toOption(name: string, value: string, count: number): HTMLOptionElement {
    const said = name === 'year' ? this.#phrases.year(value) : value;
    return new Option(count > 0 ? `${said} (${this.#phrases.number(count)})` : said, value);
  }

  /** Calls `narrow` when the reader turns to the filters. */
  onNarrow(narrow: () => void): void {
    this.#filters.addEventListener('focusin', narrow);
  }

  /** Calls `ask` when the reader searches: after a pause in typing, after a choice, or when the form is submitted. */
  onAsk(ask: () => void): void {
    let pause: ReturnType<typeof setTimeout> | undefined;
    this.field.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(ask, pauseOfTyping);
    });
    this.form.addEventListener('change', event => {
      if (event.target !== this.field) ask();
    });
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      clearTimeout(pause);
      ask();
    });
  }
}
