/**
 * The text of an article → the same with its front matter in the form that the publication reads, as far as there is no doubt what is meant;
 * and every line that changes. The body stays as it is, byte for byte.
 */

import { tell } from '../../language/messages/tell.ts';
import { parseYaml } from '../fields/yaml.ts';
import type { Change, MendedLine } from './change.ts';
import { type Line, type Parted, partText } from './fences.ts';
import { mendLines } from './lines.ts';

export interface Mended {
  readonly text: string;
  readonly changes: readonly Change[];
  /** The line of the text as it was that a line of it comes from. */
  origin(line: number): number;
}

/** Whether a list or a group may hold marks that make one entry of two: YAML reads it, and says nothing. */
export function mayHideSlip(text: string): boolean {
  return /^(?:tags|by|editor|translator|photographer|aliases|column|draft|kind):[^\n]*[，、；;“”‘’【］「]|^[ \t]*-[ \t][^\n:："'{]*[，、；]/m.test(
    text.slice(0, text.indexOf('\n---', 3)),
  );
}

/** Undefined where nothing is to be done, or nobody can tell what. */
export function mendFrontMatter(text: string): Mended | undefined {
  const mended = mendOnce(text);
  // What would change once more was not understood.
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
      )`there is a space or an empty line before ---, so it does not open the front matter`,
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

/** Whether fields of which no line has changed still say what they said. */
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
      what: tell('no-hyphens-before-fields')`no line --- stands before the fields`,
    };
    return [{ text: '---', end: endOf(parted), number: line, change }];
  }
  if (/^---(?:[ \t]*yaml)?[ \t]*$/.test(open.text)) return [open];
  const what = /^\s+---\s*$/.test(open.text)
    ? tell(
        'blank-before-opening-hyphens',
      )`there is a space or an empty line before ---, so it does not open the front matter`
    : tell('line-should-be-hyphens')`this line should be three hyphens and nothing else`;
  return [{ ...open, text: '---', change: { line: open.number, before: open.text, after: '---', what } }];
}

function closeFence(parted: Parted): readonly MendedLine[] {
  const { close, bodyAt } = parted;
  if (!close) {
    const change = {
      line: bodyAt,
      before: undefined,
      after: '---',
      what: tell('no-hyphens-after-fields')`no line --- stands after the fields`,
    };
    return [{ text: '---', end: endOf(parted), number: bodyAt, change }];
  }
  if (/^---[ \t]*$/.test(close.text)) return [close];
  const what = /^\s+---\s*$/.test(close.text)
    ? tell('blank-before-closing-hyphens')`there is a space before ---, so it does not close the front matter`
    : tell('line-should-be-hyphens')`this line should be three hyphens and nothing else`;
  return [{ ...close, text: '---', change: { line: close.number, before: close.text, after: '---', what } }];
}
