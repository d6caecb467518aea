/** Finished Markdown inside HTML: a mark holds its place until the HTML around it is converted. */
import { escapeText } from '../../../html.ts';
import { writeFence } from '../snippets.ts';

/** Finished text in both forms. */
export interface Piece {
  readonly markdown: string;
  /** HTML for a place within one line, if the Markdown has several lines. */
  readonly html: string;
}

export const nothing: Piece = { markdown: '', html: '' };

/** Finished pieces by number; their marks are characters of the private use area. */
export class Pieces {
  readonly #ready: Piece[] = [];

  /** Stores a piece and returns a mark for use within a line. */
  inline(piece: Piece): string {
    return `\uE000${this.#ready.push(piece) - 1}\uE001`;
  }

  /** Stores a piece and returns a mark in a paragraph of its own. */
  block(piece: Piece): string {
    return `\n\n<p>${this.inline(piece)}</p>\n\n`;
  }

  /** Replaces the marks by their Markdown. Each further line of a piece repeats the indentation or quotation marks before the mark. */
  fill(text: string): string {
    let out = text;
    for (let depth = 0; depth < 5 && out.includes('\uE000'); depth++)
      out = out.replace(/^(.*?)\uE000(\d+)\uE001/gm, (_, before, number) => {
        const indent = /^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(before)?.[0].replace(/[^\s>]/g, ' ') ?? '';
        const { markdown, html } = this.#ready[Number(number)] ?? nothing;
        // A table row is one line, and a `|` in it would begin a new column.
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
