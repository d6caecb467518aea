/**
 * Splits an article from Jekyll, Hugo, Eleventy or Astro into front matter (YAML, TOML or JSON) and body. Numbers, dates and booleans in the
 * front matter stay strings.
 */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { parseForeignYaml } from '../../../source/fields/yaml.ts';
import { detach } from '../archive/packed-text.ts';
import { parseToml } from './toml.ts';

/** Values in the front matter of another generator, by key. */
export type Data = Readonly<Record<string, unknown>>;

export interface ForeignMatter {
  readonly data: Data;
  readonly body: string;
}

/** Kinds of front matter. JSON has no lines around it: the braces belong to the data. */
const shapes = [
  { opening: ['---', '---yaml', '--- yaml'], closing: ['---', '...'], read: readYaml, name: 'YAML', around: 0 },
  { opening: ['+++'], closing: ['+++'], read: parseToml, name: 'TOML', around: 0 },
  { opening: ['{'], closing: ['}'], read: readYaml, name: 'JSON', around: 1 },
];

/** Parses front matter and body, or returns the reason why the front matter cannot be read. `text` must have `\n` as line endings. */
export function readForeignMatter(text: string): ForeignMatter | Message {
  const lines = text.split('\n');
  const first = lines.findIndex(line => line.trim() !== '');
  const shape = shapes.find(({ opening }) => opening.includes(lines[first]?.trimEnd() ?? ''));
  if (!shape) return tell('import-without-front-matter')`this article has no front matter`;
  const { closing, read, name, around } = shape;
  const last = lines.findIndex((line, i) => i > first && closing.includes(line.trimEnd()));
  if (last === -1) return tell('import-front-matter-open')`the front matter of this article has no closing line`;
  const inner = lines.slice(first + 1 - around, last + around).map(line => `${line}\n`);
  const data = read(detach(inner.join('')));
  if (!data) return tell('import-front-matter-broken')`the front matter of this article is not valid ${name}`;
  const body = lines.findIndex((line, i) => i > last && line !== '');
  return { data, body: body === -1 ? '' : lines.slice(body).join('\n') };
}

/**
 * Parses YAML; returns undefined if every attempt fails. The second attempt replaces tabs with spaces. The third attempt also puts quotation
 * marks around unquoted values, because headlines often contain a colon, which YAML does not allow there.
 */
function readYaml(yaml: string): Data | undefined {
  const spaced = yaml.replaceAll('\t', '  ');
  const quote = (_: string, key: string, value: string) => `${key}: ${JSON.stringify(value)}`;
  return (
    parseForeignYaml(yaml) ??
    parseForeignYaml(spaced) ??
    parseForeignYaml(spaced.replace(/^(\s*(?:- )?[\w-]+): +([^\s'"[{|>].*)$/gm, quote))
  );
}
