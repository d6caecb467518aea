/** Finds imported articles that the publication would refuse. */

import { parseBase } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Settings } from '../../../source/article/article.ts';
import { parseArticle } from '../../../source/article/parse-article.ts';
import { parsePlace } from '../../../source/article/place.ts';
import type { Files } from '../../../source/folder.ts';

interface Checked {
  readonly languages: readonly string[];
  readonly zone: string;
  readonly files: Files;
  readonly words: Settings['words'];
}

/**
 * Parses every imported article as a build does. Returns the first problem of each faulty article, keyed by the path of the article in the archive.
 * An article without any text, picture or cover is faulty too.
 */
export function findFaults(
  texts: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string>,
  { languages, zone, files, words }: Checked,
): ReadonlyMap<string, Message> {
  const faults = new Map<string, Message>();
  for (const [path, text] of texts) {
    const source = sources.get(path);
    if (source === undefined || !parsePlace(path)) continue;
    const { value, problems } = parseArticle(path, text, {
      zone,
      languages,
      base: parseBase('http://localhost/'),
      files,
      words,
    });
    const [problem] = problems;
    if (problem) faults.set(source, tellOfField(problem.field, problem.what));
    else if (value && value.cover === undefined && value.body.replace(/<(?!img)[^>]*>/g, '').trim() === '')
      faults.set(source, tell('import-without-text')`no text, picture or cover remains after the import`);
  }
  return faults;
}

/** Puts the name of a field before a message about the field. Returns the message unchanged if `field` is undefined. */
export const tellOfField = (field: string | undefined, what: Message): Message =>
  field === undefined ? what : tell('field-and-problem')`${field}: ${what}`;
