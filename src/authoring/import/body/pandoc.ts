/** Removes Markdown extensions of Pandoc, kramdown and Hugo: attributes in braces, fenced divs, `<!--more-->`. */
import { listAttachedBraces } from '../../../source/article/source-questions.ts';
import type { Note } from '../changes.ts';
import { applyEdits, type Edit } from './edits.ts';
import { changeOutsideCode, hideInline, Mask } from './mask.ts';
import { hiddenEnd } from './placeholder-characters.ts';
import { mapSegments } from './segments.ts';

const name = String.raw`[.#][A-Za-z_][\w:-]*`;
const pair = String.raw`[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s}"']+)`;
const attributes = String.raw`\{:?\s*(?:${name}|${pair}|-|=\w+|toc)(?:\s+(?:${name}|${pair}|-))*\s*\}`;
/** Pattern of attributes with a class or an id. Without a class or an id, braces in a heading or after brackets may be text, such as `{i=1}`. */
const named = String.raw`\{(?::[^{}\n]*|\s*(?:(?:${pair}|-)[ \t]+)*(?:${name}|-)(?:[ \t]+(?:${name}|${pair}|-))*\s*)\}`;
const heading = new RegExp(String.raw`^( {0,3}(?:>\s*)*#{1,6}[ \t])(.*?)[ \t]*(${named})[ \t]*#*[ \t]*$`, 'gm');
const span = new RegExp(String.raw`\[([^[\]\n]*)\](${named})`, 'g');
const attached = new RegExp(attributes, 'y');
/** Matches attributes after the placeholder of a code span. */
const afterCode = new RegExp(`(?<=${hiddenEnd})${attributes}`, 'g');
/** Matches lines that only contain attributes, or that open or close a fenced div. */
const aloneOnLine = /^[ \t]*\{:[^}\n]*\}[ \t]*$\n?|^[ \t>]*:{3,}[ \t]*(?:\{[^\n]*\}|[\w-]*)[ \t]*:*[ \t]*$\n?/gm;
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
    const shown = piece.replace(more, '');
    if (kind === 'html') return shown;
    const mask = new Mask();
    const changed = hideInline(shown, mask)
      .replace(heading, (_, start, words, braces) => {
        const id = /#([A-Za-z_][\w:-]*)/.exec(braces)?.[1];
        if (id !== undefined) anchors.set(id, mask.reveal(words));
        return start + words + dropped(braces);
      })
      .replace(aloneOnLine, dropped)
      .replace(span, (_, words, braces) => words + dropped(braces));
    return mask.reveal(changed);
  });
  return { text, anchors };
}

/** Removes the attributes that directly follow a link, picture, emphasis or code span. Braces in TeX are not attributes. */
function cutAttached(body: string, dropped: (braces: string) => string): string {
  if (!body.includes('{')) return body;
  return changeOutsideCode(body, shown => {
    const edits = listAttachedBraces(shown).flatMap((from): Edit[] => {
      attached.lastIndex = from;
      const braces = attached.exec(shown)?.[0];
      return braces === undefined ? [] : [{ from, to: from + braces.length, text: dropped(braces) }];
    });
    return applyEdits(shown, edits).replace(afterCode, dropped);
  });
}

/** Reduces the info string of a fence to the language: ` ```{r, echo=FALSE} ` and ` ```{.r .numberLines} ` become ` ```r `. */
const cleanFences = (body: string): string =>
  body.replace(/^([ \t>]*(?:`{3,}|~{3,}))[ \t]*\{[.{]?([A-Za-z][\w+-]*)[^}\n]*\}+[ \t]*$/gm, '$1$2');
