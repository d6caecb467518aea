/** Removes Markdown extensions of Pandoc, kramdown and Hugo: attributes in braces, fenced divs, `<!--more-->`. */
import { listAttachedBraces } from '../../../source/article/source-questions.ts';
import type { Note } from '../changes.ts';
import { hideCode, hideInline, Mask, mapSegments } from './segments.ts';

const name = String.raw`[.#][A-Za-z_][\w:-]*`;
const pair = String.raw`[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s}"']+)`;
const attributes = String.raw`\{:?\s*(?:${name}|${pair}|-|=\w+|toc)(?:\s+(?:${name}|${pair}|-))*\s*\}`;
/** Pattern of attributes with a class or an id. Without a class or an id, braces in a heading or after brackets may be text, such as `{i=1}`. */
const named = String.raw`\{(?::[^{}\n]*|\s*(?:(?:${pair}|-)[ \t]+)*(?:${name}|-)(?:[ \t]+(?:${name}|${pair}|-))*\s*)\}`;
const heading = new RegExp(String.raw`^( {0,3}(?:>\s*)*#{1,6}[ \t].*?)[ \t]*(${named})[ \t]*#*[ \t]*$`, 'gm');
const span = new RegExp(String.raw`\[([^[\]\n]*)\](${named})`, 'g');
const alone = /^[ \t]*\{:[^}\n]*\}[ \t]*$\n?/gm;
const attached = new RegExp(attributes, 'y');
/** Matches attributes after the placeholder of a code span. */
const afterCode = new RegExp(`(?<=\\u0002)${attributes}`, 'g');
const div = /^[ \t>]*:{3,}[ \t]*(?:\{[^\n]*\}|[\w-]*)[ \t]*:*[ \t]*$\n?/gm;
const more = /^[ \t]*<!--\s*more\s*-->[ \t]*$\n?|<!--\s*more\s*-->/gim;

export interface Marked {
  readonly text: string;
  /** Text of each heading that defines an anchor in braces, such as `# Words {#anchor}`, by anchor. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Removes attributes in braces, fenced divs and `<!--more-->` outside of code. Collects the anchors that headings define. */
export function convertPandoc(body: string, note: Note): Marked {
  const anchors = new Map<string, string>();
  const dropped = (text: string) => {
    note('brace-attributes-left-out', text.trim());
    return '';
  };
  const text = mapSegments(cutAttached(cleanFences(body), dropped), ({ kind, text: piece }) => {
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
      .replace(span, (_, words, braces) => words + dropped(braces));
    return mask.reveal(changed);
  });
  return { text, anchors };
}

/** Removes the attributes that directly follow a link, picture, emphasis or code span. Braces in TeX are not attributes. */
function cutAttached(body: string, dropped: (braces: string) => string): string {
  if (!/[)\]*_`~]\{/.test(body)) return body;
  const mask = new Mask();
  const text = hideCode(body, mask);
  let out = '';
  let at = 0;
  for (const offset of listAttachedBraces(text)) {
    attached.lastIndex = offset;
    const braces = attached.exec(text)?.[0];
    if (braces === undefined) continue;
    out += text.slice(at, offset) + dropped(braces);
    at = offset + braces.length;
  }
  return mask.reveal((out + text.slice(at)).replace(afterCode, dropped));
}

/** Reduces the info string of a fence to the language: ` ```{r, echo=FALSE} ` and ` ```{.r .numberLines} ` become ` ```r `. */
function cleanFences(body: string): string {
  return body.replace(/^([ \t>]*(?:`{3,}|~{3,}))[ \t]*\{[.{]?([A-Za-z][\w+-]*)[^}\n]*\}+[ \t]*$/gm, '$1$2');
}
