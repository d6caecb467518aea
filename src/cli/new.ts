/** `halfsky new "Headline"`: creates an article file with valid front matter and no text. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadPublication } from '../build/load/load.ts';
import { withoutStrays } from '../language/characters.ts';
import { momentAt } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import { shortenSlug, toSlug } from '../language/slug.ts';
import { isLanguage } from '../source/article/place.ts';
import type { Newsroom, Site } from '../source/publication/newsroom.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { checkPublication } from './folders.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions } from './options.ts';
import { notPublished } from './publication-language.ts';
import { sayWhereShown } from './where-shown.ts';

/** Runs `halfsky new` and returns the exit code. */
export async function runNew(given: ParsedArguments): Promise<number> {
  const { title, slug } = nameArticle(given);
  makeFolder(given.option('site'));
  const options = loadOptions(given, true, true);
  const { catalogue } = loadPublication(options);
  const { site, newsroom } = catalogue;
  const language = chooseLanguage(given, site.languages);
  const column = chooseColumn(given, newsroom.columns);
  const { day } = momentAt(options.now, site.zone);
  const suffix = language === site.languages[0] ? '' : `.${language}`;
  const target = join(options.site, freeFile(options.site, { year: day.slice(0, 4), slug, suffix }));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, draft({ title, day, column }), { flag: 'wx' });
  console.log(
    given.voice.say(
      tell(
        'article-is-ready',
      )`${relative(process.cwd(), target)} is ready: write the text, then remove the line "draft: true"`,
    ),
  );
  console.log(sayWhereShown({ language, year: day.slice(0, 4), slug }, site, given));
  return 0;
}

/** Makes the folder of a new publication if it is missing. Throws UsageError if the folder would be inside the folders of a publication. */
function makeFolder(site: string | undefined): void {
  if (site === undefined || existsSync(site)) return;
  checkPublication(site, true);
  mkdirSync(site, { recursive: true });
}

/** Returns the headline and the slug (last part of the address) of the article. Throws UsageError if the headline or the slug is invalid. */
function nameArticle(given: ParsedArguments): { readonly title: string; readonly slug: string } {
  const title = unquote(withoutStrays(given.operands[0] ?? '').trim());
  const slug = shortenSlug(toSlug(given.option('slug') ?? title));
  if (title === '')
    throw new UsageError(
      tell('title-is-empty')`the headline is empty`,
      tell('quote-the-title')`write a headline between quotation marks`,
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
  return { title, slug };
}

/**
 * Returns the language that `--lang` sets, or the first language of the publication if the option was not given.
 * @throws UsageError if the publication does not have the language
 */
function chooseLanguage(given: ParsedArguments, languages: Site['languages']): string {
  const language = given.option('lang') ?? languages[0];
  if (!languages.includes(language)) {
    throw notPublished(
      language,
      languages,
      isLanguage(language)
        ? tell('add-language-first')`add "${language}" to "languages" in newsroom/site.yaml first`
        : undefined,
    );
  }
  return language;
}

/** Returns the id of the column that `--column` sets; undefined if the option was not given. Throws UsageError for an unknown column. */
function chooseColumn(given: ParsedArguments, columns: Newsroom['columns']): string | undefined {
  const column = given.option('column');
  if (column !== undefined && !columns.has(column))
    throw new UsageError(tell('no-such-column')`there is no column "${column}"`, adviseName(column, columns.keys()));
  return column;
}

interface ArticleName {
  readonly year: string;
  readonly slug: string;
  /** Part of the file name with the language, such as `.zh-Hans`; empty for the first language. */
  readonly suffix: string;
}

/**
 * Returns the path of the new article file, relative to the publication folder `site`.
 * @throws UsageError if there is already an article with the same address, in a file (`well.md`) or in a folder (`well/index.md`)
 */
function freeFile(site: string, { year, slug, suffix }: ArticleName): string {
  const file = join('articles', year, `${slug}${suffix}.md`);
  const bundle = join('articles', year, slug, `index${suffix}.md`);
  const taken = [file, bundle].find(candidate => existsSync(join(site, candidate)));
  if (taken)
    throw new UsageError(
      tell('exists-already')`${taken} already exists`,
      tell('give-another-title')`give the new article another headline, or another address with --slug`,
    );
  return file;
}

/**
 * Removes the quotation marks “ ” around a whole headline. The shell removes only straight quotation marks, but some authors type curly
 * quotation marks.
 */
const unquote = (title: string) => /^“([^“”]*)”$/.exec(title)?.[1]?.trim() ?? title;

interface Draft {
  readonly title: string;
  readonly day: string;
  readonly column: string | undefined;
}

/** Returns the front matter of the new article. The value of `title` is a JSON string, which is also a valid YAML string. */
function draft({ title, day, column }: Draft): string {
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `date: ${day}`,
    ...(column ? [`column: ${column}`] : []),
    'draft: true',
  ];
  return `---\n${fields.join('\n')}\n---\n\n`;
}
