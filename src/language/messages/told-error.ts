/** Error for the person who ran the command: what is wrong and how to solve it, in a form that can be translated. */
export class ToldError extends Error {
  readonly what: string;
  readonly cure: string | undefined;

  /** Takes both texts in English, as `tell` returns them. */
  constructor(what: string, cure?: string) {
    super(cure === undefined ? what : `${what}; ${cure}`);
    this.what = what;
    this.cure = cure;
  }
}
