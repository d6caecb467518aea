/**
 * Protects finished Markdown, such as a code block, during the conversion of the HTML around it. A placeholder takes the place of the
 * Markdown until the end of the conversion.
 */
import { escapeText } from '../../../html.ts';
import { writeFence } from '../body/snippets.ts';

/** Part of a text that is already converted, such as a picture or a code block. */
export interface Piece {
  readonly markdown: string;
  /** The same content as HTML, for a table row, which cannot contain several lines of Markdown. */
  readonly html: string;
}

export const nothing: Piece = { markdown: '', html: '' };

/**
 * Parts of a text that are already converted. The placeholder of a part is its number between the private-use characters U+E000 and U+E001.
 */
export class Pieces {
  readonly #ready: Piece[] = [];

  /** Stores converted Markdown, and returns its placeholder for use within a line. */
  inline(piece: Piece): string {
    return `\uE000${this.#ready.push(piece) - 1}\uE001`;
  }

  /** Stores converted Markdown, and returns its placeholder in a separate paragraph. */
  block(piece: Piece): string {
    return `\n\n<p>${this.inline(piece)}</p>\n\n`;
  }

  /**
   * Replaces each placeholder with the protected Markdown. If the Markdown has several lines, the second and later lines get the
   * indentation and the `>` of the line with the placeholder.
   */
  fill(text: string): string {
    let out = text;
    for (let depth = 0; depth < 5 && out.includes('\uE000'); depth++)
      out = out.replace(/^(.*?)\uE000(\d+)\uE001/gm, (_, before, number) => {
        const [start = ''] = /^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(before) ?? [];
        const indent = start.replace(/[^\s>]/g, ' ');
        const { markdown, html } = this.#ready[Number(number)] ?? nothing;
        // A table row is one line, and a `|` in the row would begin a new column.
        if (before.startsWith('|'))
          return before + (markdown.includes('\n') ? html.replaceAll('\n', '<br>') : markdown).replaceAll('|', '\\|');
        return before + markdown.replaceAll('\n', `\n${indent}`);
      });
    return out;
  }
}

export const writeCode = (language: string, code: string): Piece => ({
  markdown: writeFence(language, code).trim(),
  html: `<pre><code>${escapeText(code.trim())}</code></pre>`,
});
