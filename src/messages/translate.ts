/**
 * A message as it was told → the same in another language. The table's keys are the English templates: `{1}` stands for anything, `{word}`
 * for something without blanks, `{line}` for a line of front matter.
 */

/** English templates, and how they are said. */
export type Messages = Readonly<Record<string, string>>;

interface Template {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly said: string;
  /** How many letters of it are its own. */
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
  return { pattern: new RegExp(`^${pattern}$`, 'u'), names: parts.filter((_, i) => i % 2 === 1), said, letters };
}

/** Gives the messages of a table, and leaves those that it does not know as they are. */
export function translator(table: Messages): (message: string) => string {
  const whole = new Map(Object.entries(table).filter(([english]) => !gap.test(english)));
  const templates = Object.entries(table)
    .filter(([english]) => gap.test(english))
    .map(toTemplate)
    .sort((a, b) => b.letters - a.letters);
  return message => {
    const known = whole.get(message);
    if (known !== undefined) return known;
    for (const { pattern, names, said } of templates) {
      const found = pattern.exec(message);
      if (!found) continue;
      const values = new Map(names.map((name, i) => [name, found[i + 1] ?? '']));
      return said.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values.get(name) ?? '';
        return whole.get(value) ?? value;
      });
    }
    return message;
  };
}
