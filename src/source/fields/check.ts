/** Unknown data → typed fields, or every problem in them with its place in the file. */

import { tell } from '../../language/messages/tell.ts';
import type { FieldPath, LocatedProblem, Position } from '../../problem.ts';
import { hintAt } from './names.ts';
import { suggest } from './suggest.ts';
import { type Fields, type Issue, knownFields, type Schema, schemaAt } from './types.ts';
import { hear } from './wording.ts';
import { locateField } from './yaml-document.ts';

/** A piece of YAML in a file. */
export interface YamlSource {
  readonly file: string;
  readonly yaml: string;
  /** How many lines of the file stand before the YAML. */
  readonly linesBefore: number;
}

export type Checked<T> =
  | { readonly fields: T; readonly problems?: never }
  | { readonly fields?: never; readonly problems: readonly LocatedProblem[] };

/** Where a field of a piece of YAML stands in its file. */
export function positionOf({ yaml, linesBefore }: YamlSource, path: FieldPath, atKey = false): Position {
  const { line, column } = locateField(yaml, path, atKey);
  return { line: line + linesBefore, column };
}

/** Checks data against its schema; the source is only read again if something is wrong. */
export function checkFields<S extends Schema>(schema: S, data: unknown, source: YamlSource): Checked<Fields<S>> {
  const result = schema.safeParse(data);
  if (result.success) return { fields: result.data };
  const { issues } = result.error;
  // One word about a value is enough: the first says what is wrong with it most plainly.
  const first = issues.filter(
    (issue, i) =>
      issue.code === 'unrecognized_keys' ||
      issues.findIndex(
        ({ code, path }) => code !== 'unrecognized_keys' && nameOf(steps(path)) === nameOf(steps(issue.path)),
      ) === i,
  );
  return { problems: first.flatMap(issue => [...toProblems(issue, schema, source)]) };
}

const steps = (path: readonly PropertyKey[]) => path.map(step => (typeof step === 'symbol' ? String(step) : step));

function* toProblems(issue: Issue, schema: Schema, source: YamlSource): Generator<LocatedProblem> {
  const path = steps(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schemaAt(schema, path));
    for (const key of issue.keys) {
      const hint = hintAt(key);
      const meant = hint !== undefined && known.includes(hint) ? hint : suggest(key, known);
      yield {
        file: source.file,
        at: positionOf(source, [...path, key], true),
        field: nameOf([...path, key]),
        what: tell('no-such-field')`there is no such field`,
        cure: meant ? tell('did-you-mean')`did you mean ${meant}?` : remove(known),
      };
    }
    return;
  }
  const inner = issue.code === 'invalid_union' ? innermost(issue) : undefined;
  const { what, cure } = hear(inner?.message ?? issue.message);
  const whole = inner ? [...path, ...inner.path] : path;
  yield { file: source.file, at: positionOf(source, whole), field: nameOf(whole), what, cure };
}

/** Names all that there are, unless they would fill the screen. */
const remove = (known: readonly string[]) =>
  known.length > 40
    ? tell('remove-it')`remove it`
    : tell('remove-or-use-field')`remove it, or use one of ${known.join(', ')}`;

/** Of the branches of a union, the one that came furthest says best what is wrong. */
function innermost(
  issue: Issue & { code: 'invalid_union' },
): { message: string; path: (string | number)[] } | undefined {
  const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest || deepest.path.length === 0) return undefined;
  return { message: deepest.message, path: steps(deepest.path) };
}

/** `cover.alt`, `tags[2]` */
export function nameOf(path: FieldPath): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
}
