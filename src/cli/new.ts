/** `halfsky new "Title"`: creates a valid article file to write in. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadPublication } from '../build/load/load.ts';
import { withoutStrays } from '../language/characters.ts';
import { momentAt } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import { shortenSlug, toSlug } from '../language/slug.ts';
import { isLanguage } from '../source/article/place.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type Command, RefusedError, UsageError } from './arguments.ts';
import { loadOptions, nowOption, siteOption } from './options.ts';
import { sayWhereShown } from './where-shown.ts';

export const newArticle: Command = {
  name: 'new',
  operands: [tell('operand-title')`"Title"`],
  help: tell('help-new')`Creates a valid draft article, ready for writing.`,
  options: {
    site: siteOption,
    lang: { value: 'L', help: tell('help-new-language')`language of the article (the first one of the publication)` },
    column: { value: 'C', help: tell('help-new-column')`id of its column` },
    slug: { value: 'SLUG', help: tell('help-new-slug')`last part of the address (made from the title)` },
    now: nowOption,
  },
  async run(given) {
    const options = loadOptions(given, true);
    const { catalogue } = loadPublication(options);
    const { site, newsroom } = catalogue;
    const title = unquote(withoutStrays(given.operands[0] ?? '').trim());
    const slug = shortenSlug(toSlug(given.option('slug') ?? title));
    if (title === '')
      throw new UsageError(
        tell('title-is-empty')`the title is empty`,
        tell('quote-the-title')`write it between quotation marks`,
      );
    if (slug === '')
      throw new UsageError(
        tell('title-without-address')`no address can be made from the title`,
        tell('add-slug-with-letters')`add --slug with letters or digits`,
      );
    if (slug === 'index')
      throw new UsageError(
        tell('index-is-no-name')`"index" cannot be used as an address`,
        tell('give-another-slug')`give another address with --slug`,
      );
    const language = given.option('lang') ?? site.languages[0];
    if (!site.languages.includes(language)) {
      throw new RefusedError(
        tell(
          'language-not-published-here',
        )`${language} is not a language of this publication (${site.languages.join(', ')})`,
        isLanguage(language)
          ? tell('add-language-first')`add ${language} to languages in newsroom/site.yaml first`
          : undefined,
      );
    }
    const column = given.option('column');
    if (column !== undefined && !newsroom.columns.has(column)) {
      const meant = suggest(column, newsroom.columns.keys());
      throw new RefusedError(
        tell('no-such-column')`there is no column "${column}"`,
        meant
          ? tell('did-you-mean')`did you mean ${meant}?`
          : tell('use-this')`use ${[...newsroom.columns.keys()].join(', ')}`,
      );
    }
    const { day } = momentAt(options.now, site.zone);
    const suffix = language === site.languages[0] ? '' : `.${language}`;
    const file = join('articles', day.slice(0, 4), `${slug}${suffix}.md`);
    const bundle = join('articles', day.slice(0, 4), slug, `index${suffix}.md`);
    const taken = [file, bundle].find(candidate => existsSync(join(options.site, candidate)));
    if (taken)
      throw new RefusedError(
        tell('exists-already')`${taken} already exists`,
        tell('give-another-title')`give another title or --slug`,
      );
    const target = join(options.site, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, draft({ title, day, column }), { flag: 'wx' });
    console.log(
      given.voice.say(
        tell(
          'article-is-ready',
        )`${relative(process.cwd(), target)} is ready: write the text, then remove the line draft: true`,
      ),
    );
    console.log(sayWhereShown({ language, year: day.slice(0, 4), slug }, site, given));
    return 0;
  },
};

/** Removes “ ” around the whole title: terminals know only straight quotation marks, so these were meant as such. */
const unquote = (title: string) => /^“([^“”]*)”$/.exec(title)?.[1]?.trim() ?? title;

interface Draft {
  readonly title: string;
  readonly day: string;
  readonly column: string | undefined;
}

/** Writes front matter; a JSON string is a valid YAML string. */
function draft({ title, day, column }: Draft): string {
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `date: ${day}`,
    ...(column ? [`column: ${column}`] : []),
    'draft: true',
  ];
  return `---\n${fields.join('\n')}\n---\n\n`;
}
