/**
 * Corrects mistakes in the front matter of an article if the author's meaning is clear, and lists every changed line. Does not change any
 * byte of the body.
 */

import { tell } from '../../language/messages/tell.ts';
import { articleShapes } from '../fields/names.ts';
import type { FieldShape } from '../fields/shape.ts';
import { parseYaml } from '../fields/yaml.ts';
import type { Change, MendedLine } from './change.ts';
import { type Line, type Parted, partText } from './fences.ts';
import { mendLines } from './lines.ts';

/** Corrected text of an article. */
export interface Mended {
  readonly text: string;
  readonly changes: readonly Change[];
  /** Returns the line number in the original text for a line number of the corrected text. Both are counted from 1. */
  origin(line: number): number;
}

/**
 * Returns whether YAML may parse a wrong value of a field without an error. YAML may report no error if the value is a single word or a list
 * of texts.
 */
const isSilent = ({ form, item }: FieldShape) =>
  form === 'columns' || form === 'flag' || form === 'choice' || (form === 'list' && item?.form !== 'group');

const silentFields = Object.entries(articleShapes).flatMap(([name, shape]) => (isSilent(shape) ? [name] : []));

const silentSlip = new RegExp(
  `^(?:${silentFields.join('|')}):[^\\n]*[，、；;،؛“”‘’【］「]|^[ \\t]*-[ \\t][^\\n:："'{]*[，、；،؛]`,
  'm',
);

/**
 * Returns whether the front matter may contain a mistake that YAML parses without an error. For example, YAML reads a list with full-width
 * commas as a single entry.
 */
export function mayHideSlip(text: string): boolean {
  return silentSlip.test(text.slice(0, text.indexOf('\n---', 3)));
}

/** Corrects the front matter of an article. Returns `undefined` if nothing needs correction, or if the correction is unclear. */
export function mendFrontMatter(text: string): Mended | undefined {
  const mended = mendOnce(text);
  // If a second pass would change the text again, the first pass misunderstood the text.
  return mended && mendOnce(mended.text) === undefined ? mended : undefined;
}

function mendOnce(text: string): Mended | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const parted = partText(text.slice(mark.length));
  if (!parted) return undefined;
  const before = readFields(parted.fields);
  const fields = mendLines(parted.fields, before !== undefined);
  const after = readFields(fields);
  if (!after || (before && !keepsOthers(before, after, fields))) return undefined;
  const all = [...openFence(parted), ...fields, ...closeFence(parted)];
  const gone = parted.lead.map(
    (line): Change => ({
      line: line.number,
      before: line.text,
      after: undefined,
      what: tell(
        'blank-before-opening-hyphens',
      )`the front matter is not recognised, because a space or an empty line comes before "---"`,
    }),
  );
  const changes = [...gone, ...all.flatMap(({ change }) => change ?? [])];
  if (changes.length === 0) return undefined;
  const end = endOf(parted);
  const origins = all.map(({ number }) => number);
  return {
    text:
      mark + all.map((line, i) => line.text + (i < all.length - 1 ? line.end || end : line.end)).join('') + parted.body,
    changes,
    origin: line => origins[line - 1] ?? line - origins.length - 1 + parted.bodyAt,
  };
}

type Data = Readonly<Record<string, unknown>>;

function readFields(lines: readonly Line[]): Data | undefined {
  try {
    return parseYaml(`${lines.map(({ text }) => text).join('\n')}\n`);
  } catch {
    return undefined;
  }
}

/** Returns whether all fields on unchanged lines keep their values. Returns true without a check if an indented line has changed. */
function keepsOthers(before: Data, after: Data, lines: readonly MendedLine[]): boolean {
  const touched = new Set(
    lines.flatMap(({ change }) =>
      [change?.before, change?.after].map(line => /^([^\s:]+):/.exec(line ?? '')?.[1] ?? ''),
    ),
  );
  const isNested = lines.some(({ change }) => change !== undefined && /^[\s-]/.test(change.after ?? ''));
  if (isNested) return true;
  return Object.keys(before).every(
    name => touched.has(name) || !(name in after) || JSON.stringify(before[name]) === JSON.stringify(after[name]),
  );
}

const endOf = ({ fields, body }: Parted) =>
  fields.find(({ end }) => end !== '')?.end ?? (/\r\n|\r|\n/.exec(body)?.[0] || '\n');

function openFence(parted: Parted): readonly MendedLine[] {
  const { open, fields } = parted;
  if (!open) {
    const line = fields[0]?.number ?? 1;
    const change = {
      line,
      before: undefined,
      after: '---',
      what: tell('no-hyphens-before-fields')`the line "---" before the fields is missing`,
    };
    return [{ text: '---', end: endOf(parted), number: line, change }];
  }
  if (/^---(?:[ \t]*yaml)?[ \t]*$/.test(open.text)) return [open];
  const what = /^\s+---\s*$/.test(open.text)
    ? tell(
        'blank-before-opening-hyphens',
      )`the front matter is not recognised, because a space or an empty line comes before "---"`
    : tell('line-should-be-hyphens')`this line must be three hyphens and nothing else`;
  return [{ ...open, text: '---', change: { line: open.number, before: open.text, after: '---', what } }];
}

function closeFence(parted: Parted): readonly MendedLine[] {
  const { close, bodyAt } = parted;
  if (!close) {
    const change = {
      line: bodyAt,
      before: undefined,
      after: '---',
      what: tell('no-hyphens-after-fields')`the line "---" after the fields is missing`,
    };
    return [{ text: '---', end: endOf(parted), number: bodyAt, change }];
  }
  if (/^---[ \t]*$/.test(close.text)) return [close];
  const what = /^\s+---\s*$/.test(close.text)
    ? tell(
        'blank-before-closing-hyphens',
      )`the end of the front matter is not recognised, because a space comes before "---"`
    : tell('line-should-be-hyphens')`this line must be three hyphens and nothing else`;
  return [{ ...close, text: '---', change: { line: close.number, before: close.text, after: '---', what } }];
}
