/** Front matter of Jekyll, Hugo, Eleventy or Astro → data, and the body. Every scalar is text. */

import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import { parseForeignYaml } from '../../source/fields/yaml.ts';
import { parseToml } from './toml.ts';

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

/** The front matter and the body of a text with `\n` at the ends of lines, or why there is none. */
export function readForeignMatter(text: string): ForeignMatter | Message {
  const start = text.replace(/^\s*\n/, '');
  const shape = shapes.find(({ opening }) => opening.test(start));
  if (!shape) return tell('import-without-front-matter')`it has no front matter`;
  const inner = start.replace(shape.opening, '');
  const closing = shape.closing.exec(inner);
  if (!closing) return tell('import-front-matter-open')`its front matter is opened and not closed`;
  const data = shape.read(inner.slice(0, closing.index));
  if (!data) return tell('import-front-matter-broken')`its front matter is not ${shape.name}`;
  return { data, body: inner.slice(closing.index + closing[0].length).replace(/^\n+/, '') };
}

/** A headline with an unquoted colon is the usual slip: it is quoted, and the rest read again. Tabs indent as two spaces. */
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
