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

const shapes = [
  { opening: /^---[ \t]*(?:yaml)?[ \t]*\n/, closing: /^(?:---|\.\.\.)[ \t]*$/m, read: readYaml, name: 'YAML' },
  { opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/m, read: parseToml, name: 'TOML' },
  { opening: /^(?=\{\s*\n)/, closing: /(?<=^\}[ \t]*)$/m, read: readYaml, name: 'JSON' },
] as const;

/** Parses front matter and body, or returns the reason why the front matter cannot be read. `text` must have `\n` as line endings. */
export function readForeignMatter(text: string): ForeignMatter | Message {
  const start = text.replace(/^\s*\n/, '');
  const shape = shapes.find(({ opening }) => opening.test(start));
  if (!shape) return tell('import-without-front-matter')`this article has no front matter`;
  const inner = start.replace(shape.opening, '');
  const closing = shape.closing.exec(inner);
  if (!closing) return tell('import-front-matter-open')`the front matter of this article has no closing line`;
  const data = shape.read(detach(inner.slice(0, closing.index)));
  if (!data) return tell('import-front-matter-broken')`the front matter of this article is not valid ${shape.name}`;
  return { data, body: inner.slice(closing.index + closing[0].length).replace(/^\n+/, '') };
}

/**
 * Parses YAML; returns undefined if every attempt fails. The second attempt replaces tabs with spaces. The third attempt also puts quotation
 * marks around unquoted values, because headlines often contain a colon, which YAML does not allow there.
 */
function readYaml(yaml: string): Data | undefined {
  return (
    parseForeignYaml(yaml) ??
    parseForeignYaml(yaml.replace(/\t/g, '  ')) ??
    parseForeignYaml(
      yaml
        .replace(/\t/g, '  ')
        .replace(/^(\s*(?:- )?[\w-]+): +([^\s'"[{|>].*)$/gm, (_, key, value) => `${key}: ${JSON.stringify(value)}`),
    )
  );
}
