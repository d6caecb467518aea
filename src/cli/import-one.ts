/** `halfsky import text|markdown|word|page|mail FILE`: imports one article into a publication. */

import {
  detectLanguage,
  isUnreadable,
  type ManuscriptKind,
  type Placed,
  placeArticle,
  type Recognised,
  readManuscript,
  recognise,
} from '../authoring/import/import.ts';
import { type LoadOptions, loadPublication } from '../build/load/load.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { momentAt } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import { joinProblem } from '../language/messages/voice.ts';
import { shortenSlug, toSlug } from '../language/slug.ts';
import { wordsOf } from '../language/strings/strings.ts';
import { everyTextOf, type Person } from '../source/publication/newsroom.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { loadOptions } from './options.ts';
import { notPublished } from './publication-language.ts';
import { sayWhereShown } from './where-shown.ts';

/** Publication that receives articles. */
export interface Target {
  readonly options: LoadOptions;
  readonly catalogue: Catalogue;
  /** Folder to write to instead of the publication folder. */
  readonly stage?: string | undefined;
  /** Last part of the address that the user wants. */
  readonly slug: string | undefined;
  /** Language that the user gave. */
  readonly asked: string | undefined;
}

/** Loads the publication that receives articles. */
export function targetOf(given: ParsedArguments): Target {
  const options = loadOptions(given, true, true);
  const { catalogue } = loadPublication(options);
  return {
    ...{ options, catalogue, slug: given.option('slug') },
    asked: languageAsked(given, catalogue.site.languages),
  };
}

/** An article that was written, and its language. */
export interface PlacedFile extends Placed {
  readonly language: string;
  /** True if the address has a number, because another article has the same headline. */
  readonly isNumbered: boolean;
}

/**
 * Imports a file as an article, and prints what the author must check in the article. Returns the exit code: 1 if the file cannot be read.
 * @throws UsageError if the file does not exist or the value of an option cannot be used
 */
export async function importOne(kind: ManuscriptKind, path: string, given: ParsedArguments): Promise<number> {
  const target = targetOf(given);
  try {
    printOutcome(await placeFile(kind, path, target), target, given);
    return 0;
  } catch (error) {
    const unreadable = await isUnreadable(error);
    if (!unreadable) throw error;
    console.error(
      given.voice.say(tell('cannot-be-imported')`${path} cannot be imported: ${joinProblem(unreadable, given.voice)}`),
    );
    return 1;
  }
}

/**
 * Writes the article in a file.
 * @throws UnreadableError if the file cannot become an article
 * @throws UsageError if its headline gives no address
 */
export async function placeFile(kind: ManuscriptKind, path: string, target: Target): Promise<PlacedFile> {
  const { options, catalogue, asked } = target;
  const { site, newsroom } = catalogue;
  const manuscript = await readManuscript(kind, path, { zone: site.zone, now: options.now });
  const found = await recognise(manuscript);
  const slug = chooseSlug(found.title, path, target.slug ?? manuscript.told.slug);
  const language = asked ?? (await chooseLanguage(manuscript.told.language, found, site.languages));
  const placed = await placeArticle(manuscript, found, {
    site: options.site,
    stage: target.stage,
    language,
    languages: site.languages,
    zone: site.zone,
    slug,
    today: momentAt(options.now, site.zone).day,
    ids: idsByName(newsroom.people.values()),
    base: site.base,
    words: tag => wordsOf(newsroom.words, tag),
  });
  return { ...placed, language, isNumbered: placed.slug !== slug };
}

/**
 * Returns the slug (last part of the article's address), made from `wished` or, if `wished` is undefined, from the headline.
 * @throws UsageError if there is no headline, or if no valid slug can be made
 */
function chooseSlug(title: string, path: string, wished: string | undefined): string {
  const slug = shortenSlug(toSlug(wished ?? title));
  if (title === '')
    throw new UsageError(
      tell('no-headline-in-file')`${path} has no headline`,
      tell('write-headline-above')`write the headline above the text`,
    );
  if (slug === '')
    throw new UsageError(
      tell('title-without-address')`halfsky cannot make an address from the headline`,
      tell(
        'add-slug-with-letters',
      )`add --slug and an address that contains letters or digits, such as "--slug village-well"`,
    );
  if (slug === 'index')
    throw new UsageError(
      tell('index-is-no-name')`"index" cannot be used as an address`,
      tell('give-another-slug')`give another address with --slug`,
    );
  return slug;
}

/** Returns a map from the names and ids of people, in lower case, to their ids. */
const idsByName = (people: Iterable<Person>): ReadonlyMap<string, string> =>
  new Map(
    [...people].flatMap(({ id, name }) =>
      [id, ...everyTextOf(name)].map((spelling): [string, string] => [spelling.toLowerCase(), id]),
    ),
  );

/** Prints what the author must check in an imported article, whether the article is a draft or ready, and where it is shown. */
export function printOutcome(placed: PlacedFile, { catalogue }: Target, given: ParsedArguments): void {
  const { file, slug, language, isDraft, isNumbered, questions } = placed;
  const { say } = given.voice;
  if (isNumbered)
    console.log(
      say(
        tell(
          'address-numbered',
        )`${file}: another imported file has the same headline, so the address ends in a number: check that it is another article`,
      ),
    );
  for (const question of questions) console.log(`${file}: ${say(question)}`);
  console.log(
    say(
      isDraft
        ? tell('import-is-draft')`${file} is a draft: check the lines above, and then remove "draft: true"`
        : tell('import-is-certain')`${file} is ready, with nothing to check`,
    ),
  );
  console.log(sayWhereShown({ language, year: file.split('/')[1] ?? '', slug }, catalogue.site, given));
}

/**
 * Returns the language that `--language` sets, or undefined if the option was not given. The option overrides the detected language.
 * @throws UsageError if the language is not a language of the publication
 */
export function languageAsked(given: ParsedArguments, languages: readonly string[]): string | undefined {
  const asked = given.option('language');
  const found = asked === undefined ? undefined : findLanguage(asked, languages);
  if (asked !== undefined && found === undefined) throw notPublished(asked, languages);
  return found;
}

function findLanguage(wished: string, languages: readonly string[]): string | undefined {
  const primary = (language: string) => language.split('-')[0]?.toLowerCase();
  return (
    languages.find(candidate => candidate === wished) ??
    languages.find(candidate => primary(candidate) === primary(wished))
  );
}

/**
 * Returns the language of an imported text. The result is always a language of the publication: the language that the document states
 * (`wished`), otherwise the language that letters and words suggest, otherwise the first language of the publication.
 */
export async function chooseLanguage(
  wished: string | undefined,
  { title, body }: Pick<Recognised, 'title' | 'body'>,
  languages: readonly string[],
): Promise<string> {
  // Tests the headline before the text, because a text may contain many names and formulas in another script.
  const detected = await Promise.all([title, body].map(detectLanguage));
  const shown = detected.filter(language => language !== 'en');
  for (const language of [wished, ...(shown.length > 0 ? shown : ['en'])]) {
    if (language === undefined) continue;
    const primary = language.split('-')[0]?.toLowerCase();
    // A web page in Chinese may be marked as English because its template is English.
    if (language === wished && primary === 'en' && shown.length > 0) continue;
    const found = findLanguage(language, languages);
    if (found !== undefined) return found;
  }
  return languages[0] ?? 'en';
}
