/** Schemas of text: plain text, separators such as commas, language tags, text per language, and sort keys. */

import { findStray, invisible } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { patterns } from './patterns.ts';
import type { Example } from './shape.ts';
import { mark, onePerLanguage, string, withPattern } from './types.ts';
import { describe, hasControlCharacter, hasUnseenCharacter, isEmpty, type RawIssue, say, wrong } from './wording.ts';

/**
 * Returns the schema of plain text that is not empty. YAML reads a value such as `1949` or `law: reform` as another type. For this mistake,
 * the error message says to add quotation marks.
 */
export function text(example: Example) {
  const cure = tell('write-text-like')`write text, such as ${example}`;
  const schema = string(({ input }: RawIssue) => {
    if (typeof input === 'number' || typeof input === 'boolean')
      return say(describe(input), tell('quote-it-as-text')`put the value between quotation marks to make it text`);
    const isGroup =
      typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length > 0;
    return wrong(
      isGroup
        ? tell(
            'write-text-with-colon-quoted',
          )`write text, such as ${example}; put quotation marks around text that contains a colon`
        : cure,
      cure,
    )({ input });
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

/** Returns the schema of text, such as a comma, that pages print between other texts. The schema keeps spaces around the text. */
export function phrase(example: string) {
  const cure = tell('write-quoted-text-like')`write text between quotation marks, such as ${JSON.stringify(example)}`;
  const schema = string(wrong(cure))
    .min(1, { error: isEmpty(cure), abort: true })
    .refine(value => !invisible.test(value), hasControlCharacter);
  return mark(schema, { example, pattern: patterns.phrase, cure });
}

/** Returns the schema of a language tag (BCP 47). */
export const languageTag = (example: string) =>
  mark(text(example), {
    pattern: patterns.language,
    cure: tell('write-language-tag')`write a language tag such as "en", "zh-Hans" or "pt-BR"`,
  });

/** Returns the schema of a field with one text for all languages, or with one text per language. */
export function perLanguage(example: Example) {
  const cure = tell('write-text-per-language')`write text, or one text per language: {en: ${example}, zh-Hans: …}`;
  return mark(
    onePerLanguage(() => text(example), cure),
    { example },
  );
}

/**
 * Returns the schema of a sort key: a spelling by which lists sort a name, such as `Chen Rong` for a Chinese name. The value is one key for
 * all languages, or one key per language.
 */
export function sortKey(example: string) {
  const cure = tell('write-in-letters-like')`write the name in Latin letters, such as ${example}`;
  const shape = new RegExp(patterns.sortKey);
  const fault = say(tell('is-no-sort-key')`the value must begin with a letter and contain no Chinese characters`, cure);
  const one = () =>
    withPattern(
      text(example).refine(value => shape.test(value), fault),
      patterns.sortKey,
    );
  return mark(onePerLanguage(one, cure), { example, pattern: patterns.sortKey, cure });
}
