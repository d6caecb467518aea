/**
 * Gets the findings of git for the desk. Asks git when the desk is opened, and again only after files or the last commit have changed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Repository } from '../authoring/history/repository.ts';
import { findStaleTranslations, type Pair } from '../authoring/history/stale-translations.ts';
import type { Loaded } from '../build/load/load.ts';
import type { Moment } from '../language/dates.ts';
import type { HistoryState } from '../site/desk/section.ts';

/** Milliseconds that a request for the desk waits for git; a later answer reloads the page. */
const patience = 500;

/** Findings of git for the desk. */
export interface Told {
  readonly state: HistoryState;
  /** Time at which the original changed, by file of the translation. */
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

/** Cached findings of git for the latest state of a publication. */
export class DeskHistory {
  readonly #repository: Repository | undefined;
  readonly #tellLate: () => void;
  #question: Question | undefined;

  private constructor(repository: Repository | undefined, tellLate: () => void) {
    this.#repository = repository;
    this.#tellLate = tellLate;
  }

  /** Opens the history. Calls `tellLate` when git answers after the desk was shown without its findings. */
  static async open(site: string, tellLate: () => void): Promise<DeskHistory> {
    return new DeskHistory(await Repository.open(site), tellLate);
  }

  /** Returns the findings for a state of the publication; after the time limit, returns the state `asked`. */
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
    // a file was deleted during the search: that change asks git again
    return untold('asked');
  }
}
