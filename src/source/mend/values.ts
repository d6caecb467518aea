/** Corrects the value of a field, depending on the form of the field. All functions return `undefined` if the correction is unclear. */

import { tell } from '../../language/messages/tell.ts';
import { possiblePersianDay } from '../../language/other-calendars.ts';
import { isId } from '../../language/slug.ts';
import { readWrittenDate } from '../../language/written-date.ts';
import { articleShapes, groupShapes } from '../fields/names.ts';
import { quote } from '../fields/quote.ts';
import type { FieldShape } from '../fields/shape.ts';
import { mendNames, mendPaths, mendTags } from './lists.ts';
import { isClosed, readItem, readValue, stripQuotes } from './marks.ts';
import { isStructure, mendId, mendText, type Value } from './texts.ts';

/** Function that corrects a value. Returns `undefined` if the value needs no correction, or if the correction is unclear. */
export type Mend = (written: string) => Value | undefined;

const leave: Mend = () => undefined;

/**
 * Returns the function that corrects values of a field. Returns the string `group` instead if each value is a mapping of other fields, or
 * `list of groups` if each value is a list of mappings.
 */
function wayOf(shape: FieldShape): Mend | 'group' | 'list of groups' {
  switch (shape.form) {
    case 'date':
      return mendDate;
    case 'flag':
      return written => mendFlag(shape, written);
    case 'choice':
      return written => mendChoice(shape, written);
    case 'address':
    case 'columns':
      return mendId;
    case 'group':
      return 'group';
    case 'list':
      return shape.traits.mayBeOff ? mendIds : wayOfList(shape.item);
    // Articles have no fields of these two forms.
    case 'perLanguage':
    case 'dictionary':
      return leave;
    default:
      return mendText;
  }
}

function wayOfList(item: FieldShape | undefined): Mend | 'list of groups' {
  switch (item?.form) {
    case 'group':
      return 'list of groups';
    case 'people':
      return mendNames;
    case 'path':
      return mendPaths;
    default:
      return mendTags;
  }
}

/** Corrects a list of ids. A single id needs no brackets, and `false` means an empty list. */
function mendIds(written: string): Value | undefined {
  const value = readValue(written)?.value;
  if (typeof value === 'boolean' || (typeof value === 'string' && isId(value))) return undefined;
  return no.test(stripQuotes(written).normalize('NFKC')) ? undefined : mendTags(written);
}

const waysOf = (fields: FieldShape['fields']) =>
  Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, wayOf(shape)]));

/** Result of `wayOf` for each field of an article: the function that corrects the field, or `group` or `list of groups`. */
export const kindOf: Readonly<Record<string, ReturnType<typeof wayOf>>> = waysOf(articleShapes);

const kindsIn = new Map(Object.entries(groupShapes).map(([group, parts]) => [group, waysOf(parts)]));

/** Returns the correction function for a field of a group. For an unknown field, returns a function that corrects nothing. */
export function kindInGroup(group: string, name: string): Mend {
  const way = kindsIn.get(group)?.[name];
  return typeof way === 'function' ? way : leave;
}

/** Corrects the value of a field. Returns `undefined` if it needs no correction, or if the correction is unclear. */
export function mendValue(field: string, written: string): Value | undefined {
  const way = kindOf[field];
  if (way === undefined || way === 'list of groups') return undefined;
  return way === 'group' ? mendGroup(field, written) : way(written);
}

function mendDate(written: string): Value | undefined {
  const text = stripQuotes(written.replace(/^[[【(（](.*)[\]】)）]$/, '$1'));
  const iso = readWrittenDate(text);
  const read = readValue(written)?.value;
  if (iso === undefined || (typeof read === 'string' && isSpelled(read.trim()))) return undefined;
  if (possiblePersianDay(text) !== undefined) return undefined;
  return { value: iso, what: tell('date-is-written')`a date must have the form year-month-day, such as 2017-09-05` };
}

const isSpelled = (text: string) =>
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/.test(text);

const yes = /^(?:true|yes|y|on|是|真|是的|√|✓)$/i;

const no = /^(?:false|no|n|off|否|假|不是|×|非)$/i;

/** Corrects a value that must be true or false. The Chinese name of the field counts as true, as in `draft: 草稿`. */
function mendFlag({ told }: FieldShape, written: string): Value | undefined {
  if (typeof readValue(written)?.value === 'boolean') return undefined;
  const text = stripQuotes(written).normalize('NFKC');
  const what = tell('only-true-and-false')`the value must be true or false`;
  return yes.test(text) || text === told?.zh[0]
    ? { value: 'true', what }
    : no.test(text)
      ? { value: 'false', what }
      : undefined;
}

/** Corrects an option that is written in capital letters or in another known spelling: `kind: 新闻` becomes `kind: news`. */
function mendChoice({ words, traits }: FieldShape, written: string): Value | undefined {
  const text = stripQuotes(written).normalize('NFKC').toLowerCase();
  const option = words.find(word => word === text || traits.spellings?.[word]?.split(' ').includes(text));
  return option === undefined || readValue(written)?.value === option
    ? undefined
    : {
        value: option,
        what: tell('kind-has-english-name')`the value of "kind" must be an English word in lower case`,
      };
}

/**
 * Turns a text into a group, if the group has only one required field and this field is text. For example, `Women Voice` becomes
 * `{name: Women Voice}`.
 */
function mendGroup(field: string, written: string): Value | undefined {
  const needed = Object.entries(groupShapes[field] ?? {}).filter(([, { required }]) => required);
  const [[part, { form }] = ['', { form: undefined }]] = needed;
  if (needed.length !== 1 || form !== 'text') return undefined;
  if (isStructure(written) || /https?:|^www\.|｛|^【|^［/.test(written)) return undefined;
  const text = readItem(written);
  if (text === '' || / #/.test(written) || (isClosed(written) && readValue(written) === undefined)) return undefined;
  const read = readValue(text)?.value;
  const name = read === text && !/[,[\]{}]/.test(text) ? text : quote(text);
  return {
    value: `{${part}: ${name}}`,
    what: tell('group-is-needed')`the value of this field must be a group of fields`,
  };
}
