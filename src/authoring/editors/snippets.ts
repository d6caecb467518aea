/** VS Code snippets for articles, in English and in Chinese: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
import { englishOfGap } from '../../message.ts';
import type { FieldShape } from '../../source/fields/shape.ts';
import { fileKinds } from './file-kinds.ts';
import { madeBy } from './json-schema.ts';
import { type Piece, pieces } from './pieces.ts';

/** A snippet in the format of VS Code. */
export interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** Numbered placeholders of one snippet. Placeholders with equal text share a number, so that VS Code edits these placeholders together. */
class Stops {
  readonly #texts: string[] = [];
  of(text: string): string {
    if (text === 'today') return today;
    if (text.includes('|')) return this.oneOf(text.split('|'));
    return `\${${this.#countOf(text)}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  }
  oneOf(words: readonly string[]): string {
    return `\${${this.#countOf(words.join('|'))}|${words.join(',')}|}`;
  }
  #countOf(text: string): number {
    if (!this.#texts.includes(text)) this.#texts.push(text);
    return this.#texts.indexOf(text) + 1;
  }
}

function linesOf(name: string, shape: FieldShape, stops: Stops, indent = ''): readonly string[] {
  const { traits, item, fields, words } = shape;
  const example = englishOfGap(traits.example ?? '');
  const line = (value: string) => [`${indent}${name}: ${value}`];
  switch (shape.form) {
    case 'date':
      return line(today);
    case 'flag':
      return line(stops.oneOf(['true', 'false']));
    case 'choice':
      return line(stops.oneOf(words));
    case 'group':
      return [`${indent}${name}:`, ...partsOf(fields, stops, `${indent}  `)];
    case 'list': {
      if (traits.mayBeOne && item) return linesOf(name, item, stops, indent);
      if (item?.form === 'group') {
        const [first = '', ...others] = partsOf(item.fields, stops, `${indent}    `);
        return [`${indent}${name}:`, `${indent}  - ${first.trimStart()}`, ...others];
      }
      return line(
        `[${englishOfGap(item?.traits.example ?? '')
          .split(', ')
          .map(text => stops.of(text))}]`,
      );
    }
    case 'people':
    case 'columns':
    case 'address':
    case 'focus':
      return line(stops.of(example));
    default:
      return line(`"${stops.of(example)}"`);
  }
}

const partsOf = (fields: FieldShape['fields'], stops: Stops, indent: string) =>
  Object.entries(fields)
    .filter(([, { form }]) => form !== 'focus')
    .flatMap(([name, part]) => linesOf(name, part, stops, indent));

/** Returns one snippet for each field of an article. VS Code offers each snippet for the English and the Chinese name of its field. */
function fieldSnippets(): readonly (readonly [name: string, snippet: Snippet])[] {
  const article = fileKinds.find(({ name }) => name === 'article');
  return Object.entries(article?.shape.fields ?? {}).map(([name, shape]) => [
    `field ${name}`,
    {
      scope: 'markdown',
      prefix: [name, ...(shape.told ? [shape.told.zh[0]] : [])],
      body: [...linesOf(name, shape, new Stops()), '$0'],
      description: shape.told ? `${shape.told.en[1]} · ${shape.told.zh[1]}` : name,
    },
  ]);
}

function toSnippet({ prefix, body, description }: Piece): Snippet {
  const stops = new Stops();
  const lines = body.map(line => line.replace(/‹(.*?)›/g, (_, text: string) => stops.of(text)));
  return { scope: 'markdown', prefix, body: [...lines, '$0'], description };
}

/**
 * Returns all snippets by name: first the snippets for parts of a text in both languages, and then one snippet for each field of an article.
 */
export function allSnippets(): Readonly<Record<string, Snippet>> {
  const written = pieces.flatMap(({ name, en, zh }) => [
    [`${name} (en)`, toSnippet(en)] as const,
    [`${name} (zh)`, toSnippet(zh)] as const,
  ]);
  return Object.fromEntries([...written, ...fieldSnippets()]);
}

/** Returns the text of the snippet file: JSON below a comment line, which VS Code accepts. */
export const writeSnippets = (): string => `// ${madeBy}\n${JSON.stringify(allSnippets(), null, 2)}\n`;
