/**
 * Finds the field that a name means. The name may be the field's own name, its Chinese name, or its name in another program;
 * `article-fields.ts` lists these names.
 */
import { withoutUnseen } from '../../language/characters.ts';
import { articleFields } from './article-fields.ts';
import type { FieldShape } from './shape.ts';
import { group, shapeOf } from './types.ts';

type Shapes = FieldShape['fields'];

/** Descriptions of the fields of an article. They are the same for every time zone, because only the parsing of dates needs the zone. */
export const articleShapes: Shapes = shapeOf(group(articleFields('UTC'))).fields;

const split = (names = '') => names.split(' ').filter(name => name !== '');

/** Lists the other names that can only mean this field, with its Chinese name first. */
export const otherNamesOf = ({ told }: FieldShape): readonly string[] =>
  told ? [...new Set([told.zh[0], ...split(told.also)])] : [];

/** Normalizes a field name: full-width letters, case, quotation marks, spaces and hyphens do not matter. */
const plain = (name: string) =>
  withoutUnseen(name)
    .normalize('NFKC')
    .trim()
    .replace(/^["'“‘【[](.*)["'”’】\]]$/u, '$1')
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();

/** Returns a map from each name that `namesOf` lists to the field that the name means. */
const invert = (fields: Shapes, namesOf: (shape: FieldShape) => readonly string[]): ReadonlyMap<string, string> =>
  new Map(Object.entries(fields).flatMap(([name, shape]) => namesOf(shape).map(other => [plain(other), name])));

const certain = (fields: Shapes) =>
  new Map([...Object.keys(fields).map(name => [name, name] as const), ...invert(fields, otherNamesOf)]);

/** Returns the fields of a group, or of the groups in a list. Returns `undefined` for any other field. */
const partsOf = ({ form, fields, item }: FieldShape): Shapes | undefined =>
  form === 'group' ? fields : item?.form === 'group' ? item.fields : undefined;

/** Fields of each group, such as `cover`, by the name of the group. */
export const groupShapes: Readonly<Record<string, Shapes>> = Object.fromEntries(
  Object.entries(articleShapes).flatMap(([name, shape]) => {
    const parts = partsOf(shape);
    return parts ? [[name, parts]] : [];
  }),
);

/** Names of the fields of each group, by the name of the group. */
export const groups: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(groupShapes).map(([group, parts]) => [group, Object.keys(parts)]),
);

const meanings = certain(articleShapes);
const hinted = invert(articleShapes, ({ told }) => split(told?.hints));
const meaningsIn = new Map(Object.entries(groupShapes).map(([group, parts]) => [group, certain(parts)]));

/** Returns the field that a name means, or `undefined` if its meaning is not certain. With `group`, looks for a field of this group. */
export function fieldOfName(written: string, group?: string): string | undefined {
  return (group === undefined ? meanings : meaningsIn.get(group))?.get(plain(written));
}

/**
 * Returns the field that a name probably means, or `undefined`. It also accepts names that have several meanings in other programs
 * (`hints`).
 */
export function guessField(written: string): string | undefined {
  return meanings.get(plain(written)) ?? hinted.get(plain(written));
}

/** Names of all fields of an article. */
export const knownNames: readonly string[] = Object.keys(articleShapes);
