/** Markdown that stands ready inside of HTML: a mark holds its place until the HTML around it is Markdown too. */
import { escapeText } from '../../../html.ts';
import { writeFence } from '../snippets.ts';

export interface Piece {
  readonly markdown: string;
  /** For a place in one line, if the Markdown has several. */
  readonly html: string;
}

export const nothing: Piece = { markdown: '', html: '' };

export class Pieces {
  readonly #ready: Piece[] = [];

  /** A mark within a line. */
  inline(piece: Piece): string {
    return `\uE000${this.#ready.push(piece) - 1}\uE001`;
  }

  block(piece: Piece): string {
    return `\n\n<p>${this.inline(piece)}</p>\n\n`;
  }

  /** Lines of a piece in a quotation or a list begin as the line of their mark does. */
  fill(text: string): string {
    let out = text;
    for (let depth = 0; depth < 5 && out.includes('\uE000'); depth++)
      out = out.replace(/^(.*?)\uE000(\d+)\uE001/gm, (_, before, number) => {
        const indent = /^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(before)?.[0].replace(/[^\s>]/g, ' ') ?? '';
        const { markdown, html } = this.#ready[Number(number)] ?? nothing;
        // A row of a table is one line, and a bar in it would be a column.
        if (before.startsWith('|'))
          return before + (markdown.includes('\n') ? html.replace(/\n/g, '<br>') : markdown).replace(/\|/g, '\\|');
        return before + markdown.replaceAll('\n', `\n${indent}`);
      });
    return out;
  }
}

export const writeCode = (language: string, code: string): Piece => ({
  markdown: writeFence(language, code).trim(),
  html: `<pre><code>${escapeText(code.trim())}</code></pre>`,
});
