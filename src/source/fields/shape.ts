/** A field as forms, editors and the reference need to know it: what `types.ts` knows of a schema, without the schema. */

import type { Message } from '../../message.ts';

/** What is told of a field to people: its name, and what it says. */
export interface FieldWords {
  readonly en: readonly [name: string, hint: string];
  readonly zh: readonly [name: string, hint: string, example?: string];
}

/** What a field may hold: told in the words of whoever reads it where that is another in Chinese. */
export type Example = string | Message;

export interface Traits {
  readonly form?: FieldShape['form'];
  readonly example?: Example;
  /** What a text must look like, as far as a regular expression can say it, and what is told where it does not. */
  readonly pattern?: string;
  readonly cure?: Message;
  /** Of a list: whether one thing may stand there without brackets, how many there must be, whether none may stand there twice. */
  readonly mayBeOne?: boolean;
  readonly atLeast?: number;
  readonly areDifferent?: boolean;
}

/** What a text is more than text, for who makes a form of it. */
export type Meaning = 'people' | 'columns' | 'tags' | 'picture' | 'prose';

/** A field as forms, editors and the reference need to know it. */
export interface FieldShape {
  readonly form:
    | 'text'
    | 'flag'
    | 'date'
    | 'address'
    | 'focus'
    | 'choice'
    | 'list'
    | 'group'
    | 'perLanguage'
    | 'dictionary'
    | Meaning;
  readonly required: boolean;
  /** What holds where nothing is written. */
  readonly fallback: string | boolean | undefined;
  /** Absent inside of lists, and where nobody has said any. */
  readonly told: FieldWords | undefined;
  /** Of a choice. */
  readonly words: readonly string[];
  /** Of a list or a dictionary: what is in it. */
  readonly item: FieldShape | undefined;
  /** Of a group: its fields by name. */
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly traits: Omit<Traits, 'form'>;
}
