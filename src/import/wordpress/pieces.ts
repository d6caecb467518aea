/** Markdown that stands ready inside of HTML: a mark holds its place until the HTML around it is Markdown too. */
import { escapeText } from '../../html.ts';
import { writeFence } from '../snippets.ts';

export interface Piece {
  readonly markdown: string;
  /** For a place that stays HTML, because Markdown cannot say what is around it. */
  readonly html: string;
}

export const nothing: Piece = { markdown: '', html: '' };

/** Where lines between tags are no Markdown. */
const staysHtml = /<(table|details|dl)\b[\s\S]*?<\/\1\s*>/gi;
const mark = /\uE000(\d+)\uE001/g;

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
    let out = text.replace(staysHtml, whole => this.#fillHtml(whole));
    for (let depth = 0; depth < 5 && out.includes('\uE000'); depth++)
      out = out.replace(/^(.*?)\uE000(\d+)\uE001/gm, (_, before, number) => {
        const indent = /^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(before)?.[0].replace(/[^\s>]/g, ' ') ?? '';
        return before + (this.#ready[Number(number)]?.markdown ?? '').replaceAll('\n', `\n${indent}`);
      });
    return out;
  }

  /** Without empty lines, which would end the HTML. */
  #fillHtml(whole: string): string {
    let out = whole;
    for (let depth = 0; depth < 5 && out.includes('\uE000'); depth++)
      out = out.replace(mark, (_, number) => this.#ready[Number(number)]?.html ?? '');
    return out.replace(/\n(?:[ \t]*\n)+/g, '\n');
  }
}

export const writeCode = (language: string, code: string): Piece => ({
  markdown: writeFence(language, code).trim(),
  html: `<pre><code>${escapeText(code.trim())}</code></pre>`,
});
