/** Computes the author's changes: the difference between the values that the form showed and the values that it returns. */
import { oneLine } from '../../language/white-space.ts';
import { Bare, type Edit, type EditedItem, type Value, type Written } from '../../source/fields/yaml-values.ts';
import type { KnownField } from './form-field.ts';
import { type Shown, show } from './shown.ts';

/** Returns the author's change to a field: undefined if the author did not change the value, `gone` if the author emptied the field. */
function findEdit(field: KnownField, written: Written | undefined, now: unknown): Edit | 'gone' | undefined {
  const shown = show(field, written);
  if (isSame(field, shown, now)) return undefined;
  if (isEmpty(now)) return 'gone';
  if (field.kind === 'group' && written?.kind === 'group')
    return { fields: findEdits(field.fields, written.fields, now) };
  if (field.kind === 'list' && shown !== undefined && Array.isArray(now))
    return { items: editItems(field, written, now) };
  return { set: toValue(field, now, written) };
}

/** Returns the author's changes to the fields of an article or of a group of fields, by field name. Leaves out unchanged fields. */
export function findEdits(
  fields: readonly KnownField[],
  written: ReadonlyMap<string, Written>,
  now: unknown,
): ReadonlyMap<string, Edit | 'gone'> {
  const values = entriesOf(now);
  return new Map(
    fields.flatMap(field => {
      const edit = findEdit(field, written.get(field.name), values[field.name]);
      return edit === undefined ? [] : [[field.name, edit] as const];
    }),
  );
}

/**
 * Returns the author's changes to a list. Unchanged entries keep their source text. If no entry was added, removed or moved, an edited entry
 * also keeps the fields that the form does not show.
 */
function editItems(field: KnownField, written: Written | undefined, now: readonly unknown[]): readonly EditedItem[] {
  const old = written?.kind === 'list' ? written.items : written ? [written] : [];
  const item = itemOf(field);
  const taken = new Set<number>();
  const found = now.map(value => {
    const from = old.findIndex((entry, i) => !taken.has(i) && isSame(item, show(item, entry), value));
    if (from !== -1) taken.add(from);
    return from;
  });
  return now.map((value, i) => {
    const from = found[i] ?? -1;
    if (from !== -1) return { from };
    if (old.length !== now.length || taken.has(i)) return { set: toValue(item, value) };
    const edit = findEdit(item, old[i], value);
    return edit === undefined || edit === 'gone' ? { set: toValue(item, value) } : { from: i, edit };
  });
}

function isSame(field: KnownField, shown: Shown | undefined, now: unknown): boolean {
  if (isEmpty(now)) return isEmpty(shown);
  if (shown === undefined && now === field.fallback) return true;
  switch (field.kind) {
    case 'group':
      return field.fields.every(part => isSame(part, partOf(shown, part.name), entriesOf(now)[part.name]));
    case 'list': {
      if (!Array.isArray(shown) || !Array.isArray(now)) return false;
      const item = itemOf(field);
      return shown.length === now.length && shown.every((value: Shown, i) => isSame(item, value, now[i]));
    }
    case 'date':
      return shown === now || (typeof shown === 'string' && Date.parse(shown) === Date.parse(String(now)));
    case 'text':
      // A single-line input cannot contain line breaks, so ignore differences in white space.
      return typeof shown === 'string' && oneLine(shown) === oneLine(String(now));
    case 'flag':
    case 'body':
      return shown === now;
  }
}

/** Returns a field that describes one entry of a list. */
const itemOf = (field: KnownField): KnownField => ({ ...field, kind: field.fields.length > 0 ? 'group' : 'text' });

const partOf = (shown: Shown | undefined, name: string): Shown | undefined =>
  typeof shown === 'object' && !Array.isArray(shown)
    ? Object.entries(shown).find(([key]) => key === name)?.[1]
    : undefined;

/** Returns the properties of an object, or an empty object for any other value. */
export const entriesOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries<unknown>(Object.entries(value)) : {};

/**
 * Returns whether a value of the form is empty. Different widgets return different empty values: `null`, an empty string, or objects whose
 * values are all empty.
 */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Converts a value of the form to YAML. If the file contains a date without a time, omits the time unless the author adds a time. */
export function toValue(field: KnownField, now: unknown, written?: Written): Value {
  if (Array.isArray(now)) {
    const item = itemOf(field);
    return now.filter(value => !isEmpty(value)).map(value => toValue(item, value));
  }
  if (field.kind === 'date') {
    const isDay = written?.kind === 'scalar' && !/\d:\d|[时点]/.test(written.text);
    const text = String(now);
    return new Bare(isDay && /T00:00(?::00)?(?:[+-]|Z|$)/.test(text) ? text.slice(0, 10) : text);
  }
  if (typeof now === 'object' && now !== null) {
    const values = entriesOf(now);
    return Object.fromEntries(
      field.fields.flatMap(part => {
        const value = values[part.name];
        return isEmpty(value) ? [] : [[part.name, toValue(part, value)] as const];
      }),
    );
  }
  return typeof now === 'boolean' || typeof now === 'number' ? now : String(now);
}
