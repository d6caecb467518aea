/** Markdown that stands ready inside of HTML: a mark holds its place until the HTML around it is Markdown too. */
export class Pieces {
  readonly #ready: string[] = [];

  /** A mark within a line. */
  inline(markdown: string): string {
    return `\uE000${this.#ready.push(markdown) - 1}\uE001`;
  }

  block(markdown: string): string {
    return `\n\n<p>${this.inline(markdown)}</p>\n\n`;
  }

  /** Lines of a piece in a quotation or a list begin as the line of their mark does. */
  fill(text: string): string {
    let out = text;
    for (let depth = 0; depth < 5 && out.includes('\uE000'); depth++)
      out = out.replace(/^(.*?)\uE000(\d+)\uE001/gm, (_, before, number) => {
        const indent = /^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(before)?.[0].replace(/[^\s>]/g, ' ') ?? '';
        return before + (this.#ready[Number(number)] ?? '').replaceAll('\n', `\n${indent}`);
      });
    return out;
  }
}
