/** Makes the error about a language that the publication does not have. */
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import { suggest } from '../source/fields/suggest.ts';
import { UsageError } from './arguments.ts';

/** Returns the error. Its cure names the language that the user may mean, such as zh-Hans for zh; else it is `otherwise`. */
export function notPublished(language: string, languages: readonly string[], otherwise?: Message): UsageError {
  const [primary] = language.toLowerCase().split(/[-_]/);
  const meant = languages.find(one => one.toLowerCase().split('-')[0] === primary) ?? suggest(language, languages);
  return new UsageError(
    tell(
      'language-not-published-here',
    )`${language} is not one of this publication’s languages (${languages.join(', ')})`,
    meant === undefined ? otherwise : tell('did-you-mean')`did you mean ${meant}?`,
  );
}
