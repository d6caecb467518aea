/** Template for a table of interface strings in a new language. */
import { en } from '../../language/strings/en.ts';
import { ownName } from '../../language/strings/strings.ts';
import { pluralsOf } from './words-schema.ts';

/**
 * Returns the template as YAML: every key without a value, and the English string as a comment on the same line. `present` is the text of a
 * table that somebody has begun. The template contains only the keys that are missing from this table.
 */
export function writeTableToFill(language: string, present = ''): string {
  const { creditOrder, ...words } = en;
  const known = new Set([...present.matchAll(/^(\w+) *:/gm)].map(([, key]) => key));
  const lines = Object.entries(words).flatMap(([key, model]) => {
    if (known.has(key)) return [];
    if (typeof model === 'string') return line(key, key === 'name' ? ownName(language) : model);
    const texts: Readonly<Record<string, string>> = { ...model };
    const names = texts.other === undefined ? Object.keys(texts) : pluralsOf(language).map(({ name }) => name);
    return [`${key}:`, ...names.map(name => `  ${line(name, texts[name] ?? texts.other ?? '')}`)];
  });
  if (present !== '') return lines.map(text => `${text}\n`).join('');
  return [
    `# Interface strings in ${language}. The English string is a comment after each key. Keep placeholders such as {count}.`,
    ...lines,
    `# creditOrder: [${creditOrder.join(', ')}]`,
    '',
  ].join('\n');
}

const line = (key: string, text: string) => `${key}: # ${JSON.stringify(text)}`;
