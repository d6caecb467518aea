/** Changes parts of a text by their offsets. */

/** Part of a text between two offsets, and the text to write in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies edits, which must not overlap. */
export function applyEdits(text: string, edits: Iterable<Edit>): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    out += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return out + text.slice(at);
}

/**
 * Applies `change` until the text no longer changes, but at most `most` times. One round may not be enough, because each round changes which
 * parts of the text are code, HTML or lists.
 */
export function settle(text: string, most: number, change: (text: string) => string): string {
  let out = text;
  for (let round = 0; round < most; round++) {
    const next = change(out);
    if (next === out) break;
    out = next;
  }
  return out;
}
