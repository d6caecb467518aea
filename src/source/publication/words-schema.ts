/**
 * Schema of a table of interface strings. A table must have the keys of the English table, the plural categories of its own language, and
 * the same placeholders (such as `{count}`) as the English strings.
 */

import { tell } from '../../language/messages/tell.ts';
import { en } from '../../language/strings/en.ts';
import type { Message } from '../../message.ts';
import type { FieldPath } from '../../problem.ts';
import { suggest } from '../fields/suggest.ts';
import { phrase } from '../fields/texts.ts';
import { choice, group, list, type Schema } from '../fields/types.ts';

/** Plural category of a language. The name is a keyword of Unicode CLDR, such as `one`, `few` or `other`. */
export interface PluralCategory {
  readonly name: string;
  /**
   * True if the category contains a single number. The string may then spell out this number instead of using `{count}`. For example, Arabic
   * `مقالان` means “two articles”.
   */
  readonly isOneNumber: boolean;
}

/**
 * Numbers from 0 to 200. This range is large enough to find the plural categories that contain a single number
 * (https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html).
 */
const numbers = Array.from({ length: 201 }, (_, i) => i);

/** Returns the plural categories of a language. */
export function pluralsOf(language: string): readonly PluralCategory[] {
  const rules = new Intl.PluralRules(language);
  return rules.resolvedOptions().pluralCategories.map(name => ({
    name,
    isOneNumber: numbers.filter(number => rules.select(number) === name).length === 1,
  }));
}

const models: readonly (readonly [key: string, model: unknown])[] = Object.entries(en);
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlural = (model: unknown): model is { readonly other: string } =>
  isGroup(model) && typeof model.other === 'string';

/** Returns the schema of a table of interface strings. Every string is optional: built-in or English strings replace missing ones. */
export function wordsSchema(language: string): Schema {
  const { creditOrder: order } = en;
  const [first = 'by', ...others] = order;
  const texts = (names: readonly (readonly [name: string, text: string])[]) =>
    Object.fromEntries(names.map(([name, text]) => [name, phrase(text).optional()]));
  const field = (model: unknown): Schema => {
    if (isPlural(model))
      return group(
        texts(pluralsOf(language).map(({ name }) => [name, model.other])),
        pluralsOf(language)
          .map(({ name }) => `${name}: …`)
          .join(', '),
      );
    if (isGroup(model)) return group(texts(Object.entries(model).map(([key, text]) => [key, String(text)])));
    return Array.isArray(model) ? list(choice([first, ...others]), `[${order.join(', ')}]`) : phrase(String(model));
  };
  return group(Object.fromEntries(models.map(([key, model]) => [key, field(model).optional()])));
}

/**
 * Returns the paths of the interface strings that are missing from a table, such as `skip` or `articles.few`. Ignores the order of credits and the
 * name of the language, because the engine knows both.
 */
export function findMissing(
  data: Readonly<Record<string, unknown>>,
  plurals: readonly PluralCategory[],
): readonly string[] {
  return models.flatMap(([key, model]) => {
    const value = data[key];
    if (key === 'name' || Array.isArray(model)) return [];
    if (!isGroup(model)) return value === undefined ? [key] : [];
    const names = isPlural(model) ? plurals.map(({ name }) => name) : Object.keys(model);
    const texts = isGroup(value) ? value : {};
    return names.filter(name => texts[name] === undefined).map(name => `${key}.${name}`);
  });
}

/** Problem with a placeholder (such as `{count}`) or with the order of credits in a table of interface strings. */
export interface GapFault {
  readonly path: FieldPath;
  readonly what: Message;
  readonly cure: Message;
}

/**
 * Returns a problem for each placeholder that only this table or only the English table has. Also returns a problem if credits are missing from
 * `creditOrder`, because pages would never print these credits.
 */
export function findGapFaults(
  data: Readonly<Record<string, unknown>>,
  plurals: readonly PluralCategory[],
): readonly GapFault[] {
  return models.flatMap(([key, model]) => {
    const value = data[key];
    if (typeof value === 'string' && typeof model === 'string') return compare([key], value, model, []);
    if (Array.isArray(value) && Array.isArray(model)) return findLostCredits(key, value, model);
    if (!isGroup(value) || !isGroup(model)) return [];
    return Object.entries(value).flatMap(([name, text]) => {
      if (typeof text !== 'string') return [];
      if (!isPlural(model)) return compare([key, name], text, '', []);
      const category = plurals.find(one => one.name === name);
      return category ? compare([key, name], text, model.other, category.isOneNumber ? ['count'] : []) : [];
    });
  });
}

const gapsOf = (text: string) => [...new Set([...text.matchAll(/\{(.*?)\}/g)].map(([, name = '']) => name))];

function compare(path: FieldPath, text: string, model: string, mayLack: readonly string[]): readonly GapFault[] {
  const wanted = gapsOf(model);
  const written = gapsOf(text);
  const unknown = written.filter(gap => !wanted.includes(gap));
  const missing = wanted.filter(gap => !written.includes(gap) && !mayLack.includes(gap));
  return [
    ...unknown.map(gap => {
      const meant = suggest(gap, wanted) ?? (missing.length === 1 ? missing[0] : undefined);
      return {
        path,
        what: tell('no-such-gap')`there is no value for the placeholder {${gap}}`,
        cure: meant ? tell('write-gap')`write the placeholder {${meant}}` : tell('remove-gap')`remove the placeholder`,
      };
    }),
    ...(unknown.length > 0
      ? []
      : missing.map(gap => ({
          path,
          what: tell('gap-is-missing')`the placeholder {${gap}} is missing`,
          cure: tell('write-gap-as-in')`write the placeholder in the text, as in "${model}"`,
        }))),
  ];
}

function findLostCredits(key: string, written: readonly unknown[], all: readonly unknown[]): readonly GapFault[] {
  const lost = all.filter(credit => !written.includes(credit));
  if (lost.length === 0) return [];
  const what =
    lost.length === 1
      ? tell('credit-would-be-lost')`the credit "${String(lost[0])}" is missing here, so no page would show it`
      : tell(
          'credits-would-be-lost',
        )`the credits ${lost.join(', ')} are missing here, so no page would show these credits`;
  return [{ path: [key], what, cure: tell('name-all-credits')`list all of these credits: ${all.join(', ')}` }];
}
