/** `halfsky strings LANG`: creates a file in which somebody can translate the interface into a language. */

import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import { joinProblem } from '../language/messages/voice.ts';
import { shippedWords } from '../language/strings/strings.ts';
import { isLanguage } from '../source/article/place.ts';
import { writeTableToFill } from '../source/publication/words-template.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { publicationFolder } from './options.ts';

/**
 * Adds the names of missing interface strings at the end of a table.
 * @throws UsageError if no name is missing
 */
function addMissing(file: string, name: string, language: string): void {
  const present = readFileSync(file, 'utf8');
  const missing = writeTableToFill(language, `${present}\n`);
  if (missing === '') throw new UsageError(tell('exists-already')`${name} already exists`);
  appendFileSync(file, `${present === '' || present.endsWith('\n') ? '' : '\n'}${missing}`);
}

/** Runs `halfsky strings` and returns the exit code. */
export async function runStrings(given: ParsedArguments): Promise<number> {
  const language = given.operands[0] ?? '';
  if (!isLanguage(language))
    throw new UsageError(
      tell('not-a-language-tag')`"${language}" is not a language tag`,
      tell('write-tag-like-eo')`write a language tag such as "eo", "pt-BR" or "zh-Hant"`,
    );
  const name = `newsroom/strings/${language}.yaml`;
  const file = join(publicationFolder(given), name);
  if (existsSync(file)) addMissing(file, name, language);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writeTableToFill(language), { flag: 'wx' });
  }
  const begun = tell(
    'strings-are-begun',
  )`${name} is ready: in each entry, write the translation after the colon, between quotation marks`;
  const rest = shippedWords(language) ? tell('empty-strings-stay')`empty entries keep the built-in text` : undefined;
  console.log(joinProblem({ what: begun, cure: rest }, given.voice));
  return 0;
}
