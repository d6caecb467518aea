/** Finds Hugo shortcodes and their end tags in one pass over a text. */

const tag =
  /\{\{[<%]\s*(\/?)\s*([\w.-][\w/.-]*)((?:\s+(?:"[^"]*"|'[^']*'|`[^`]*`|(?![>%]\}\}|\{\{[<%])[^"'`])*)?)[>%]\}\}/y;

/** Tag of a Hugo shortcode, such as `{{< ref "page.md" >}}`. `start` and `end` are offsets in the text. */
export interface ShortcodeTag {
  readonly kind: 'single' | 'start' | 'end' | 'escaped';
  readonly start: number;
  readonly end: number;
  readonly whole: string;
  readonly name: string;
  /** Arguments of the tag; for an escaped shortcode, the visible text. */
  readonly given: string;
}

/** Finds all tags, in order. Every `start` is followed by its `end`. All tags between a `start` and its `end` are complete pairs or single tags. */
export function findShortcodes(text: string): readonly ShortcodeTag[] {
  const found: ShortcodeTag[] = [];
  /** Indexes of tags that may have an end tag. */
  const open: number[] = [];
  const lastClose = text.lastIndexOf('*/');
  for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', at)) {
    const read = readTag(text, at, lastClose);
    at = read?.end ?? at + 1;
    if (!read) continue;
    if (read.kind === 'end') {
      const start = open.findLastIndex(i => found[i]?.name === read.name);
      const opened = found[open[start] ?? -1];
      if (opened) {
        found[open[start] ?? -1] = { ...opened, kind: 'start' };
        open.length = start;
        found.push(read);
        continue;
      }
    } else if (read.kind === 'single' && !read.given.trimEnd().endsWith('/')) open.push(found.length);
    found.push({ ...read, kind: read.kind === 'end' ? 'single' : read.kind });
  }
  return found;
}

function readTag(text: string, start: number, lastClose: number): ShortcodeTag | undefined {
  if (text.startsWith('{{</*', start) || text.startsWith('{{%/*', start))
    return start > lastClose ? undefined : readEscaped(text, start);
  tag.lastIndex = start;
  const [whole, slash = '', name = '', given = ''] = tag.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { kind: slash === '' ? 'single' : 'end', start, end: start + whole.length, whole, name, given };
}

/** Reads an escaped shortcode. The old site showed the source of an escaped shortcode as text. Returns undefined if the end of the tag is missing. */
function readEscaped(text: string, start: number): ShortcodeTag | undefined {
  const close = text.indexOf('*/', start + 5);
  const end = close + 5;
  if (close === -1 || !['>}}', '%}}'].includes(text.slice(close + 2, end))) return undefined;
  const given = `${text.slice(start, start + 3)} ${text.slice(start + 5, close).trim()} ${text.slice(close + 2, end)}`;
  return { kind: 'escaped', start, end, whole: text.slice(start, end), name: '', given };
}
