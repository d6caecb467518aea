/** Values of YAML as they stand in a text, and changes of them. */

/** A value with the text that stands for it: `text` is `0123` where `value` is 123. */
export type Written =
  | { readonly kind: 'scalar'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, Written> }
  | { readonly kind: 'alias' };

/** A text that stands without quotation marks, such as a date. */
export class Bare {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Value = string | number | boolean | Bare | readonly Value[] | { readonly [name: string]: Value };

/** A change of a value: to another one, of some fields of a group, or of a list that keeps some of its entries. */
export type Edit =
  | { readonly set: Value }
  | { readonly fields: ReadonlyMap<string, Edit | 'gone'> }
  | { readonly items: readonly EditedItem[] };
export type EditedItem = { readonly from: number; readonly edit?: Edit } | { readonly set: Value };
