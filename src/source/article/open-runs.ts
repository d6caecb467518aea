/** Delimiter runs that opened emphasis and are still open. Runs close only at the same length, since note marks grow: `*`, `**`, `***`. */
interface OpenRun {
  readonly length: number;
  /** True if it follows a letter or digit. */
  readonly afterWord: boolean;
}

/** Stack of open delimiter runs for each delimiter character. */
export class OpenRuns {
  readonly #runs = new Map<string, OpenRun[]>();

  push(run: string, afterWord: boolean): void {
    const all = this.#of(run);
    all.push({ length: run.length, afterWord });
    this.#runs.set(run[0] ?? '', all);
  }

  /** Returns whether a run of the same length is open. */
  has(run: string): boolean {
    return this.#of(run).some(({ length }) => length === run.length);
  }

  /**
   * Returns whether the last two open runs together are as long as this one. With `isStrict`, the inner one must follow a letter or
   * digit.
   */
  hasNested(run: string, isStrict: boolean): boolean {
    const [outer, inner] = this.#of(run).slice(-2);
    return (
      outer !== undefined &&
      inner !== undefined &&
      outer.length + inner.length === run.length &&
      (!isStrict || inner.afterWord)
    );
  }

  /** Returns whether the last open run is half as long as this one and none is as long. */
  splits(run: string): boolean {
    return this.#of(run).at(-1)?.length === run.length / 2 && !this.has(run);
  }

  /** Closes an open run of the same length, or two runs that together are as long. Returns whether there were any. */
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
