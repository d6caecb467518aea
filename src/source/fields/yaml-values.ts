/** Types of parsed YAML values with their source text, and of edits to these values. */

/** Parsed value with its source text. For the source `0123`, `text` is `0123` and `value` is 123. */
export type Written =
  | { readonly kind: 'scalar'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, Written> }
  | { readonly kind: 'alias' };

/** Text that is printed without quotation marks, such as a date. */
export class Bare {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Value to write as YAML. */
export type Value = string | number | boolean | Bare | readonly Value[] | { readonly [name: string]: Value };

/**
 * Edit of a value. `set` is the new value. `fields` edits single fields of a group; `'gone'` removes a field. `items` is the new list,
 * which may keep entries of the previous list.
 */
export type Edit =
  | { readonly set: Value }
  | { readonly fields: ReadonlyMap<string, Edit | 'gone'> }
  | { readonly items: readonly EditedItem[] };
/** Entry of an edited list: either a new entry (`set`), or the entry at index `from` of the previous list, with an optional `edit`. */
export type EditedItem = { readonly from: number; readonly edit?: Edit } | { readonly set: Value };
