/** Builds the schemas of fields, and derives descriptions of fields from these schemas. No other file imports zod. */

import { z } from 'zod';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { Fault } from '../../problem.ts';
import type { Example, FieldShape, FieldWords, Meaning, Traits } from './shape.ts';
import { suggest } from './suggest.ts';
import { isEmpty, type RawIssue, say, wrong } from './wording.ts';

const traits = z.registry<Traits>();
const toldOf = z.registry<FieldWords>();

/** Registers the names and hints of a field in English and Chinese, and returns the schema. */
export function field<S extends z.ZodType>(schema: S, words: FieldWords): S {
  toldOf.add(schema, words);
  return schema;
}

/** Adds traits (properties that zod does not express, such as an example) to a schema, and returns the schema. */
export function mark<S extends z.ZodType>(schema: S, of: Traits): S {
  traits.add(schema, { ...traits.get(schema), ...of });
  return schema;
}

/** Sets the regular expression that JSON Schemas contain for a text schema. */
export const withPattern = <S extends z.ZodType>(schema: S, pattern: string): S => mark(schema, { pattern });

/** Sets the example that forms and `docs/fields.md` show. Error messages keep the example with which the schema was created. */
export const withExample = <S extends z.ZodType>(schema: S, example: Example): S => mark(schema, { example });

/** Returns the schema of a string. `error` writes the message for a value that is not a string. */
export const string = (error: (issue: RawIssue) => string) => z.string({ error });

/** Returns the schema of a string that `parse` converts to another type, such as a date. `parse` may return a problem instead. */
export const parsed = <T>(cure: Message, parse: (value: string) => { readonly value: T } | Fault) =>
  string(wrong(cure)).transform((value, context): T => {
    const read = parse(value);
    if ('value' in read) return read.value;
    context.addIssue({ code: 'custom', message: say(read.what, read.cure) });
    return z.NEVER;
  });

/** Returns the schema of `true` or `false`. */
export function flag() {
  return z.boolean({ error: wrong(tell('write-true-or-false')`write true or false, without quotation marks`) });
}

/**
 * Returns the schema of a choice between a few words. `spellings` contains other spellings of each word, separated by spaces. `hints` contains
 * words that authors may write for each word, also separated by spaces; a message then suggests the word.
 */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  spellings?: Readonly<Record<Words[number], string>>,
  hints?: Readonly<Record<Words[number], string>>,
) {
  const schema = z.enum(words, {
    error: ({ input }: RawIssue) => {
      const meant = typeof input === 'string' ? (wordOfHint(input, words, hints) ?? suggest(input, words)) : undefined;
      return wrong(
        meant === undefined
          ? tell('write-one-of')`write one of ${words.join(', ')}`
          : tell('did-you-mean')`did you mean ${meant}?`,
      )({
        input,
      });
    },
  });
  return mark(schema, { ...(spellings && { spellings }) });
}

/** Returns the word among whose hints a text is. */
const wordOfHint = (text: string, words: readonly string[], hints: Readonly<Record<string, string>> = {}) =>
  words.find(word => hints[word]?.split(' ').includes(text.trim().toLowerCase()));

/** Sets the meaning, such as `people`, of a text field. The meaning determines the input control in forms. */
export function meaning<S extends z.ZodType>(schema: S, form: Meaning): S {
  return mark(schema, { form });
}

/** Returns the schema of a list. */
export function list<Item extends z.ZodType>(item: Item, example: Example) {
  return mark(z.array(item, { error: wrong(tell('write-list-like')`write a list such as ${example}`) }), { example });
}

/** Returns the schema of a list with at least one value. */
export function nonEmptyList<Item extends z.ZodType>(item: Item, example: Example) {
  const schema = list(item, example).min(1, isEmpty(tell('write-list-like')`write a list such as ${example}`));
  return mark(schema, { atLeast: 1 });
}

/**
 * Marks the schema of a list whose values must all differ. The code that reads the file finds repeated values, because the schema itself
 * does not check this.
 */
export const uniqueItems = <S extends z.ZodType>(schema: S): S => mark(schema, { areUnique: true });

/** Returns the schema of a single value or a list. The parsed value is always a list. */
export function oneOrMore<Item extends z.ZodType>(item: Item, example: Example) {
  const schema = z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    list(item, example),
  );
  return mark(schema, { example, mayBeOne: true });
}

/** Returns the schema of a single text, a list, or `false` for an empty list. The parsed value is always a list. */
export function oneOrMoreOrOff<Item extends z.ZodType>(item: Item, example: Example) {
  const schema = z.preprocess(
    value => (value === false ? [] : typeof value === 'string' ? [value] : value),
    list(item, example),
  );
  return mark(schema, { example, mayBeOne: true, mayBeOff: true });
}

/** Returns the schema of a group of named fields. The schema rejects fields with other names. */
export function group<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  example: Example = tell('a-field-a-line')`one field on each line`,
) {
  const schema = z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? 'unknown'
        : wrong(tell('write-group-like')`write a group of fields: ${example}`)({ input: issue.input }),
  });
  return mark(schema, { example });
}

/** One text for all languages, or one text per language. */
export type PerLanguage = string | Readonly<Record<string, string>>;

/** Returns the schema of a field with one value for all languages, or with one value per language. */
export function onePerLanguage<One extends z.ZodType<string>>(one: () => One, cure: Message) {
  const each = z.record(z.string(), one()).refine(texts => Object.keys(texts).length > 0, isEmpty(cure));
  return mark(z.union([one(), each], { error: wrong(cure) }), { form: 'perLanguage' });
}

/** Returns the schema of a dictionary: a group of fields whose names the author chooses. */
export function dictionary<Item extends z.ZodType>(item: Item, example: Example) {
  return mark(
    z.record(z.string(), item, {
      error: wrong(tell('write-entries-like')`write one entry on each line, such as ${example}`),
    }),
    {
      example,
    },
  );
}

export type Schema = z.ZodType;
/** Type of the values that a schema returns after parsing. */
export type Fields<S extends z.ZodType> = z.output<S>;
export type Issue = z.core.$ZodIssue;

/** Returns the field names of a group, or an empty list for any other schema. */
export function knownFields(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Returns the schema of the field at a path. If the path leads to no field, returns the given schema. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType {
  let at: unknown = schema;
  for (const step of path) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
    if (at instanceof z.ZodPipe) at = at.out;
    if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
  }
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  if (at instanceof z.ZodPipe) at = at.out;
  return at instanceof z.ZodType ? at : schema;
}

/** Describes a schema for forms, text editors and `docs/fields.md`. */
export function shapeOf(schema: z.ZodType): FieldShape {
  let at: unknown = schema;
  let required = true;
  let fallback: unknown;
  let told: FieldWords | undefined;
  let marks: Traits = {};
  for (;;) {
    if (at instanceof z.ZodType) {
      told ??= toldOf.get(at);
      marks = { ...traits.get(at), ...marks };
    }
    if (at instanceof z.ZodOptional || at instanceof z.ZodDefault) {
      required = false;
      if (at instanceof z.ZodDefault) fallback = at.def.defaultValue;
      at = at.unwrap();
    } else if (at instanceof z.ZodPipe) at = at.out instanceof z.ZodTransform ? at.in : at.out;
    else break;
  }
  const { form, ...others } = marks;
  const inner = at instanceof z.ZodArray ? at.element : at instanceof z.ZodRecord ? at.valueType : undefined;
  const parts: [string, FieldShape][] = [];
  if (at instanceof z.ZodObject)
    for (const [name, part] of Object.entries(at.shape))
      if (part instanceof z.ZodType) parts.push([name, shapeOf(part)]);
  return {
    form: kindOf(at) ?? form ?? 'text',
    required,
    fallback: typeof fallback === 'string' || typeof fallback === 'boolean' ? fallback : undefined,
    told,
    words: at instanceof z.ZodEnum ? at.options.map(String) : [],
    item: inner instanceof z.ZodType ? shapeOf(inner) : undefined,
    fields: Object.fromEntries(parts),
    traits: others,
  };
}

function kindOf(at: unknown): FieldShape['form'] | undefined {
  if (at instanceof z.ZodObject) return 'group';
  if (at instanceof z.ZodArray) return 'list';
  if (at instanceof z.ZodRecord) return 'dictionary';
  if (at instanceof z.ZodEnum) return 'choice';
  return at instanceof z.ZodBoolean ? 'flag' : undefined;
}
