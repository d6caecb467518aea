/** Converts an article file to the values of the form and back. Changes only the parts of the file that the author changed. */
import { toFileText } from '../../language/file-text.ts';
import { readWritten, rewriteFields, writeFields } from '../../source/fields/yaml-document.ts';
import type { Value } from '../../source/fields/yaml-values.ts';
import { entriesOf, findEdits, isEmpty, toValue } from './edits.ts';
import { fileField } from './file-field.ts';
import type { KnownField } from './form-field.ts';
import { show } from './shown.ts';

/** The front matter and the body of an article file. */
interface Parts {
  /** The first line: `---` and the line ending. */
  readonly open: string;
  readonly yaml: string;
  /** The line that ends the front matter; empty if there is no front matter. */
  readonly close: string;
  readonly body: string;
}

/** Matches front matter: its first line, its fields, and the line that ends it. */
const fences =
  /^(\ufeff?---[ \t]*(?:yaml[ \t]*)?(?:\r\n|\r|\n))((?:(?!---[ \t]*(?:[\r\n]|$))[^\r\n]*(?:\r\n|\r|\n))*)(---[ \t]*(?:\r\n|\r|\n|$))/;

function part(file: string): Parts {
  const [whole = '', open = '', yaml = '', close = ''] = fences.exec(file) ?? [];
  return { open, yaml, close, body: file.slice(whole.length) };
}

/**
 * Parses an article file. Returns the values of the form's fields by name, and the file itself as `fileField`.
 * @throws Error with the path of the file if the front matter is not valid YAML
 */
export function openArticle(file: string, path: string, fields: readonly KnownField[]): Record<string, unknown> {
  const { yaml, body } = part(file);
  try {
    const written = readWritten(yaml);
    const shown = fields.flatMap(field => {
      const value = field.kind === 'body' ? showBody(body) : show(field, written.get(field.name));
      return value === undefined ? [] : [[field.name, value] as const];
    });
    // The CMS trims text, and would remove the line break at the end of the file. Therefore encode the file as JSON, which ends with a
    // quotation mark.
    return { ...Object.fromEntries(shown), [fileField]: JSON.stringify(file) };
  } catch (error) {
    throw new Error(`${path} could not be parsed: ${error instanceof Error ? error.message : error}`);
  }
}

/** Returns the body as the form shows it: with `\n` as line ending, without empty lines before the text or white space after it. */
const showBody = (body: string) =>
  toFileText(body)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** Returns the content of the article file with the values that the form returned. Returns the old content if the author changed nothing. */
export function saveArticle(content: unknown, fields: readonly KnownField[]): string {
  const values = entriesOf(content);
  const name = fields.find(({ kind }) => kind === 'body')?.name ?? 'body';
  const text = typeof values[name] === 'string' ? values[name] : '';
  const file = readFile(values[fileField]);
  const others = fields.filter(({ kind }) => kind !== 'body');
  if (file === undefined) return writeArticle(values, others, text);
  const parts = part(file);
  const edits = findEdits(others, readWritten(parts.yaml), values);
  const yaml =
    edits.size === 0
      ? parts.yaml
      : rewriteFields(
          parts.yaml,
          edits,
          others.map(field => field.name),
        );
  const body = keepBody(parts.body, text);
  if (yaml === parts.yaml && body === parts.body) return file;
  const end = /\r\n/.test(file) ? '\r\n' : '\n';
  const close = parts.close.replace(/-$/, `-${end}`);
  return parts.close === '' ? `---${end}${yaml}---${end}${body}` : parts.open + yaml + close + body;
}

function readFile(kept: unknown): string | undefined {
  if (typeof kept !== 'string' || kept === '') return undefined;
  const file: unknown = JSON.parse(kept);
  return typeof file === 'string' ? file : undefined;
}

function writeArticle(values: Readonly<Record<string, unknown>>, fields: readonly KnownField[], text: string): string {
  const written = fields.flatMap((field): readonly (readonly [string, Value])[] => {
    const now = values[field.name];
    return isEmpty(now) ? [] : [[field.name, toValue(field, now)]];
  });
  return `---\n${writeFields(Object.fromEntries(written))}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/**
 * Returns the new body. If the author changed nothing, returns the old body byte for byte. A changed body keeps the old kind of line endings
 * (`\n` or `\r\n`) and the old empty lines before and after the text.
 */
function keepBody(body: string, now: string): string {
  const shown = showBody(body);
  if (now.trim() === shown.trim()) return body;
  if (now.trim() === '') return '';
  const end = body.includes('\r\n') ? '\r\n' : '\n';
  const lead = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(body)?.[0] ?? end;
  const tail = /\s*$/.exec(body)?.[0] || end;
  // The form removes the indentation of the first line. Put it back if the writer has not changed that line.
  const [indent = ''] = /^\s*/.exec(shown) ?? [];
  const isFirst = now.startsWith(shown.trim().split('\n')[0] ?? '');
  return lead + ((isFirst ? indent : '') + now.trim()).replaceAll('\n', end) + (shown === '' ? end : tail);
}
