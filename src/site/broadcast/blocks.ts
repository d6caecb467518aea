/** Turns the blocks of rendered HTML into lines: headings with pauses, numbered items, quotations with their beginning and end. */
import { type Element, everyElement, type Node, textOf } from '../tree.ts';
import { type Around, languageIn, say, sayPicture, speakInline } from './inline.ts';
import { beginWith, textOfLine, toLines } from './lines.ts';
import { numberItem } from './punctuation.ts';
import type { Line, Words } from './script.ts';
import { speakTable } from './table.ts';

/** Elements that are part of a sentence. All other elements are blocks. */
const inline = new Set(
  'a abbr b bdi br cite code del dfn em i img ins kbd mark picture q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Returns the lines of a text. Text beside blocks becomes lines of its own. */
export function speakBlocks(nodes: readonly Node[], around: Around): readonly Line[] {
  const lines: Line[] = [];
  let loose: Node[] = [];
  const flush = () => {
    lines.push(...toLines(speakInline(loose, around)));
    loose = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text' || inline.has(node.name)) loose.push(node);
    else {
      flush();
      lines.push(...speakBlock(node, languageIn(node, around)));
    }
  }
  flush();
  return lines;
}

type Speak = (of: Element, around: Around) => readonly Line[];

const speakHeading: Speak = ({ children }, around) => toLines(speakInline(children, around), 'heading');

const speakers: Readonly<Record<string, Speak>> = {
  ...{ h2: speakHeading, h3: speakHeading, h4: speakHeading, h5: speakHeading, h6: speakHeading },
  ul: ({ children }, around) => itemsIn(children).flatMap(item => speakBlocks(item.children, languageIn(item, around))),
  ol: speakNumbered,
  dl: ({ children }, around) => speakTerms(children, around),
  hr: () => [{ kind: 'pause', words: [] }],
  blockquote: speakQuotation,
  figure: speakFigure,
  table: speakTable,
  pre: leaveOutCode,
};

function speakBlock(of: Element, around: Around): readonly Line[] {
  const { name, children, attributes } = of;
  if (name === 'section' && attributes.get('class') === 'footnotes') {
    leaveOutNotes(children, around);
    return [];
  }
  const speak = Object.hasOwn(speakers, name) ? speakers[name] : undefined;
  return speak ? speak(of, around) : speakBlocks(children, around);
}

const itemsIn = (nodes: readonly Node[]): readonly Element[] =>
  nodes.filter(node => node.kind === 'element').filter(({ name }) => name === 'li');

function speakNumbered({ children, attributes }: Element, around: Around): readonly Line[] {
  const items = itemsIn(children);
  const step = attributes.has('reversed') ? -1 : 1;
  let number = Number(attributes.get('start') ?? (step > 0 ? 1 : items.length));
  return items.flatMap(item => {
    number = Number(item.attributes.get('value') ?? number);
    const before = say(numberItem(number, around.own), around);
    number += step;
    return beginWith([before], speakBlocks(item.children, languageIn(item, around)));
  });
}

/** Speaks each term of a definition list together with its first definition. */
function speakTerms(nodes: readonly Node[], around: Around): readonly Line[] {
  const lines: Line[] = [];
  let terms: readonly Words[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    const there = languageIn(node, around);
    if (node.name === 'div') lines.push(...speakTerms(node.children, there));
    else if (node.name === 'dt') {
      const more = speakInline(node.children, there);
      terms = terms.length > 0 ? [...terms, say(around.strings.comma, around), ...more] : more;
    } else {
      const content = speakBlocks(node.children, there);
      lines.push(...(terms.length > 0 ? beginWith([...terms, say(around.strings.colon, around)], content) : content));
      terms = [];
    }
  }
  return [...lines, ...toLines(terms)];
}

/** Speaks a quotation between words that tell where it begins and ends. Leaves out a pull quote that repeats a sentence of the text. */
function speakQuotation({ children, attributes }: Element, around: Around): readonly Line[] {
  const { strings, leftOut } = around;
  const text = textOf(children).replace(/\s+/g, '');
  if (attributes.get('class') === 'pullquote' && around.isRepeated(text)) {
    leftOut.push({ label: strings.broadcastRepeated, text: textOf(children).trim() });
    return [];
  }
  const sentence = (text: string): Line => ({ kind: 'text', words: [say(text, around)] });
  return [sentence(strings.broadcastQuote), ...speakBlocks(children, around), sentence(strings.broadcastQuoteEnd)];
}

/** Speaks the description of a picture and its caption. */
function speakFigure({ children }: Element, around: Around): readonly Line[] {
  const images = [...everyElement(children)].filter(({ name }) => name === 'img');
  const pictures = images.flatMap(image => toLines(sayPicture(image, around)));
  const others = children.filter(node => node.kind === 'text' || !/^(?:img|picture)$/.test(node.name));
  return [...pictures, ...speakBlocks(others, around)];
}

function leaveOutCode({ children }: Element, around: Around): readonly Line[] {
  const { strings, leftOut } = around;
  leftOut.push({ label: strings.broadcastCode, text: textOf(children).trim() });
  return [{ kind: 'note', words: [say(strings.broadcastCode, around)] }];
}

function leaveOutNotes(nodes: readonly Node[], around: Around): void {
  const { strings, leftOut } = around;
  const notes = nodes.flatMap(node => (node.kind === 'element' ? itemsIn(node.children) : []));
  for (const [i, note] of notes.entries()) {
    const lines = speakBlocks(note.children, languageIn(note, around));
    leftOut.push({ label: strings.broadcastNote(i + 1), text: lines.map(textOfLine).join(' ') });
  }
}
