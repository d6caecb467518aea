/** Parses the configuration of the fields in the form at `/admin/`, for the code that reads and writes article files. */

/** A field of the form at `/admin/`, as the configuration of Sveltia CMS defines it. */
export interface KnownField {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'flag' | 'list' | 'group' | 'body';
  readonly required: boolean;
  /** Default value that the form fills in. */
  readonly fallback: unknown;
  /** For a date: the IANA time zone in which the form shows it. */
  readonly zone: string;
  /** Fields of a group, or of each entry in a list of groups. */
  readonly fields: readonly KnownField[];
}

const kinds: Readonly<Record<string, KnownField['kind']>> = {
  datetime: 'date',
  boolean: 'flag',
  list: 'list',
  object: 'group',
  markdown: 'body',
};

/** Parses the fields of a collection in the configuration. Leaves out hidden fields and anything that is not a field. */
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
