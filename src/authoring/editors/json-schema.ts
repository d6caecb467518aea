/**
 * Converts the fields of publication files to JSON Schema: https://json-schema.org/draft-07/schema. The keywords `markdownDescription` and
 * `patternErrorMessage` are not in the standard. VS Code shows the text of these keywords. Other editors ignore both keywords.
 */

import { type Language, sayGap, type Voice } from '../../language/messages/voice.ts';
import { englishOfGap } from '../../message.ts';
import { patterns } from '../../source/fields/patterns.ts';
import type { FieldShape } from '../../source/fields/shape.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Name of the schema file that lists the people, columns and tags of the publication. */
export const namesFile = 'names.json';

const draft = 'http://json-schema.org/draft-07/schema#';

/** Comment at the top of every generated file. */
export const madeBy = 'Made by `halfsky schemas`, which writes it anew: changes made here are lost.';

interface Whole {
  readonly title: string;
  readonly voice: Voice;
}

/**
 * Returns the schema of one kind of file. An optional field at the top level may be empty, which means that the field is absent. A field
 * inside a group may not be empty.
 */
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

/** Returns the title and the description of a field in English and in Chinese, the language of the user first. */
function wordsOf({ told, traits }: FieldShape, language: Language): JsonSchema {
  if (!told) return traits.example === undefined ? {} : { description: englishOfGap(traits.example) };
  const [[name, hint], [other, also]] = language === 'en' ? [told.en, told.zh] : [told.zh, told.en];
  return { title: `${name} · ${other}`, description: hint, markdownDescription: `${hint}\n\n${also}` };
}

/** Field types for which the schema contains no example, because VS Code already suggests ids, allowed values or field names. */
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

/**
 * Allows an empty value, which YAML reads as `null`. Adds `null` to the branches of a schema with `anyOf`, because `if` and `else` around
 * this schema would hide all suggestions. Any other schema gets `if` and `else`, so that VS Code does not suggest `null`.
 */
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
    ...(traits.areUnique && { uniqueItems: true }),
  };
  const off = traits.mayBeOff ? [{ const: false }] : [];
  return traits.mayBeOne ? { anyOf: [...branchesOf(items), list, ...off] } : list;
}

const branchesOf = (schema: JsonSchema): readonly unknown[] => (Array.isArray(schema.anyOf) ? schema.anyOf : [schema]);

const textOf = ({ traits: { pattern = patterns.text, cure } }: FieldShape, { say }: Voice): JsonSchema => ({
  type: 'string',
  pattern,
  ...(cure !== undefined && { patternErrorMessage: say(cure) }),
});

/** Ids of the people, columns and tags of a publication. */
export interface Names {
  readonly people: readonly string[];
  readonly columns: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Returns the schema that lists the known people, columns and tags. The other schemas use it only for suggestions and accept any other
 * name, because the list may be out of date.
 */
export function toNamesSchema({ people, columns, tags }: Names): JsonSchema {
  const oneOf = (ids: readonly string[]) => (ids.length > 0 ? { enum: ids.toSorted() } : { not: {} });
  return {
    $schema: draft,
    $comment: madeBy,
    definitions: { people: oneOf(people), columns: oneOf(columns), tags: oneOf(tags) },
  };
}
