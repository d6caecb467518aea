/** Kinds of fields for articles and newsroom files, with the messages for their mistakes. The only file that imports zod. */

import { z } from 'zod';
import { decodePath } from '../../addresses.ts';
import { findStray, invisible } from '../../language/characters.ts';
import { isMoment, type Moment, readDate, toDeadline } from '../../language/dates.ts';
import { tell } from '../../language/messages/tell.ts';
import { spellWrittenDate } from '../../language/written-date.ts';
import { patterns } from './patterns.ts';
import type { Example, FieldShape, FieldWords, Meaning, Traits } from './shape.ts';
import { suggest } from './suggest.ts';
import { describe, hasControlCharacter, hasUnseenCharacter, isEmpty, type RawIssue, say, wrong } from './wording.ts';

const traits = z.registry<Traits>();
const toldOf = z.registry<FieldWords>();

/** Registers the name and the hint of a field in each language of the form. */
export function field<S extends z.ZodType>(schema: S, words: FieldWords): S {
  toldOf.add(schema, words);
  return schema;
}

function mark<S extends z.ZodType>(schema: S, of: Traits): S {
  traits.add(schema, { ...traits.get(schema), ...of });
  return schema;
}

/** Sets the pattern of a text that has a narrower form than its kind. */
export const withPattern = <S extends z.ZodType>(schema: S, pattern: string): S => mark(schema, { pattern });

/** Sets another example than the one in the messages. */
export const withExample = <S extends z.ZodType>(schema: S, example: Example): S => mark(schema, { example });

/**
 * Returns the schema of plain text that is not empty. For a text such as `1949` or `law: reform`, which YAML reads as another type, the
 * message asks for quotation marks.
 */
export function text(example: Example) {
  const cure = tell('write-text-like')`write text, such as ${example}`;
  const schema = z
    .string({
      error: ({ input }: RawIssue) => {
        if (typeof input === 'number' || typeof input === 'boolean')
          return say(describe(input), tell('quote-it-as-text')`put it between quotation marks to make it text`);
        const isGroup =
          typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length > 0;
        return wrong(
          isGroup
            ? tell(
                'write-text-with-colon-quoted',
              )`write text, such as ${example}; put text that contains a colon between quotation marks`
            : cure,
          cure,
        )({ input });
      },
    })
    .trim()
    .min(1, {
      error: isEmpty(cure),
      abort: true,
    })
    .refine(value => !invisible.test(value), hasControlCharacter)
    .refine(value => findStray(value) === undefined, {
      error: ({ input }: RawIssue) => hasUnseenCharacter(findStray(String(input)) ?? ''),
    });
  return mark(schema, {
    example,
    pattern: patterns.text,
    cure,
  });
}

/** Returns the schema of text that is printed between other texts, so that spaces at its ends matter. */
export function phrase(example: string) {
  const cure = tell('write-quoted-text-like')`write text between quotation marks, such as ${JSON.stringify(example)}`;
  const schema = z
    .string({ error: wrong(cure) })
    .min(1, { error: isEmpty(cure), abort: true })
    .refine(value => !invisible.test(value), hasControlCharacter);
  return mark(schema, { example, pattern: patterns.phrase, cure });
}

/** Returns the schema of `true` or `false`. */
export function flag() {
  return z.boolean({ error: wrong(tell('write-true-or-false')`write true or false, without quotation marks`) });
}

/** Returns the schema of a date. Without an offset it is in `zone`, an IANA time zone. */
export function date(zone: string) {
  const cure = tell('write-a-date-or-time')`write a date such as 2017-09-05 or 2017-09-05T14:30+08:00`;
  const schema = z.string({ error: wrong(cure) }).transform((value, context): Moment => {
    const read = readDate(value, zone);
    if (isMoment(read)) return read;
    // for 2017年2月30日, say that the day does not exist, not that the spelling is wrong
    const spelled = readDate(spellWrittenDate(value) ?? value, zone);
    const fault = isMoment(spelled) ? read : spelled;
    context.addIssue({ code: 'custom', message: say(fault.what, fault.cure) });
    return z.NEVER;
  });
  return mark(schema, { example: '2017-09-05', pattern: patterns.date, cure, form: 'date' });
}

/** Returns the schema of a date until which something holds. */
export const deadline = (zone: string) => date(zone).transform(moment => toDeadline(moment, zone));

/** Returns the schema of one of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, {
    error: ({ input }: RawIssue) => {
      const meant = typeof input === 'string' ? suggest(input, words) : undefined;
      return wrong(
        meant === undefined
          ? tell('write-one-of')`write one of ${words.join(', ')}`
          : tell('did-you-mean')`did you mean ${meant}?`,
      )({
        input,
      });
    },
  });
}

/** Returns the schema of a full URL, http or https. */
export function address(example = 'https://example.org/page') {
  const cure = tell('write-one-such-as')`write a full address such as ${example}`;
  const schema = text(example).refine(
    value => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    say(tell('is-no-full-address')`is not a full address`, cure),
  );
  return mark(schema, { form: 'address', pattern: patterns.address, cure });
}

/** Returns the schema of a full URL with https. */
export function secureAddress(example: string) {
  const cure = tell('write-one-such-as')`write a full address such as ${example}`;
  const schema = text(example).refine(
    value => URL.canParse(value) && new URL(value).protocol === 'https:',
    say(tell('is-no-https-address')`is not a full address starting with https://`, cure),
  );
  return mark(schema, { pattern: patterns.secureAddress, cure });
}

/**
 * Returns the schema of an address of this site, as a path. It must not leave the site, and a static host must be able to answer it with
 * a page. Percent-encoding, as copied from a browser, is decoded.
 */
export function path(example: string) {
  const cure = tell('end-in-slash-or-html')`end it with / or .html, such as ${example}`;
  const schema = text(example)
    .refine(value => !isFullAddress(value), {
      error: ({ input }: RawIssue) =>
        say(
          tell('is-a-full-address')`is a full address`,
          tell(
            'write-path-from-home',
          )`write only the path after the home page, such as ${decodePath(new URL(String(input)).pathname) ?? example}`,
        ),
      abort: true,
    })
    .refine(value => decodePath(value) !== undefined, {
      error: say(
        tell('has-broken-percent-signs')`has percent-encoded characters that are not UTF-8`,
        tell('write-letters-meant')`write the characters themselves`,
      ),
      abort: true,
    })
    .overwrite(value => decodePath(value) ?? value)
    .refine(value => !invisible.test(value) && !/[\t\n\r]/.test(value), {
      error: hasControlCharacter,
      abort: true,
    })
    .refine(value => /^\/(?!\/)[^?#\\]*$/.test(value) && !/\/\.{0,2}\/|\/\.{1,2}$/.test(value), {
      error: say(
        tell('is-no-address-here')`is not an address of this site`,
        tell('write-path-like')`write a path such as ${example}`,
      ),
      abort: true,
    })
    .refine(
      value => /(?:\/|\.html?)$/.test(value),
      say(tell('is-answered-without-page')`cannot be the address of a page`, cure),
    );
  return mark(schema, {
    pattern: patterns.path,
    cure,
  });
}

const isFullAddress = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);

const share = /^(\d{1,3})% (\d{1,3})%$/;

/** Returns the schema of a point in a picture, in per cent from its left and its top. */
export function focus() {
  const cure = tell('write-focus')`write the distance from the left and from the top, such as 50% 30%`;
  const schema = z.string({ error: wrong(cure) }).transform((value, context) => {
    const [, x = Number.NaN, y = Number.NaN] = share.exec(value.trim())?.map(Number) ?? [];
    if (x <= 100 && y <= 100) return { x, y };
    context.addIssue({ code: 'custom', message: say(describe(value), cure) });
    return z.NEVER;
  });
  return mark(schema, { example: '50% 30%', pattern: patterns.focus, cure, form: 'focus' });
}

/** Returns the schema of a language tag (BCP 47). */
export const languageTag = (example: string) =>
  mark(text(example), {
    pattern: patterns.language,
    cure: tell('write-language-tag')`write a tag such as en, zh-Hans or pt-BR`,
  });

/** Sets the meaning of a text field, which decides its control in a form. */
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

/** Marks a list whose values must differ. The code that reads the file checks it. */
export const uniqueItems = <S extends z.ZodType>(schema: S): S => mark(schema, { areUnique: true });

/** Returns the schema of a single value or a list. Both are parsed as a list. */
export function oneOrMore<Item extends z.ZodType>(item: Item, example: Example) {
  const schema = z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    list(item, example),
  );
  return mark(schema, { example, mayBeOne: true });
}

/** Returns the schema of a group of named fields. Other fields are not allowed. */
export function group<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  example: Example = tell('a-field-a-line')`one field a line`,
) {
  const schema = z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? 'unknown'
        : wrong(tell('write-group-like')`write a group of fields: ${example}`)({ input: issue.input }),
  });
  return mark(schema, { example });
}

/** Text for all languages, or one per language. */
export type PerLanguage = string | Readonly<Record<string, string>>;

/** Returns the schema of a text for all languages, or one per language. */
export function perLanguage(example: Example) {
  const cure = tell('write-text-per-language')`write text, or one text per language: {en: ${example}, zh-Hans: …}`;
  const each = z.record(z.string(), text(example)).refine(texts => Object.keys(texts).length > 0, isEmpty(cure));
  return mark(z.union([text(example), each], { error: wrong(cure) }), { form: 'perLanguage', example });
}

/** Returns the schema of a sort key for a name that does not sort by its own letters: one for all languages, or one per language. */
export function sortKey(example: string) {
  const cure = tell('write-in-letters-like')`write it in Latin letters, such as ${example}`;
  const shape = new RegExp(patterns.sortKey);
  const fault = say(tell('is-no-sort-key')`does not begin with a letter, or contains Chinese characters`, cure);
  const one = () =>
    withPattern(
      text(example).refine(value => shape.test(value), fault),
      patterns.sortKey,
    );
  const each = z.record(z.string(), one()).refine(texts => Object.keys(texts).length > 0, isEmpty(cure));
  return mark(z.union([one(), each], { error: wrong(cure) }), {
    form: 'perLanguage',
    example,
    pattern: patterns.sortKey,
    cure,
  });
}

/** Returns the schema of fields whose names the author chooses. */
export function dictionary<Item extends z.ZodType>(item: Item, example: Example) {
  return mark(
    z.record(z.string(), item, {
      error: wrong(tell('write-entries-like')`write one entry a line, such as ${example}`),
    }),
    {
      example,
    },
  );
}

export type Schema = z.ZodType;
/** Output type of a schema. */
export type Fields<S extends z.ZodType> = z.output<S>;
export type Issue = z.core.$ZodIssue;

/** Returns the field names of a group. */
export function knownFields(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Returns the schema at a path, or the given schema if the path leaves it. */
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

/** Describes a schema for forms, editors and the reference. */
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
