/** Converts an article file to the values of the form and back, changing only what the writer changed. */
import { toFileText } from '../../language/file-text.ts';
import { readWritten, rewriteFields, writeFields } from '../../source/fields/yaml-document.ts';
import type { Value } from '../../source/fields/yaml-values.ts';
import { entriesOf, findEdits, isEmpty, toValue } from './edits.ts';
import { fileField } from './file-field.ts';
import type { KnownField } from './form-field.ts';
import { show } from './shown.ts';

/** Parts of an article file. */
interface Parts {
  /** Text up to the first field. */
  readonly open: string;
  readonly yaml: string;
  /** Line that ends the front matter, or an empty string. */
  readonly close: string;
  readonly body: string;
}

const fences =
  /^(\ufeff?---[ \t]*(?:yaml[ \t]*)?(?:\r\n|\r|\n))((?:(?!---[ \t]*(?:[\r\n]|$))[^\r\n]*(?:\r\n|\r|\n))*)(---[ \t]*(?:\r\n|\r|\n|$))/;

function part(file: string): Parts {
  const [whole = '', open = '', yaml = '', close = ''] = fences.exec(file) ?? [];
  return { open, yaml, close, body: file.slice(whole.length) };
}

/**
 * Parses a file for the form.
 * @throws Error with the path if its front matter is not valid YAML
 */
export function openArticle(file: string, path: string, fields: readonly KnownField[]): Record<string, unknown> {
  const { yaml, body } = part(file);
  try {
    const written = readWritten(yaml);
    const shown = fields.flatMap(field => {
      const value = field.kind === 'body' ? showBody(body) : show(field, written.get(field.name));
      return value === undefined ? [] : [[field.name, value] as const];
    });
    // the quotation marks of JSON protect the file's line ends, which the CMS would trim
    return { ...Object.fromEntries(shown), [fileField]: JSON.stringify(file) };
  } catch (error) {
    throw new Error(`${path} could not be parsed: ${error instanceof Error ? error.message : error}`);
  }
}

/** Returns the body as the form shows it: with `\n` line ends, and without empty lines at its ends. */
const showBody = (body: string) =>
  toFileText(body)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** Returns the file for the values of the form. */
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
 * Returns the new body. An unchanged text stays the same, byte for byte. A changed one keeps the line ends and the empty lines around the
 * old one.
 */
function keepBody(body: string, now: string): string {
  const shown = showBody(body);
  if (now.trim() === shown.trim()) return body;
  if (now.trim() === '') return '';
  const end = body.includes('\r\n') ? '\r\n' : '\n';
  const lead = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(body)?.[0] ?? end;
  const tail = /\s*$/.exec(body)?.[0] || end;
  // the form trims the indentation of the first line
  const [indent = ''] = /^\s*/.exec(shown) ?? [];
  const isFirst = now.startsWith(shown.trim().split('\n')[0] ?? '');
  return lead + ((isFirst ? indent : '') + now.trim()).replaceAll('\n', end) + (shown === '' ? end : tail);
}
