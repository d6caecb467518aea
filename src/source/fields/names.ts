/**
 * Finds a field of an article by a name that an author wrote: the field's own name, its Chinese name, or its name in another program.
 * `article-fields.ts` lists these names.
 */
import { withoutUnseen } from '../../language/characters.ts';
import { articleFields } from './article-fields.ts';
import type { FieldShape } from './shape.ts';
import { group, shapeOf } from './types.ts';

type Shapes = FieldShape['fields'];

/**
 * Descriptions of the fields of an article, by the field's name. The time zone `UTC` has no effect here, because only the parsing of dates
 * uses the time zone.
 */
export const articleShapes: Shapes = shapeOf(group(articleFields('UTC'))).fields;

const split = (names = '') => names.split(' ').filter(name => name !== '');

/** Lists the other names that can only mean this field: first the Chinese name, and then the names in `also`. */
export const otherNamesOf = ({ told }: FieldShape): readonly string[] =>
  told ? [...new Set([told.zh[0], ...split(told.also)])] : [];

/**
 * Normalizes a field name for a lookup. The lookup ignores letter case, the width of characters, and quotation marks around the name.
 * Spaces, hyphens and underscores between words count as equal.
 */
const plain = (name: string) =>
  withoutUnseen(name)
    .normalize('NFKC')
    .trim()
    .replace(/^["'“‘【[](.*)["'”’】\]]$/u, '$1')
    .trim()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();

/** Returns a map with every name that `namesOf` lists. The keys are the normalized names; each value is the field's own name. */
const invert = (fields: Shapes, namesOf: (shape: FieldShape) => readonly string[]): ReadonlyMap<string, string> =>
  new Map(Object.entries(fields).flatMap(([name, shape]) => namesOf(shape).map(other => [plain(other), name])));

const certain = (fields: Shapes) =>
  new Map([...Object.keys(fields).map(name => [name, name] as const), ...invert(fields, otherNamesOf)]);

/**
 * Returns the fields of a group (such as `cover`), or of the groups in a list (such as `sources`). Returns `undefined` for any other field.
 */
const partsOf = ({ form, fields, item }: FieldShape): Shapes | undefined =>
  form === 'group' ? fields : item?.form === 'group' ? item.fields : undefined;

/** Descriptions of the fields in each group, such as `cover`, by the name of the group. */
export const groupShapes: Readonly<Record<string, Shapes>> = Object.fromEntries(
  Object.entries(articleShapes).flatMap(([name, shape]) => {
    const parts = partsOf(shape);
    return parts ? [[name, parts]] : [];
  }),
);

/** Names of the fields in each group, by the name of the group. */
export const groups: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(groupShapes).map(([group, parts]) => [group, Object.keys(parts)]),
);

const meanings = certain(articleShapes);
const hinted = invert(articleShapes, ({ told }) => split(told?.hints));
const meaningsIn = new Map(Object.entries(groupShapes).map(([group, parts]) => [group, certain(parts)]));

/**
 * Returns the name of the field that `written` means, or `undefined` if the meaning is not certain. With `group`, searches the fields of
 * this group.
 */
export function fieldOfName(written: string, group?: string): string | undefined {
  return (group === undefined ? meanings : meaningsIn.get(group))?.get(plain(written));
}

/**
 * Returns the name of the field that `written` probably means, or `undefined` if there is none. Also accepts names that can mean
 * several fields in other programs (`hints`).
 */
export function guessField(written: string): string | undefined {
  return meanings.get(plain(written)) ?? hinted.get(plain(written));
}

/** Names of all fields of an article. */
export const knownNames: readonly string[] = Object.keys(articleShapes);
