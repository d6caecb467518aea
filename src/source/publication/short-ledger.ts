/**
 * Parses and writes the list of printed short addresses (`newsroom/short-addresses.txt`). A line has the id of a short address, a space, and
 * the address of the page to which the short address leads: `481516234200 /2017/wells/`. Lines that begin with `#` are comments.
 */

import { decodePath } from '../../addresses.ts';
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';

/** Path of the list of printed short addresses. */
export const shortLedgerFile = 'newsroom/short-addresses.txt';

/** One printed short address. */
export interface ShortEntry {
  /** The digits in the short address `/q/<id>/`. */
  readonly id: string;
  /** Address of the page, decoded and in NFC. It may be an old address of the page. */
  readonly address: string;
  /** Line number, counted from 1. */
  readonly line: number;
  /** Column of the address in the line, counted from 1. */
  readonly column: number;
}

const form = /^\s*(\d{4,64})\s+(\/\S*)\s*$/d;

/** Parses the list. Reports lines that are no entries, and ids that stand for two addresses. */
export function parseShortLedger(text: string): {
  readonly entries: readonly ShortEntry[];
  readonly problems: readonly LocatedProblem[];
} {
  const entries = new Map<string, ShortEntry>();
  const problems: LocatedProblem[] = [];
  for (const [i, written] of text.split('\n').entries()) {
    const line = i + 1;
    if (/^\s*(?:#|$)/.test(written)) continue;
    const found = form.exec(written);
    const entry = found && toEntry(found, line);
    const other = entry && entries.get(entry.id);
    if (!entry) {
      problems.push({
        file: shortLedgerFile,
        at: { line, column: 1 },
        what: tell('no-short-address')`this line is not the record of a short address`,
        cure: tell(
          'write-id-and-address',
        )`write the digits of the short address, a space and the address of the page, such as "481516234200 /2017/wells/", or delete the line`,
      });
    } else if (other && other.address !== entry.address) {
      problems.push({
        file: shortLedgerFile,
        at: { line, column: 1 },
        what: tell(
          'short-address-of-two-pages',
        )`the short address /q/${entry.id}/ stands for ${entry.address} here and for ${other.address} in line ${other.line}`,
        cure: tell(
          'keep-one-and-print-again',
        )`delete one of the two lines, run "npx halfsky addresses", and print the code of the page in the deleted line again`,
      });
    } else entries.set(entry.id, entry);
  }
  return { entries: [...entries.values()], problems };
}

function toEntry({ 1: id = '', 2: address = '', indices }: RegExpExecArray, line: number): ShortEntry {
  return { id, address: (decodePath(address) ?? address).normalize('NFC'), line, column: (indices?.[2]?.[0] ?? 0) + 1 };
}

/**
 * Returns the text of the list with additional entries, as pairs of id and address. `head` is the comment at the top, which ends with a line
 * break. Keeps the lines that are there and the comments that people have added. Sorts entries by id: ids of new pages lie far apart, so two
 * branches rarely add neighbouring lines, and git merges them without a conflict.
 */
export function addToShortLedger(
  text: string,
  added: readonly (readonly [id: string, address: string])[],
  head: string,
): string {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !head.includes(`${line}\n`));
  const isRemark = (line: string) => line.startsWith('#');
  const entries = new Set([
    ...lines.filter(line => !isRemark(line)),
    ...added.map(([id, address]) => `${id} ${encodeSpaces(address)}`),
  ]);
  return `${head}${[...lines.filter(isRemark), ...[...entries].sort()].map(line => `${line}\n`).join('')}`;
}

/** Percent-encodes white space and percent signs, because an entry ends at white space and is decoded when it is read. */
const encodeSpaces = (address: string) => address.replace(/[\s%]/g, encodeURIComponent);
