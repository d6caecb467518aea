/** Plain description of a field for forms, editors and the reference, which `types.ts` derives from a schema. */

import type { Message } from '../../message.ts';

/** Name, hint and example of a field in the languages of the form, and its other names. */
export interface FieldWords {
  readonly en: readonly [name: string, hint: string];
  readonly zh: readonly [name: string, hint: string, example?: string];
  /** Other names that certainly mean the field, separated by spaces; `check --fix` replaces them. Its Chinese name is always one. */
  readonly also?: string;
  /** Names from other programs that suggest the field. A message may ask about them, but nothing is renamed. */
  readonly hints?: string;
}

/** Example of a field's value; a message if the example differs by language. */
export type Example = string | Message;

/** Properties of a field that its zod schema does not express. */
export interface Traits {
  readonly form?: FieldShape['form'];
  readonly example?: Example;
  /** Regular expression that a value must match, and the correction for one that does not. It may be looser than the schema. */
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
  /** Name and hint. Absent inside lists, and for fields without any. */
  readonly told: FieldWords | undefined;
  /** Options of a choice. */
  readonly words: readonly string[];
  /** Element of a list or a dictionary. */
  readonly item: FieldShape | undefined;
  /** Fields of a group, by name. */
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly traits: Omit<Traits, 'form'>;
}
