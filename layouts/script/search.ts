/** Search: our own face on Pagefind's API (https://pagefind.app/docs/api/). Loaded when the reader asks for it. */
import type { SearchWords } from '../strings/search-words.ts';
import { Phrases } from '../strings/words.ts';
import { type Answer, type Counts, Engine, type Fragment, type Question } from './engine.ts';

/** What can be chosen to narrow the list down. */
const filterNames = ['year', 'column', 'tag', 'kind'] as const;
const perStep = 10;
/** As many as fill the screen of a phone: they are shown before the others of the step have come. */
const atFirst = 4;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Pagefind's excerpt is escaped text with `<mark>`: read inertly, only text and marks are taken over. */
function marked(excerpt: string): DocumentFragment {
  const out = document.createDocumentFragment();
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const text = node.textContent ?? '';
    const before = out.lastChild;
    if (!(node instanceof HTMLElement && node.localName === 'mark')) out.append(text);
    // a Chinese word comes marked character by character
    else if (before instanceof HTMLElement) before.append(text);
    else out.append(element('mark', {}, text));
  }
  return out;
}

/** The question travels in the address of the search page. */
function readQuestion(text: string): Question {
  const parameters = new URLSearchParams(text);
  const filters = Object.fromEntries(
    filterNames.flatMap(name => (parameters.get(name) ? [[name, parameters.get(name) ?? '']] : [])),
  );
  return { query: parameters.get('q') ?? '', filters, newest: parameters.get('sort') === 'newest' };
}

function writeQuestion({ query, filters, newest }: Question): string {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...filters, ...(newest && { sort: 'newest' }) });
  return parameters.toString();
}

interface Search {
  readonly host: HTMLElement;
  /** Address of `pagefind.js`. */
  readonly pagefind: string;
  readonly strings: SearchWords;
  readonly start: Question;
  /** Told every question. */
  remember(question: Question): void;
}

/** The form and the list of results. */
function buildSearch({ host, pagefind, strings, start, remember }: Search): HTMLInputElement {
  const phrases = new Phrases(strings.locale);
  const labels: Readonly<Record<string, string>> = {
    year: strings.yearOf,
    column: strings.column,
    tag: strings.tag,
    kind: strings.kind,
  };
  const field = element('input', {
    type: 'search',
    name: 'q',
    value: start.query,
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
  });
  const sort = element(
    'select',
    {},
    new Option(strings.searchByRelevance, ''),
    new Option(strings.searchByDate, 'newest'),
  );
  sort.value = start.newest ? 'newest' : '';
  const selects = new Map<string, HTMLSelectElement>(filterNames.map(name => [name, element('select', { name })]));
  const filters = element('div', { className: 'search-filters', hidden: true });
  for (const [name, select] of selects) filters.append(element('label', {}, labels[name] ?? name, select));
  filters.append(element('label', {}, strings.searchSort, sort));
  const status = element('p', { className: 'search-status', role: 'status' }, strings.searchHint);
  const list = element('ol', { className: 'search-results' });
  const more = element('button', { type: 'button', hidden: true }, strings.searchMore);
  const form = element('form', { role: 'search' }, element('label', {}, strings.searchLabel, field), filters);
  const partly = element('p', { className: 'search-status', hidden: true }, strings.searchPartly);
  const refresh = element('button', { type: 'button', hidden: true }, strings.searchRefresh);
  host.replaceChildren(form, status, partly, refresh, list, more);

  let engine: Promise<Engine> | undefined;
  const load = () => {
    engine ??= (async () => {
      const loaded = await Engine.load(pagefind, document.documentElement.lang);
      void showFilters(loaded);
      if (loaded.hasOlder) void joinOlder(loaded);
      return loaded;
    })();
    engine.catch(() => {
      engine = undefined;
      status.textContent = strings.searchFailed;
    });
    return engine;
  };

  /** Beside the first answer, not before it. */
  async function showFilters(loaded: Engine): Promise<void> {
    fill(await loaded.filters(), { ...start.filters, ...asked().filters });
    filters.hidden = false;
  }

  /** Older articles join once the first answer stands; what they change is shown without moving what the reader is looking at. */
  async function joinOlder(loaded: Engine): Promise<void> {
    await answered;
    const failed = await loaded.join();
    partly.hidden = failed === 0;
    await ask({ quietly: true });
  }

  /** Offers what can be chosen, with counts; a choice already made stays. */
  function fill(counts: Counts, chosen: Readonly<Record<string, string>>): void {
    for (const [name, select] of selects) {
      const choice = chosen[name];
      const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count > 0 || choice === value);
      // an older shard that knows the choice may not have joined yet
      if (choice && !values.some(([value]) => value === choice)) values.push([choice, 0]);
      values.sort(([a], [b]) =>
        name === 'year' ? b.localeCompare(a) : a.localeCompare(b, document.documentElement.lang),
      );
      select.replaceChildren(
        new Option(strings.searchAll, ''),
        ...values.map(([value, count]) => {
          const said = name === 'year' ? phrases.year(value) : value;
          return new Option(count > 0 ? `${said} (${phrases.number(count)})` : said, value);
        }),
      );
      select.value = choice ?? '';
      if (select.parentElement) select.parentElement.hidden = values.length === 0;
    }
  }

  const asked = (): Question => ({
    query: field.value.trim(),
    filters: Object.fromEntries([...selects].flatMap(([name, select]) => (select.value ? [[name, select.value]] : []))),
    newest: sort.value === 'newest',
  });

  let latest = 0;
  let tellAnswered: () => void = () => {};
  const answered = new Promise<void>(resolve => {
    tellAnswered = resolve;
  });

  /** Asks what the form says. Quietly: only what is new is shown, and only where the reader is not looking. */
  async function ask({ quietly = false } = {}): Promise<void> {
    const turn = ++latest;
    const question = engine ? asked() : { ...start, query: field.value.trim() };
    remember(question);
    if (question.query === '' && Object.keys(question.filters).length === 0) {
      list.replaceChildren();
      more.hidden = refresh.hidden = true;
      status.textContent = strings.searchHint;
      if (engine && !quietly) tellAnswered();
      if (quietly) fill(await (await load()).filters(), question.filters);
      return;
    }
    try {
      const loaded = await load();
      const answer = await loaded.ask(question);
      if (turn !== latest) return;
      fill(answer.filters, question.filters);
      refresh.hidden = true;
      if (quietly && isInUse(list)) offer(answer, turn);
      else await show(answer, turn);
      if (turn !== latest) return;
      status.textContent = describe(answer.total, question.query, loaded.hasOlder);
      tellAnswered();
    } catch {
      if (turn === latest) status.textContent = strings.searchFailed;
    }
  }

  const describe = (total: number, query: string, hasOlder: boolean) => {
    if (total > 0) return phrases.count(strings.searchCount, total, { query });
    return hasOlder ? strings.searchOlder : phrases.fill(strings.searchNone, { query });
  };

  /** The reader takes the longer list when it suits. */
  function offer(answer: Answer, turn: number): void {
    refresh.hidden = false;
    // the list below is an older answer's, and cannot grow
    more.hidden = true;
    refresh.onclick = async () => {
      refresh.hidden = true;
      await show(answer, turn);
      list.querySelector('a')?.focus();
    };
  }

  async function show(answer: Answer, turn: number, before: readonly HTMLLIElement[] = []): Promise<void> {
    const shown = [...before];
    for (const count of before.length === 0 ? [atFirst, perStep - atFirst] : [perStep]) {
      const items = (await answer.next(count)).map(toItem);
      if (turn !== latest) return;
      if (shown.length === before.length) list.replaceChildren(...shown, ...items);
      else list.append(...items);
      shown.push(...items);
    }
    more.hidden = shown.length >= answer.total || shown.length === before.length;
    more.onclick = async () => {
      await show(answer, turn, shown);
      list.children[shown.length]?.querySelector('a')?.focus();
    };
  }

  function toItem({ url, excerpt, meta }: Fragment): HTMLLIElement {
    const link = element('a', { href: url }, meta.title ?? url);
    const byline = [meta.column, meta.date].filter(Boolean).join(' · ');
    return element(
      'li',
      {},
      element('p', { className: 'meta' }, byline),
      element('h2', {}, link),
      element('p', {}, marked(excerpt)),
    );
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('focus', () => void load().catch(() => {}), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void ask(), 120);
  });
  form.addEventListener('change', event => {
    if (event.target !== field) void ask();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(pause);
    void ask();
  });
  host.addEventListener('keydown', event => moveFocus(event, host));
  if (start.query !== '' || Object.keys(start.filters).length > 0) void ask();
  return field;
}

/** Whether the reader is in the list: with the focus, a pointer, or by having scrolled down to it. */
function isInUse(list: HTMLElement): boolean {
  const isScrolled = list.getBoundingClientRect().top < 0;
  return list.childElementCount > 0 && (list.contains(document.activeElement) || list.matches(':hover') || isScrolled);
}

/** Arrow keys go from the field through the results and back. */
function moveFocus(event: KeyboardEvent, host: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLSelectElement) return;
  const stops = [...host.querySelectorAll<HTMLElement>('input[type="search"], .search-results a')];
  const at = stops.indexOf(document.activeElement instanceof HTMLElement ? document.activeElement : host);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

/** On the search page the question is part of the address, so that it can be linked and gone back to. */
export function startPage(host: HTMLElement, pagefind: string, strings: SearchWords): void {
  const remember = (question: Question) => {
    const written = writeQuestion(question);
    history.replaceState(null, '', written ? `?${written}` : location.pathname);
  };
  buildSearch({ host, pagefind, strings, start: readQuestion(location.search), remember }).focus();
}

const storage = 'search';
let dialog: HTMLDialogElement | undefined;

/** In a dialog on any page; after following a result, going back opens it again as it was. */
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
      // in a search field the key would only empty the field
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
