/** Runs of marks that opened emphasis which is not closed yet. Stars of notes count up, so that length matters. */
interface OpenRun {
  readonly length: number;
  /** Whether it stands behind a letter or figure. */
  readonly afterWord: boolean;
}

export class OpenRuns {
  readonly #runs = new Map<string, OpenRun[]>();

  push(run: string, afterWord: boolean): void {
    const all = this.#of(run);
    all.push({ length: run.length, afterWord });
    this.#runs.set(run[0] ?? '', all);
  }

  /** Whether a run of this length is open. */
  has(run: string): boolean {
    return this.#of(run).some(({ length }) => length === run.length);
  }

  /** Whether the last two open runs are together as long as this one, the inner one behind a letter unless `!isStrict`. */
  hasNested(run: string, isStrict: boolean): boolean {
    const [outer, inner] = this.#of(run).slice(-2);
    return (
      outer !== undefined &&
      inner !== undefined &&
      outer.length + inner.length === run.length &&
      (!isStrict || inner.afterWord)
    );
  }

  /** Whether the last open run is half as long as this one, and no open one as long. */
  splits(run: string): boolean {
    return this.#of(run).at(-1)?.length === run.length / 2 && !this.has(run);
  }

  /** Closes what a run of this length opened, or two runs that are together as long; says whether there was any. */
  close(run: string): boolean {
    const all = this.#of(run);
    const at = all.findLastIndex(({ length }) => length === run.length);
    if (at !== -1) all.length = at;
    else if (this.hasNested(run, false)) all.length -= 2;
    else return false;
    return true;
  }

  #of(run: string): OpenRun[] {
    return this.#runs.get(run[0] ?? '') ?? [];
  }
}
