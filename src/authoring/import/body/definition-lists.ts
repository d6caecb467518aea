/** Turns definition lists of kramdown, Pandoc and Goldmark into HTML, because the Markdown of an article has no definition lists. */
import type { Note } from '../changes.ts';
import { mapSegments } from './segments.ts';

const start = /^ {0,3}:[ \t]+(?=\S)/;
/** Matches a line that begins another kind of block and so cannot be a term. */
const otherBlock =
  /^(?: {4}|\t|[ \t]*(?:[-*+:>|]|#{1,6}[ \t]|\d+[.)][ \t]|<\/?[A-Za-z!]|\[[^\]\n]+\]:|[-=]{2,}[ \t]*$))/;
/** Matches text that may contain Markdown. Without blank lines between this text and the HTML tags around it, the Markdown would not be parsed. */
const marked = /[*_`[\]<&\\$!~]|\n|:\/\//;

/** Converts the definition lists of a text, except in code and raw HTML. */
export function convertDefinitionLists(body: string, note: Note): string {
  if (!/^ {0,3}:[ \t]+\S/m.test(body)) return body;
  return mapSegments(body, ({ kind, text }) => (kind === 'prose' ? convertLists(text, note) : text));
}

function convertLists(text: string, note: Note): string {
  const lines = text.split('\n');
  const out: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const list = readList(lines, i);
    if (!list) {
      out.push(lines[i] ?? '');
      i++;
      continue;
    }
    note('definition-lists-made-html', list.items[0]?.text);
    out.push('<dl>', ...list.items.map(writeItem), '</dl>');
    if (lines[list.end] !== '' && list.end < lines.length) out.push('');
    i = list.end;
  }
  return out.join('\n');
}

interface Item {
  readonly tag: 'dt' | 'dd';
  readonly text: string;
}

interface List {
  readonly items: readonly Item[];
  /** Index of the line after the list. */
  readonly end: number;
}

/** Reads the list whose first term is at the line `from`. Returns undefined if no list begins there. */
function readList(lines: readonly string[], from: number): List | undefined {
  const items: Item[] = [];
  if ((lines[from - 1] ?? '').trim() !== '') return undefined;
  let end = from;
  for (let at = from; ; ) {
    const terms = readTerms(lines, at);
    if (!terms) break;
    items.push(...terms.items);
    end = readDefinitions(lines, terms.end, items);
    at = end;
    while (at < lines.length && lines[at]?.trim() === '') at++;
  }
  return items.length === 0 ? undefined : { items, end };
}

/** Reads the terms above a definition, one on each line. One blank line may follow the terms. Returns undefined if no definition follows. */
function readTerms(lines: readonly string[], from: number): List | undefined {
  let at = from;
  while (at < lines.length && lines[at]?.trim() !== '' && !otherBlock.test(lines[at] ?? '')) at++;
  if (at === from) return undefined;
  const end = lines[at]?.trim() === '' ? at + 1 : at;
  if (!start.test(lines[end] ?? '')) return undefined;
  return { items: lines.slice(from, at).map(line => ({ tag: 'dt', text: line.trim() })), end };
}

/**
 * Reads the definitions that begin at the line `from`, and appends each definition to `items`. Returns the index of the line after the
 * definitions.
 */
function readDefinitions(lines: readonly string[], from: number, items: Item[]): number {
  let at = from;
  while (start.test(lines[at] ?? '')) {
    const own = [(lines[at] ?? '').replace(start, '')];
    for (at++; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const isNext = line.trim() === '' ? /^(?: {2,}|\t)\s*\S/.test(lines[at + 1] ?? '') : !start.test(line);
      if (!isNext) break;
      own.push(line.replace(/^(?: {1,4}|\t)/, ''));
    }
    items.push({ tag: 'dd', text: own.join('\n').trimEnd() });
    if (lines[at]?.trim() === '' && start.test(lines[at + 1] ?? '')) at++;
  }
  return at;
}

const writeItem = ({ tag, text }: Item) =>
  marked.test(text) ? `<${tag}>\n\n${text}\n\n</${tag}>` : `<${tag}>${text}</${tag}>`;
