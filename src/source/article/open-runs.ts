/**
 * Delimiter run that opened emphasis and is still open. Only a run of the same length closes this run, because asterisks that refer to
 * different footnotes differ in length: `*`, `**`, `***`.
 */
interface OpenRun {
  readonly length: number;
  /** True if the run follows a letter or digit. */
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

  /** Returns whether an open run has the same character and length as `run`. */
  has(run: string): boolean {
    return this.#of(run).some(({ length }) => length === run.length);
  }

  /**
   * Returns whether a run can close the last two open runs: the lengths of these two runs must add up to the length of `run`. With
   * `isStrict`, the inner open run must also follow a letter or digit.
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

  /**
   * Returns whether the first half of a run can close emphasis: the last open run is half as long, and no open run is as long as the whole
   * run.
   */
  splits(run: string): boolean {
    return this.#of(run).at(-1)?.length === run.length / 2 && !this.has(run);
  }

  /**
   * Closes the last open run of the same length and all runs opened after this run. If no open run has the same length, closes the last two
   * open runs if their lengths add up to the length of `run`. Returns whether the function closed any run.
   */
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
