/** Template for a table of words: every key, with the English text beside it. */
import { en } from '../../language/strings/en.ts';
import { ownName } from '../../language/strings/strings.ts';
import { pluralsOf } from './words-schema.ts';

/** Returns the template as YAML: each key has an empty value, and its English text as a comment. */
export function writeTableToFill(language: string): string {
  const { creditOrder, ...words } = en;
  const lines = Object.entries(words).flatMap(([key, model]) => {
    if (typeof model === 'string') return line(key, key === 'name' ? ownName(language) : model);
    const texts: Readonly<Record<string, string>> = { ...model };
    const names = texts.other === undefined ? Object.keys(texts) : pluralsOf(language).map(({ name }) => name);
    return [`${key}:`, ...names.map(name => `  ${line(name, texts[name] ?? texts.other ?? '')}`)];
  });
  return [
    `# The words of the interface in ${language}, beside the English. What stands in braces is filled in: keep it.`,
    ...lines,
    `# creditOrder: [${creditOrder.join(', ')}]`,
    '',
  ].join('\n');
}

const line = (key: string, text: string) => `${key}: # ${JSON.stringify(text)}`;
