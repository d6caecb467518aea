/** What Pandoc, kramdown and Hugo add to Markdown beyond what the publication reads: attributes in braces, fenced divs, marks. */
import type { Note } from './changes.ts';
import { hideInline, Mask, mapSegments } from './segments.ts';

const attributes = String.raw`\{:?\s*(?:[.#][A-Za-z_][\w:-]*|[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s}"']+)|-|=\w+|toc)(?:\s+(?:[.#][A-Za-z_][\w:-]*|[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s}"']+)|-))*\s*\}`;
const heading = new RegExp(String.raw`^( {0,3}(?:>\s*)*#{1,6}[ \t].*?)[ \t]*(${attributes})[ \t]*#*[ \t]*$`, 'gm');
const alone = /^[ \t]*\{:[^}\n]*\}[ \t]*$\n?/gm;
const attached = new RegExp(String.raw`(?<=[)\]*_\u0002])${attributes}`, 'g');
const div = /^[ \t>]*:{3,}[ \t]*(?:\{[^\n]*\}|[\w-]*)[ \t]*:*[ \t]*$\n?/gm;
const more = /^[ \t]*<!--\s*more\s*-->[ \t]*$\n?|<!--\s*more\s*-->/gim;

export interface Marked {
  readonly text: string;
  /** Anchors that headings had in braces → the words of the heading. */
  readonly anchors: ReadonlyMap<string, string>;
}

export function convertPandoc(body: string, note: Note): Marked {
  const anchors = new Map<string, string>();
  const dropped = (text: string) => {
    note('brace-attributes-left-out', text.trim());
    return '';
  };
  const text = mapSegments(cleanFences(body), ({ kind, text: piece }) => {
    if (kind === 'html') return piece.replace(more, '');
    const mask = new Mask();
    const changed = hideInline(piece.replace(more, ''), mask)
      .replace(heading, (_, words, braces) => {
        const id = /#([A-Za-z_][\w:-]*)/.exec(braces)?.[1];
        if (id !== undefined) anchors.set(id, mask.reveal(words).replace(/^[\s>#]+/, ''));
        return words + dropped(braces);
      })
      .replace(div, dropped)
      .replace(alone, dropped)
      .replace(/\[([^[\]\n]*)\](\{[^}\n]*\})/g, (whole, words, braces) =>
        new RegExp(`^${attributes}$`).test(braces) ? words + dropped(braces) : whole,
      )
      .replace(attached, dropped);
    return mask.reveal(changed);
  });
  return { text, anchors };
}

/** ` ```{r, echo=FALSE} ` and ` ```{.python .numberLines} ` name a language for a program, ` ```python ` for everybody. */
function cleanFences(body: string): string {
  return body.replace(/^([ \t>]*(?:`{3,}|~{3,}))[ \t]*\{[.{]?([A-Za-z][\w+-]*)[^}\n]*\}+[ \t]*$/gm, '$1$2');
}
