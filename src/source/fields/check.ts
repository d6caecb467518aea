/** Checks unknown data against a schema, and reports each problem with its position in the file. */

import { tell } from '../../language/messages/tell.ts';
import type { FieldPath, LocatedProblem, Position } from '../../problem.ts';
import { guessField } from './names.ts';
import { suggest } from './suggest.ts';
import { type Fields, type Issue, knownFields, type Schema, schemaAt } from './types.ts';
import { hear } from './wording.ts';
import { locateField } from './yaml-document.ts';

/** YAML text within a file. */
export interface YamlSource {
  readonly file: string;
  readonly yaml: string;
  /** Number of lines of the file before the YAML. */
  readonly linesBefore: number;
}

/** Result of a check: the typed fields, or the problems found in the data. */
export type Checked<T> =
  | { readonly fields: T; readonly problems?: never }
  | { readonly fields?: never; readonly problems: readonly LocatedProblem[] };

/**
 * Returns the position of a field's value in the file. With `atKey`, returns the position of the field's name. If the field is absent,
 * returns the position of its innermost parent that exists.
 */
export function positionOf({ yaml, linesBefore }: YamlSource, path: FieldPath, atKey = false): Position {
  const { line, column } = locateField(yaml, path, atKey);
  return { line: line + linesBefore, column };
}

/** Checks parsed data against a schema. Parses the YAML again only if there are problems, to find their positions. */
export function checkFields<S extends Schema>(schema: S, data: unknown, source: YamlSource): Checked<Fields<S>> {
  const result = schema.safeParse(data);
  if (result.success) return { fields: result.data };
  const { issues } = result.error;
  // Reports only the first problem of each value, but every unknown field.
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
      const hint = guessField(key);
      const meant = hint !== undefined && known.includes(hint) ? hint : suggest(key, known);
      yield {
        file: source.file,
        at: positionOf(source, [...path, key], true),
        field: nameOf([...path, key]),
        what: tell('no-such-field')`halfsky has no field with this name`,
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

/** Returns the correction for an unknown field. The correction lists the known fields if there are at most 40. */
const remove = (known: readonly string[]) =>
  known.length > 40
    ? tell('remove-this-field')`remove this field`
    : tell('remove-or-use-field')`remove this field, or use one of the fields ${known.join(', ')}`;

/**
 * Returns the error to report for a value that no branch of a union accepts: the error with the longest field path. The branch with this
 * error fits the value best, because the branch rejects only an inner part of the value. Returns `undefined` if every branch rejects the
 * value as a whole.
 */
function innermost(
  issue: Issue & { code: 'invalid_union' },
): { message: string; path: (string | number)[] } | undefined {
  const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest || deepest.path.length === 0) return undefined;
  return { message: deepest.message, path: steps(deepest.path) };
}

/** Formats the path of a field: `['cover', 'alt']` becomes `cover.alt`, and `['tags', 2]` becomes `tags[2]`. */
export function nameOf(path: FieldPath): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
}
