/** Removes Markdown extensions of Pandoc, kramdown and Hugo: attributes in braces, fenced divs, `<!--more-->`. */
import type { Note } from '../changes.ts';
import { hideInline, Mask, mapSegments } from './segments.ts';

const attributes = String.raw`\{:?\s*(?:[.#][A-Za-z_][\w:-]*|[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s}"']+)|-|=\w+|toc)(?:\s+(?:[.#][A-Za-z_][\w:-]*|[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s}"']+)|-))*\s*\}`;
const heading = new RegExp(String.raw`^( {0,3}(?:>\s*)*#{1,6}[ \t].*?)[ \t]*(${attributes})[ \t]*#*[ \t]*$`, 'gm');
const alone = /^[ \t]*\{:[^}\n]*\}[ \t]*$\n?/gm;
const attached = new RegExp(String.raw`(?<=[)\]*_\u0002])${attributes}`, 'g');
const div = /^[ \t>]*:{3,}[ \t]*(?:\{[^\n]*\}|[\w-]*)[ \t]*:*[ \t]*$\n?/gm;
const more = /^[ \t]*<!--\s*more\s*-->[ \t]*$\n?|<!--\s*more\s*-->/gim;

export interface Marked {
  readonly text: string;
  /** Words of each heading that defines an anchor in braces, such as `# Words {#anchor}`, by anchor. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Removes attributes in braces, fenced divs and `<!--more-->` outside of code. Collects the anchors that headings define. */
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

/** Reduces the info string of a fence to the language: ` ```{r, echo=FALSE} ` and ` ```{.r .numberLines} ` become ` ```r `. */
function cleanFences(body: string): string {
  return body.replace(/^([ \t>]*(?:`{3,}|~{3,}))[ \t]*\{[.{]?([A-Za-z][\w+-]*)[^}\n]*\}+[ \t]*$/gm, '$1$2');
}
