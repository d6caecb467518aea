/** Loads the tables with which the search understands what readers type. Each file is loaded once, when a query needs it. */

/** The spellings of a tag: those that articles contain, and further ones that readers may type. */
export interface Spellings {
  readonly texts: readonly string[];
  readonly keys: readonly string[];
}

interface WordTable {
  readonly spellings: readonly Spellings[];
  readonly pieces: readonly string[];
  readonly simplifies: boolean;
}

/** Number of letters from which on longer words are searched, and their maximum number. */
const shortestBeginning = 4;
const mostLonger = 3;

const noWords: WordTable = { spellings: [], pieces: [], simplifies: false };

const isTable = (file: unknown): file is WordTable => typeof file === 'object' && file !== null && 'spellings' in file;
/** Words by their pinyin, or by its initials. */
type Piece = readonly (readonly [key: string, words: readonly string[]])[];
const isPiece = (file: unknown): file is Piece => Array.isArray(file);
const isPairOfTexts = (file: unknown): file is readonly [string, string] => Array.isArray(file) && file.length === 2;

export class WordTables {
  readonly #folder: string;
  readonly #language: string;
  readonly #files = new Map<string, Promise<unknown>>();

  /** `folder` is the address of the folder with the tables. */
  constructor(folder: string, language: string) {
    this.#folder = folder;
    this.#language = language;
  }

  /**
   * Loads a file; undefined if it cannot be loaded, because the search finds words as they are written without its tables, too. Forgets a
   * failed request, so that the next query tries again.
   */
  #load(name: string): Promise<unknown> {
    const known = this.#files.get(name);
    if (known) return known;
    const asked = fetch(this.#folder + name)
      .then(response => (response.ok ? response.json() : undefined))
      .catch(() => {
        this.#files.delete(name);
      });
    this.#files.set(name, asked);
    return asked;
  }

  /** Returns the table of the page's language; an empty table if it cannot be loaded. */
  async table(): Promise<WordTable> {
    const file = await this.#load(`${this.#language}.json`);
    return isTable(file) ? file : noWords;
  }

  /**
   * Returns the words with a pinyin, or with the initials of a pinyin, most frequent first. If there is none, returns words whose pinyin begins
   * with the letters, because the reader may still be typing.
   */
  async wordsBySound(key: string): Promise<readonly string[]> {
    const { pieces } = await this.table();
    const [letters] = pieces.filter(start => key.startsWith(start)).sort((a, b) => b.length - a.length);
    if (letters === undefined || key.length < 2) return [];
    const file = await this.#load(`${this.#language}/${letters}.json`);
    const piece = isPiece(file) ? file : [];
    const same = piece.find(([sound]) => sound === key);
    if (same) return same[1];
    const longer = key.length < shortestBeginning ? [] : piece.filter(([sound]) => sound.startsWith(key));
    return [...new Set(longer.flatMap(([, words]) => words))].slice(0, mostLonger);
  }

  /** Returns the simplified form of each traditional character. */
  async simplifications(): Promise<ReadonlyMap<string, string>> {
    const { simplifies } = await this.table();
    if (!simplifies) return new Map();
    const file = await this.#load('characters.json');
    const [from, to] = isPairOfTexts(file) ? file : ['', ''];
    const simple = [...to];
    return new Map([...from].map((character, i) => [character, simple[i] ?? character]));
  }
}
