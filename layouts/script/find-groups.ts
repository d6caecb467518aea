/** Script of the directory of groups: finds places by name. Loads only the files that contain names with the written letters. */
import { element } from './element.ts';
import { type FinderTable, type FoundPlace, piecesFor, rankPlaces, readQuery, sayIn } from './place-query.ts';

/** Maximum number of places in an answer. */
const mostShown = 20;

const box = document.querySelector<HTMLElement>('[data-find-place]');
const input = box?.querySelector('input');
const status = box?.querySelector('[role="status"]');
const list = box?.querySelector('ol');

const files = new Map<string, Promise<unknown>>();

/** Loads a JSON file once. A failed request is forgotten, so that the next letter tries again. */
function load(address: string): Promise<unknown> {
  const known = files.get(address);
  if (known) return known;
  const asked = fetch(address).then(response => {
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.json();
  });
  asked.catch(() => files.delete(address));
  files.set(address, asked);
  return asked;
}

const isTable = (data: unknown): data is FinderTable =>
  typeof data === 'object' && data !== null && 'sounds' in data && 'pieces' in data;
const isPiece = (data: unknown): data is readonly FoundPlace[] => Array.isArray(data);

/** Returns the places with a written name, or undefined if the name has too few letters. */
async function find(folder: string, written: string): Promise<readonly FoundPlace[] | undefined> {
  const table = await load(`${folder}letters.table.json`);
  if (!isTable(table)) return [];
  const keys = readQuery(written, table);
  const pieces = keys.map(key => piecesFor(key, table));
  if (pieces.length > 0 && pieces.every(some => some === undefined)) return undefined;
  const names = new Set<string>();
  for (const some of pieces) for (const name of some ?? []) names.add(name);
  const loaded = await Promise.all([...names].map(name => load(`${folder}${encodeURIComponent(name)}.json`)));
  const places: FoundPlace[] = [];
  for (const piece of loaded) if (isPiece(piece)) places.push(...piece);
  return rankPlaces(places, written, keys);
}

function itemOf([path, total, name, around]: FoundPlace, { language = '', root = '' }: DOMStringMap): HTMLLIElement {
  const link = element('a', { href: `${root}${path.split('/').map(encodeURIComponent).join('/')}/` });
  const outer = sayIn(around, language);
  link.append(`${outer === '' ? '' : `${outer} / `}${sayIn(name, language)} (${total})`);
  return element('li', {}, link);
}

if (box && input && status && list) {
  const { folder = '', none = '', more = '', failed = '' } = box.dataset;
  box.hidden = false;
  input.addEventListener('focus', () => void load(`${folder}letters.table.json`).catch(() => {}), { once: true });
  input.addEventListener('input', async () => {
    const written = input.value.trim();
    try {
      const places = written === '' ? [] : await find(folder, written);
      if (input.value.trim() !== written) return;
      list.textContent = '';
      list.append(...(places ?? []).slice(0, mostShown).map(place => itemOf(place, box.dataset)));
      const isLong = places === undefined || places.length > mostShown;
      status.textContent = written === '' ? '' : isLong ? more : places.length === 0 ? none : '';
    } catch {
      status.textContent = failed;
    }
  });
}
