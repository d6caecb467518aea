/** A field of the form as the keeping of articles needs to know it, read back from the form's own configuration. */

export interface KnownField {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'flag' | 'list' | 'group' | 'body';
  readonly required: boolean;
  /** What the form fills in where nothing is written. */
  readonly fallback: unknown;
  /** Of a date: the time zone of the publication. */
  readonly zone: string;
  /** Of a group, or of every entry of a list of groups. */
  readonly fields: readonly KnownField[];
}

const kinds: Readonly<Record<string, KnownField['kind']>> = {
  datetime: 'date',
  boolean: 'flag',
  list: 'list',
  object: 'group',
  markdown: 'body',
};

/** Reads the fields that a collection of the form has, except the hidden one. */
export function readFields(fields: unknown): readonly KnownField[] {
  return Array.isArray(fields) ? fields.flatMap(readField) : [];
}

function readField(field: unknown): readonly KnownField[] {
  if (typeof field !== 'object' || field === null) return [];
  const { name, widget, multiple, required, fields, input_timezone, ...rest } = Object.fromEntries<unknown>(
    Object.entries(field),
  );
  if (typeof name !== 'string' || typeof widget !== 'string' || widget === 'hidden') return [];
  return [
    {
      name,
      kind: multiple === true ? 'list' : (kinds[widget] ?? 'text'),
      required: required !== false,
      fallback: rest.default,
      zone: typeof input_timezone === 'string' && input_timezone !== 'utc' ? input_timezone : 'UTC',
      fields: readFields(fields),
    },
  ];
}
