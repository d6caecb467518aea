/** Description of a field for forms, text editors and `docs/fields.md`. `types.ts` derives it from a schema. */

import type { Message } from '../../message.ts';

/** Name, hint and example of a field in English (`en`) and Chinese (`zh`), and other names of the field. */
export interface FieldWords {
  readonly en: readonly [name: string, hint: string];
  readonly zh: readonly [name: string, hint: string, example?: string];
  /**
   * Other names that can only mean this field, separated by spaces. `check --fix` replaces these names, and the Chinese name in `zh`, with
   * the field's own name.
   */
  readonly also?: string;
  /**
   * Names in other programs that may mean this field, separated by spaces. A message may suggest the field, but `check --fix` does not
   * replace these names.
   */
  readonly hints?: string;
}

/** Example of a field's value. The example is a message if its text differs by language. */
export type Example = string | Message;

/** Properties of a field that its zod schema does not express. */
export interface Traits {
  readonly form?: FieldShape['form'];
  readonly example?: Example;
  /**
   * Regular expression that a value must match. The expression may also match values that the schema rejects. `cure` is the correction for a value
   * that does not match.
   */
  readonly pattern?: string;
  readonly cure?: Message;
  /**
   * Traits of a list: `mayBeOne` is true if a single value needs no brackets, `mayBeOff` is true if `false` means an empty list, `atLeast` is
   * the minimum number of values, and `areUnique` is true if all values must differ.
   */
  readonly mayBeOne?: boolean;
  readonly mayBeOff?: boolean;
  readonly atLeast?: number;
  readonly areUnique?: boolean;
  /** For a choice: other spellings of each option, separated by spaces. `check --fix` replaces these spellings with the option. */
  readonly spellings?: Readonly<Record<string, string>>;
}

/** Meaning of a text field. The meaning determines the input control in forms: for `people`, for example, a list of people. */
export type Meaning = 'people' | 'columns' | 'tags' | 'picture' | 'prose';

/** Description of a field for forms, text editors and `docs/fields.md`. */
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
  /** Default value, which applies if the author leaves out the field; `undefined` if the field has no default value. */
  readonly fallback: string | boolean | undefined;
  /** Names and hint of the field; `undefined` for a field without a name, such as the description of the elements of a list. */
  readonly told: FieldWords | undefined;
  /** Options of a choice; empty for other forms of fields. */
  readonly words: readonly string[];
  /** Description of the elements of a list or dictionary; `undefined` for other forms of fields. */
  readonly item: FieldShape | undefined;
  /** Fields of a group, by name; empty for other forms of fields. */
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly traits: Omit<Traits, 'form'>;
}
