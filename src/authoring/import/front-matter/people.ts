/** Reads names of people in all forms that other generators write, such as a string, a list or an object. */
import { isId } from '../../../language/slug.ts';
import { plainText } from '../body/plain-text.ts';
import { isNothing } from './switches.ts';

const separator = /\s*(?:[;；、，]|,(?!\s*(?:Jr|Sr|PhD|Ph\.D|MD|M\.D|III?|Inc|LLC|Esq)\b)|\s(?:and|und|et|&)\s)\s*/i;

/** Matches a footnote in a name, an email address after it, and "and" before it. */
const besideName = /\^\[.*?\]|\s*<?[\w.+-]+@[\w.-]+>?\s*$|^and\s+/gi;

/** Returns whether a text names somebody: not a dash, nor a word such as `null` that programs write for nobody. */
const isName = (text: string) => /[\p{L}\p{N}]/u.test(text) && !isNothing(text) && text !== 'false';

/** Returns the distinct names in a string, a list, or an object with a `name`. */
export function readNames(value: unknown): readonly string[] {
  return [...new Set([...listNames(value)])];
}

function* listNames(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const member of value) yield* listNames(member);
  } else if (typeof value === 'string') {
    if (value.includes('`r ') || value.includes('{{')) return;
    for (const name of plainText(value).split(separator)) {
      const clean = name.replace(besideName, '').trim();
      if (isName(clean)) yield clean;
    }
  } else if (typeof value === 'object' && value !== null) {
    const entry: Readonly<Record<string, unknown>> = { ...value };
    const name = entry.name ?? entry.full_name ?? entry.title ?? entry.id;
    const parts = [entry.given ?? entry.first_name, entry.family ?? entry.last_name].filter(
      part => typeof part === 'string',
    );
    yield* listNames(name ?? parts.join(' '));
  }
}

/** Returns whether a name can be the id of a person. An id is also a file name, so it has at most 100 characters. */
export const isShortId = (name: string) => name.length <= 100 && isId(name);

/** Names in a line of credits, grouped by role. */
export interface CreditLine {
  readonly by: readonly string[];
  readonly translator: readonly string[];
  readonly editor: readonly string[];
  /** Credits for roles that have no field in an article. */
  readonly rest: string;
}

const fields = ['translator', 'editor', 'by'] as const;
const roles: Readonly<Record<(typeof fields)[number], readonly string[]>> = {
  translator: ['译者', '翻译', '译', 'translator', 'translators', 'translated by', 'traducción', 'tradução'],
  editor: ['编辑', '责任编辑', '责编', 'editor', 'editors', 'edited by'],
  by: ['作者', '文', 'author', 'authors', 'written by'],
};

/** Beginnings of the names of other roles. */
const others = ['审', '校', '采访', '整理', '文字', '录音', '受访', 'review', 'proof', 'interview', 'photo'];

/**
 * Parses a line such as `译者：甲、乙；编辑：丙；审校：丁`. Returns the names grouped by role. `rest` contains the credits for roles that have no
 * field. Returns undefined if the text is not a line of credits.
 */
export function readCreditLine(text: string): CreditLine | undefined {
  const line = plainText(text);
  if (!/^[\p{L} ]{1,20}[：:]/u.test(line)) return undefined;
  const credits: Record<'by' | 'translator' | 'editor', string[]> = { by: [], translator: [], editor: [] };
  const rest: string[] = [];
  let known = false;
  for (const part of line.split(/[；;]\s*|\s+(?=\p{L}{2,6}[：:])/u)) {
    const [, label = '', names = ''] = /^([^：:]*)[：:]\s*(.*)$/.exec(part.trim()) ?? [];
    const role = label.trim().toLowerCase();
    const field = fields.find(one => roles[one].includes(role));
    if (field) credits[field].push(...readNames(names));
    else if (part.trim() !== '') rest.push(part.trim());
    known ||= field !== undefined || others.some(beginning => role.startsWith(beginning));
  }
  return known ? { ...credits, rest: rest.join('；') } : undefined;
}
