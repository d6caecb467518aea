/** Parses YAML to plain data with the core schema of YAML 1.2: `2017-09-05` and `yes` stay text, and `0123` is decimal. */

import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { findInvisible } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { markJoints, removeJoints } from './folded-lines.ts';
import { findAnchor } from './yaml-document.ts';
import { explain, findLosses, findSlips, type NameOf, YamlError, type YamlFault } from './yaml-faults.ts';

const mayHaveAnchor = /[&*][\p{L}\p{N}_-]/u;

/**
 * Parses a mapping. Empty text is an empty mapping. Leaves out keys without a value.
 * @param nameOf returns the field that has the given other name, such as a Chinese name; messages suggest this field
 * @throws YamlError with all problems of the text
 */
export function parseYaml(text: string, nameOf: NameOf = () => undefined): Readonly<Record<string, unknown>> {
  const invisible = findInvisible(text);
  if (invisible) throw new YamlError([invisible]);
  if (mayHaveAnchor.test(text)) refuseAliases(text);
  const data = loadYaml(text, nameOf);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const none = {
      position: { line: 1, column: 1 },
      what: tell('no-fields-here')`the file contains no fields`,
      cure: tell('write-field-a-line')`write one field on each line, such as "title: A headline"`,
    };
    throw new YamlError(orElse(findSlips(text, nameOf), none));
  }
  const fields = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  const losses = [...findLosses(text, fields, nameOf)];
  if (losses.length > 0) throw new YamlError(losses);
  return fields;
}

function loadYaml(text: string, nameOf: NameOf): unknown {
  try {
    const marked = markJoints(text);
    const data = load(marked, { schema: CORE_SCHEMA }) ?? {};
    return marked === text ? data : removeJoints(data);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    throw new YamlError(orElse(findSlips(text, nameOf), explain({ reason: error.reason, line, column }, text)));
  }
}

const orElse = (slips: readonly YamlFault[], fault: YamlFault) => (slips.length > 0 ? slips : [fault]);

function refuseAliases(text: string): void {
  const position = findAnchor(text);
  if (position)
    throw new YamlError([
      {
        position,
        what: tell(
          'yaml-anchors-not-read',
        )`YAML anchors (&name) and aliases (*name) are not allowed, because a few aliases can use up the memory of the computer`,
        cure: tell(
          'write-value-out',
        )`write the full value, or put text that begins with "&" or "*" between quotation marks`,
      },
    ]);
}

/**
 * Parses YAML that was written for another program. Resolves aliases, and uses the last value of a repeated key. Every scalar stays a
 * string, so that no date, number or boolean is guessed. Returns `undefined` if the text is not a mapping or has more than `maximumValues`
 * values.
 */
export function parseForeignYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const marked = markJoints(text);
    const read: unknown = load(marked, { schema: FAILSAFE_SCHEMA, json: true }) ?? {};
    const data = marked === text || countValues(read, 0) > maximumValues ? read : removeJoints(read);
    if (typeof data !== 'object' || data === null || Array.isArray(data) || countValues(data, 0) > maximumValues)
      return undefined;
    return Object.fromEntries(Object.entries(data));
  } catch {
    return undefined;
  }
}

const maximumValues = 10_000;

/**
 * Counts the values of parsed YAML, where each use of an alias counts as a copy. Stops once the count exceeds `maximumValues`. `before` is
 * the count so far.
 */
function countValues(data: unknown, before: number): number {
  if (typeof data !== 'object' || data === null || before > maximumValues) return before + 1;
  return Object.values(data).reduce<number>(
    (count, value) => (count > maximumValues ? count : countValues(value, count)),
    before + 1,
  );
}
