/**
 * Translates an English message by finding its template in a table. In a template, `{1}` matches anything, `{word}` anything without
 * spaces, and `{line}` a line of front matter. `{told}` matches another message, which is translated too. `{known}` matches a word or an
 * example, which is translated if the table has it.
 */

/** Table of translations by English template. */
export type Messages = Readonly<Record<string, string>>;

/** Template prepared for matching. */
interface Template {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly said: string;
  /** Text before the first gap and after the last one. */
  readonly head: string;
  readonly tail: string;
  /** Number of letters outside the gaps. The longest template is tried first. */
  readonly letters: number;
}

const gap = /\{(\w+)\}/;
const shapes: Readonly<Record<string, string>> = {
  word: String.raw`(\S+)`,
  line: String.raw`((?:- )?[\p{L}\p{N}_]+:(?: .*)?|-.*)`,
};
const anything = String.raw`([\s\S]*)`;

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function toTemplate([english, said]: readonly [string, string]): Template {
  const parts = english.split(gap);
  const pattern = parts.map((part, i) => (i % 2 === 0 ? escapePattern(part) : (shapes[part] ?? anything))).join('');
  const letters = parts.filter((_, i) => i % 2 === 0).join('').length;
  const names = parts.filter((_, i) => i % 2 === 1);
  return {
    pattern: new RegExp(`^${pattern}$`, 'u'),
    names,
    said,
    head: parts[0] ?? '',
    tail: parts.at(-1) ?? '',
    letters,
  };
}

const firstWord = (text: string) => text.slice(0, text.indexOf(' ') + 1);

/**
 * Groups templates by their first word. The returned function gives the templates that may match a message, including those that begin
 * with a gap.
 */
function indexTemplates(templates: readonly Template[]): (message: string) => readonly Template[] {
  const open = templates.filter(({ head }) => firstWord(head) === '');
  const words = new Set(templates.map(({ head }) => firstWord(head)));
  const byWord = new Map(
    [...words].map(word => [word, templates.filter(({ head }) => ['', word].includes(firstWord(head)))]),
  );
  return message => byWord.get(firstWord(message)) ?? open;
}

/** Maximum number of translations to cache. Many files have the same problems. */
const maximumCached = 2000;

/** Returns a function that translates messages with a table. It returns a message unchanged if no template matches. */
export function translator(table: Messages): (message: string) => string {
  const whole = new Map(Object.entries(table).filter(([english]) => !gap.test(english)));
  const templates = Object.entries(table)
    .filter(([english]) => gap.test(english))
    .map(toTemplate)
    .sort((a, b) => b.letters - a.letters);
  const templatesFor = indexTemplates(templates);
  const before = new Map<string, string>();

  function translate(message: string): string {
    const known = whole.get(message);
    if (known !== undefined) return known;
    for (const { pattern, names, said, head, tail } of templatesFor(message)) {
      if (!message.startsWith(head) || !message.endsWith(tail)) continue;
      const found = pattern.exec(message);
      if (!found) continue;
      const values = new Map(names.map((name, i) => [name, found[i + 1] ?? '']));
      return said.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values.get(name) ?? '';
        return name.startsWith('told') ? translate(value) : name === 'known' ? (whole.get(value) ?? value) : value;
      });
    }
    return message;
  }

  return message => {
    const said = before.get(message) ?? translate(message);
    if (before.size < maximumCached) before.set(message, said);
    return said;
  };
}
