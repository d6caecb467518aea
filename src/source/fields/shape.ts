/** Plain description of a field for forms, editors and the reference, which `types.ts` derives from a schema. */

import type { Message } from '../../message.ts';

/** Name, hint and example of a field in the languages of the form, and its other names. */
export interface FieldWords {
  readonly en: readonly [name: string, hint: string];
  readonly zh: readonly [name: string, hint: string, example?: string];
  /**
   * Other names that can only mean this field, separated by spaces; `check --fix` replaces them. The Chinese name in `zh` always counts as
   * one.
   */
  readonly also?: string;
  /**
   * Names in other programs that may mean this field, separated by spaces. A message may suggest the field, but `check --fix` does not
   * rename them.
   */
  readonly hints?: string;
}

/** Example of a field's value; a message if the example differs by language. */
export type Example = string | Message;

/** Properties of a field that its zod schema does not express. */
export interface Traits {
  readonly form?: FieldShape['form'];
  readonly example?: Example;
  /**
   * Regular expression that a value must match; `cure` is the correction for a value that does not. It may accept more values than the
   * schema.
   */
  readonly pattern?: string;
  readonly cure?: Message;
  /** For a list: whether a single value needs no brackets, the minimum number of values, whether they must differ. */
  readonly mayBeOne?: boolean;
  readonly atLeast?: number;
  readonly areUnique?: boolean;
  /** For a choice: other spellings of each option, separated by spaces. `check --fix` replaces them. */
  readonly spellings?: Readonly<Record<string, string>>;
}

/** Meaning of a text field, which decides its control in a form. */
export type Meaning = 'people' | 'columns' | 'tags' | 'picture' | 'prose';

/** Description of a field for forms, editors and the reference. */
export interface FieldShape {
  readonly form:
    | 'text'
    | 'flag'
    | 'date'
    | 'address'
    | 'path'
    | 'focus'
    | 'choice'
    | 'list'
    | 'group'
    | 'perLanguage'
    | 'dictionary'
    | Meaning;
  readonly required: boolean;
  /** Value of the field if it is absent. */
  readonly fallback: string | boolean | undefined;
  /** Name and hint of the field. Absent for the elements of a list, and for fields without a name and hint. */
  readonly told: FieldWords | undefined;
  /** Options of a choice. */
  readonly words: readonly string[];
  /** Element of a list or a dictionary. */
  readonly item: FieldShape | undefined;
  /** Fields of a group, by name. */
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly traits: Omit<Traits, 'form'>;
}
