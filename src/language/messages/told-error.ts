/** An error for whoever gave the command: what is wrong and what to do, told in every language there is. */
export class ToldError extends Error {
  readonly what: string;
  readonly cure: string | undefined;

  /** Both as `tell` gives them. */
  constructor(what: string, cure?: string) {
    super(cure === undefined ? what : `${what}; ${cure}`);
    this.what = what;
    this.cure = cure;
  }
}
