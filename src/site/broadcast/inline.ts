/** Turns the inline content of rendered HTML into words: no footnote references, pictures by their description, ruby annotations as help. */
import { raiseText } from '../../language/raised.ts';
import type { Strings } from '../../language/strings/strings.ts';
import { contactOf, tells } from '../contact.ts';
import { type Element, type Node, textOf } from '../tree.ts';
import type { LeftOut, Words } from './script.ts';

/** Circumstances of an element on which its words depend. */
export interface Around {
  /** Language of the text around the element, BCP 47. */
  readonly language: string;
  /** Language of the article and of the interface strings, BCP 47. */
  readonly own: string;
  readonly strings: Strings;
  /** Returns whether a sentence, without white space, is also part of the text outside pull quotes. */
  isRepeated(sentence: string): boolean;
  /** Receives what the script leaves out. */
  readonly leftOut: LeftOut[];
}

/** Text of a line break, at which a line of the script ends. */
export const lineBreak = '\n';

/** Returns the words of inline nodes. White space is as in the HTML; `<br>` becomes `lineBreak`. */
export function speakInline(nodes: readonly Node[], around: Around): readonly Words[] {
  return nodes.flatMap(node =>
    node.kind === 'text'
      ? [{ text: node.text.replace(/\s+/g, ' '), language: around.language }]
      : speakElement(node, around),
  );
}

function speakElement(of: Element, outer: Around): readonly Words[] {
  const { name, attributes, children } = of;
  const around = languageIn(of, outer);
  const word = (text: string) => ({ text, language: outer.language });
  if (name === 'br') return [word(lineBreak)];
  if (name === 'img') return sayPicture(of, outer);
  if (isNoteMark(of)) return [];
  if (name === 's' || name === 'del') {
    outer.leftOut.push({ label: outer.strings.broadcastStruck, text: textOf(children).trim() });
    return [];
  }
  if (name === 'ruby') return speakRuby(children, around);
  if (name === 'q') return [word('“'), ...speakInline(children, around), word('”')];
  if (name === 'sup' || name === 'sub')
    return speakInline(children, around).map(some => ({ ...some, text: raiseText(some.text, name) }));
  return withContact(speakInline(children, around), attributes.get('href') ?? '', outer);
}

/**
 * Marks the telephone number in the words of a link. A number or mail address that only the link has, as in `[Call us](tel:110)`, follows the
 * words, because nobody hears a link.
 */
function withContact(words: readonly Words[], href: string, around: Around): readonly Words[] {
  const contact = contactOf(href);
  if (!contact) return words;
  const { text, isPhone } = contact;
  const mark = (some: Words): Words => (isPhone ? { ...some, isPhone: true } : some);
  if (words.some(some => tells(some.text, contact)))
    return words.map(some => (tells(some.text, contact) ? mark(some) : some));
  return [...words, say(around.strings.colon, around), mark({ text, language: around.own })];
}

/** Returns `around` with the language that an element states for its content. */
export const languageIn = ({ attributes }: Element, around: Around): Around => {
  const language = attributes.get('lang');
  return language ? { ...around, language } : around;
};

/** Returns whether an element is a reference to a footnote, or the link from a footnote back to the text. */
const isNoteMark = ({ attributes }: Element): boolean =>
  /^footnote-(?:ref|backref)$/.test(attributes.get('class') ?? '');

/** Returns a string of the interface as words. */
export const say = (text: string, { own }: Pick<Around, 'own'>): Words => ({ text, language: own });

/** Describes a picture in words. A picture without a description is left out. */
export function sayPicture(of: Element, around: Around): readonly Words[] {
  const { strings, leftOut } = around;
  const alt = of.attributes.get('alt')?.trim();
  if (alt) return [say(`${strings.picture}${strings.colon}`, around), { text: alt, language: around.language }];
  leftOut.push({ label: strings.picture, text: of.attributes.get('src') ?? '' });
  return [];
}

/** Returns the base texts of a ruby element, each with its annotation as help. */
function speakRuby(children: readonly Node[], around: Around): readonly Words[] {
  const words: Words[] = [];
  let base: Node[] = [];
  const flush = (annotation?: string) => {
    const text = textOf(base).trim();
    base = [];
    if (text !== '')
      words.push({ text, language: around.language, ...(annotation && { help: { words: annotation } }) });
  };
  for (const child of children) {
    if (child.kind === 'element' && child.name === 'rt') flush(textOf(child.children).trim());
    else if (child.kind === 'text' || child.name !== 'rp') base.push(child);
  }
  flush();
  return words;
}
