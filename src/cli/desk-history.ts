/**
 * Finds outdated translations in git history, for the editors' overview (`/desk/` in `halfsky serve`). Runs git when an editor opens the
 * overview, and again only after a file or the last commit has changed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Repository } from '../authoring/history/repository.ts';
import { findStaleTranslations, type Pair } from '../authoring/history/stale-translations.ts';
import type { Loaded } from '../build/load/load.ts';
import type { Moment } from '../language/dates.ts';
import type { HistoryState } from '../site/desk/section.ts';

/**
 * Maximum time that a request for the editors' overview waits for git, in milliseconds. If git takes longer, the server sends the page
 * without the results of git. The browser reloads the page when git has finished.
 */
const patience = 500;

/** Outdated translations that the search in git history has found, and the state of that search. */
export interface Told {
  readonly state: HistoryState;
  /** Map from the file of each outdated translation to the time when the original changed. */
  readonly staleTranslations: ReadonlyMap<string, Moment>;
}

const untold = (state: HistoryState): Told => ({ state, staleTranslations: new Map() });
const nothing = untold('none');
const late = untold('asked');

interface Question {
  readonly loaded: Loaded;
  readonly head: string;
  readonly answer: Promise<Told>;
}

/** Cache of the results from git for the current files and commit. */
export class DeskHistory {
  readonly #repository: Repository | undefined;
  readonly #tellLate: () => void;
  #question: Question | undefined;

  private constructor(repository: Repository | undefined, tellLate: () => void) {
    this.#repository = repository;
    this.#tellLate = tellLate;
  }

  /**
   * Opens the git history of a publication. If the server sends a page before git finishes, the history calls `tellLate` as soon as git
   * has finished.
   */
  static async open(site: string, tellLate: () => void): Promise<DeskHistory> {
    return new DeskHistory(await Repository.open(site), tellLate);
  }

  /**
   * Returns the outdated translations that git finds in the history of a loaded publication. If git takes longer than `patience`, returns an
   * empty map and the state `asked`. Without a git history, returns an empty map and the state `none`.
   */
  async ask(loaded: Loaded): Promise<Told> {
    const head = await this.#repository?.head();
    if (!this.#repository || head === undefined) return nothing;
    const known = this.#question;
    const isKnown = known?.loaded === loaded && known.head === head;
    const question = isKnown ? known : { loaded, head, answer: find(loaded, this.#repository, head) };
    this.#question = question;
    const told = await Promise.race([question.answer, wait(patience, late)]);
    if (told === late) void question.answer.then(this.#tellLate);
    return told;
  }
}

async function find({ catalogue, folder }: Loaded, repository: Repository, head: string): Promise<Told> {
  const pairs = catalogue.editions.flatMap(({ pieces }) =>
    pieces.flatMap(({ article, original }): readonly Pair[] => (original ? [{ translation: article, original }] : [])),
  );
  const read = (file: string) => {
    const text = folder.readText(file);
    return typeof text === 'string' ? text : undefined;
  };
  const { now, site } = catalogue;
  try {
    return {
      state: 'told',
      staleTranslations: await findStaleTranslations(pairs, { repository, head, now, zone: site.zone, read }),
    };
  } catch {
    // A file was deleted during the search. The deletion reloads the publication, which starts a new search.
    return untold('asked');
  }
}
