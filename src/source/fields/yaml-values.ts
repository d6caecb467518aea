/** YAML values with their source text, and changes of them. */

/** Parsed value with its source text: `text` is `0123` where `value` is 123. */
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

/** Value to write. */
export type Value = string | number | boolean | Bare | readonly Value[] | { readonly [name: string]: Value };

/** Change of a value: another value, changes of some fields of a group, or a new list that may keep entries of the old one. */
export type Edit =
  | { readonly set: Value }
  | { readonly fields: ReadonlyMap<string, Edit | 'gone'> }
  | { readonly items: readonly EditedItem[] };
/** Entry of a changed list: the old entry at index `from`, possibly changed, or a new value. */
export type EditedItem = { readonly from: number; readonly edit?: Edit } | { readonly set: Value };
