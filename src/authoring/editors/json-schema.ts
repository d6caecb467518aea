/**
 * Fields → JSON Schema, for editors: https://json-schema.org/draft-07/schema. Beyond the standard there are `markdownDescription` and
 * `patternErrorMessage`, which the language servers of VS Code know and others pass over.
 */

import { type Language, sayGap, type Voice } from '../../language/messages/voice.ts';
import { englishOfGap } from '../../message.ts';
import { patterns } from '../../source/fields/patterns.ts';
import type { FieldShape } from '../../source/fields/shape.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The file beside the others that names who and what there is in the newsroom. */
export const namesFile = 'names.json';

export const draft = 'http://json-schema.org/draft-07/schema#';

/** What every file that is made says of itself. */
export const madeBy = 'Made by `halfsky schemas`, which writes it anew: changes made here are lost.';

interface Whole {
  readonly title: string;
  readonly voice: Voice;
}

/** The schema of a file. A field that nothing stands behind is as if it were not there, at the top alone. */
export function toJsonSchema(shape: FieldShape, { title, voice }: Whole): JsonSchema {
  return { $schema: draft, $comment: madeBy, title, ...bodyOf(shape, voice, true) };
}

function fieldOf(shape: FieldShape, voice: Voice, mayBeEmpty: boolean): JsonSchema {
  const value = bodyOf(shape, voice);
  return {
    ...wordsOf(shape, voice.language),
    ...(mayBeEmpty && !shape.required ? orNothing(value) : value),
    ...(shape.fallback !== undefined && { default: shape.fallback }),
    ...examplesOf(shape, voice),
  };
}

/** Its own language first, the other below: who is unsure of the one may know the other. */
function wordsOf({ told, traits }: FieldShape, language: Language): JsonSchema {
  if (!told) return traits.example === undefined ? {} : { description: englishOfGap(traits.example) };
  const [[name, hint], [other, also]] = language === 'en' ? [told.en, told.zh] : [told.zh, told.en];
  return { title: `${name} · ${other}`, description: hint, markdownDescription: `${hint}\n\n${also}` };
}

/** Forms whose examples are none for an editor: it offers who and what there is, words that it knows, and the fields of groups. */
const shownOtherwise: readonly FieldShape['form'][] = ['people', 'columns', 'tags', 'choice', 'group', 'dictionary'];

function examplesOf({ form, traits, item, told }: FieldShape, voice: Voice): JsonSchema {
  const { language } = voice;
  const written = traits.example;
  if (!told || written === undefined || shownOtherwise.includes(form)) return {};
  const example = (language === 'en' ? undefined : told.zh[2]) ?? sayGap(written, voice);
  if (form !== 'list') return { examples: [example] };
  if (item && shownOtherwise.includes(item.form)) return {};
  return { examples: [traits.mayBeOne ? example : example.replace(/^\[|\]$/g, '').split(', ')] };
}

/** Said with `else`, editors neither offer `null` nor speak of it; but what may be one of several things they would not offer either. */
const orNothing = (value: JsonSchema): JsonSchema =>
  Array.isArray(value.anyOf) ? { anyOf: [...value.anyOf, { type: 'null' }] } : { if: { type: 'null' }, else: value };

function bodyOf(shape: FieldShape, voice: Voice, isWhole = false): JsonSchema {
  const inside = (part: FieldShape) => fieldOf(part, voice, isWhole);
  switch (shape.form) {
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: shape.words };
    case 'group':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(shape.fields).map(([name, part]) => [name, inside(part)])),
        required: Object.keys(shape.fields).filter(name => shape.fields[name]?.required),
        additionalProperties: false,
      };
    case 'dictionary':
      return {
        type: 'object',
        additionalProperties: shape.item ? inside({ ...shape.item, required: !isWhole }) : true,
      };
    case 'list':
      return listOf(shape, voice);
    case 'perLanguage':
      return {
        anyOf: [
          textOf(shape, voice),
          {
            type: 'object',
            minProperties: 1,
            propertyNames: { pattern: patterns.language },
            additionalProperties: textOf(shape, voice),
          },
        ],
      };
    case 'people':
    case 'columns':
    case 'tags':
      return { anyOf: [{ $ref: `${namesFile}#/definitions/${shape.form}` }, textOf(shape, voice)] };
    default:
      return textOf(shape, voice);
  }
}

function listOf({ item, traits }: FieldShape, voice: Voice): JsonSchema {
  const items = item ? bodyOf(item, voice) : {};
  const list = {
    type: 'array',
    items,
    ...(traits.atLeast !== undefined && { minItems: traits.atLeast }),
    ...(traits.areDifferent && { uniqueItems: true }),
  };
  return traits.mayBeOne ? { anyOf: [...branchesOf(items), list] } : list;
}

const branchesOf = (schema: JsonSchema): readonly unknown[] => (Array.isArray(schema.anyOf) ? schema.anyOf : [schema]);

const textOf = ({ traits: { pattern = patterns.text, cure } }: FieldShape, { say }: Voice): JsonSchema => ({
  type: 'string',
  pattern,
  ...(cure !== undefined && { patternErrorMessage: say(cure) }),
});

/** Who and what there is, by id. */
export interface Names {
  readonly people: readonly string[];
  readonly columns: readonly string[];
  readonly tags: readonly string[];
}

/** Suggestions: what is not among them is no fault, so that this file may be older than what it names. */
export function toNamesSchema({ people, columns, tags }: Names): JsonSchema {
  const oneOf = (ids: readonly string[]) => (ids.length > 0 ? { enum: ids.toSorted() } : { not: {} });
  return {
    $schema: draft,
    $comment: madeBy,
    definitions: { people: oneOf(people), columns: oneOf(columns), tags: oneOf(tags) },
  };
}
