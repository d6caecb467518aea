/** What git tells the desk. It is asked when the desk is opened, and again only after a change: of files, or of the last commit. */
import { setTimeout as wait } from 'node:timers/promises';
import { findOutrun, type Pair } from '../authoring/history/outrun.ts';
import { Repository } from '../authoring/history/repository.ts';
import type { Loaded } from '../build/load/load.ts';
import type { Moment } from '../language/dates.ts';
import type { HistoryState } from '../site/desk/section.ts';

/** Milliseconds for which the desk waits; a long history takes longer, and is told as soon as it is known. */
const patience = 500;

export interface Told {
  readonly state: HistoryState;
  /** By file of a translation, when its original changed. */
  readonly outrun: ReadonlyMap<string, Moment>;
}

const untold = (state: HistoryState): Told => ({ state, outrun: new Map() });
const nothing = untold('none');
const late = untold('asked');

interface Question {
  readonly loaded: Loaded;
  readonly head: string;
  readonly answer: Promise<Told>;
}

export class DeskHistory {
  readonly #repository: Repository | undefined;
  readonly #tellLate: () => void;
  #question: Question | undefined;

  private constructor(repository: Repository | undefined, tellLate: () => void) {
    this.#repository = repository;
    this.#tellLate = tellLate;
  }

  /** `tellLate` is called when git has answered after the desk was shown without it. */
  static async open(site: string, tellLate: () => void): Promise<DeskHistory> {
    return new DeskHistory(await Repository.open(site), tellLate);
  }

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
    return { state: 'told', outrun: await findOutrun(pairs, { repository, head, now, zone: site.zone, read }) };
  } catch {
    // a file has gone while it was looked for: that is a change, and git is asked again
    return untold('asked');
  }
}
