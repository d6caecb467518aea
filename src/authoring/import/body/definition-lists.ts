/** Turns definition lists of kramdown, Pandoc and Goldmark into HTML, because the Markdown of an article has no definition lists. */
import type { Note } from '../changes.ts';
import { mapSegments } from './segments.ts';

const definition = /^ {0,3}:[ \t]+(\S.*)$/;

/** Returns the text of a definition on a line; undefined if none begins there. */
const definedIn = (line = '') => definition.exec(line)?.[1];

/** Matches a line that begins another kind of block and so cannot be a term. */
const otherBlock =
  /^(?: {4}|\t|[ \t]*(?:[-*+:>|]|#{1,6}[ \t]|\d+[.)][ \t]|<\/?[A-Za-z!]|\[[^\]\n]+\]:|[-=]{2,}[ \t]*$))/;
/** Matches text that may contain Markdown. Without blank lines between this text and the HTML tags around it, the Markdown would not be parsed. */
const marked = /[*_`[\]<&\\$!~]|\n|:\/\//;

/** Converts the definition lists of a text, except in code and raw HTML. */
export function convertDefinitionLists(body: string, note: Note): string {
  if (!body.includes(':')) return body;
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

const isBlank = (line: string | undefined) => line?.trim() === '';

/**
 * Reads the list whose first term is at the line `from`. Terms stand above their definitions, one on each line, and one blank line may follow
 * them. Returns undefined if no list begins there.
 */
function readList(lines: readonly string[], from: number): List | undefined {
  const items: Item[] = [];
  let end = from;
  if (from > 0 && !isBlank(lines[from - 1])) return undefined;
  for (let at = from; at < lines.length; ) {
    let last = at;
    while (last < lines.length && !isBlank(lines[last]) && !otherBlock.test(lines[last] ?? '')) last++;
    const first = isBlank(lines[last]) ? last + 1 : last;
    if (last === at || definedIn(lines[first]) === undefined) break;
    for (const line of lines.slice(at, last)) items.push({ tag: 'dt', text: line.trim() });
    end = readDefinitions(lines, first, items);
    at = end;
    while (isBlank(lines[at])) at++;
  }
  return items.length === 0 ? undefined : { items, end };
}

/**
 * Reads the definitions that begin at the line `from`, and appends each definition to `items`. Returns the index of the line after the
 * definitions.
 */
function readDefinitions(lines: readonly string[], from: number, items: Item[]): number {
  let at = from;
  for (let text = definedIn(lines[at]); text !== undefined; text = definedIn(lines[at])) {
    const own = [text];
    for (at++; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const next = lines[at + 1] ?? '';
      const isOwn = isBlank(line) ? isIndented(next) && !isBlank(next) : definedIn(line) === undefined;
      if (!isOwn) break;
      own.push(line.replace(/^(?: {1,4}|\t)/, ''));
    }
    items.push({ tag: 'dd', text: own.join('\n').trimEnd() });
    if (isBlank(lines[at]) && definedIn(lines[at + 1]) !== undefined) at++;
  }
  return at;
}

const isIndented = (line: string) => line.startsWith('  ') || line.startsWith('\t');

const writeItem = ({ tag, text }: Item) =>
  marked.test(text) ? `<${tag}>\n\n${text}\n\n</${tag}>` : `<${tag}>${text}</${tag}>`;
