/**
 * Writes a submitted text (manuscript) as an article into a publication folder. Never overwrites a file. Writes no file if the article has
 * problems.
 */

import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { isMoment, readDate } from '../../../language/dates.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Article, Settings } from '../../../source/article/article.ts';
import { parseArticle } from '../../../source/article/parse-article.ts';
import { Folder } from '../../../source/folder.ts';
import { takeAccount } from '../account/account.ts';
import { readableText } from '../account/article-text.ts';
import { nameLosses, quotedIn } from '../account/losses.ts';
import { composeArticle } from '../archive/compose.ts';
import { UnreadableError } from '../unreadable.ts';
import { dropFaulty, findFaulty } from './faulty-pictures.ts';
import type { Manuscript } from './manuscript.ts';
import type { Recognised } from './recognise.ts';

/** Publication folder to write to, and the settings for the article. */
export interface Place {
  readonly site: string;
  /**
   * Folder to write to instead of `site`, so that several articles can be written at once later; undefined if there is only one article. An
   * article whose address another article in this folder has gets a number.
   */
  readonly stage?: string | undefined;
  readonly language: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly slug: string;
  /** Today's date in ISO form. A text without a valid date gets this date. */
  readonly today: string;
  /** Ids of the people in `newsroom/people/`. The keys are the names of these people in every language, in lower case. */
  readonly ids: ReadonlyMap<string, string>;
  readonly base: Settings['base'];
  readonly words: Settings['words'];
}

/** Result of writing an article. */
export interface Placed {
  /** Path of the article's file, relative to the publication folder. */
  readonly file: string;
  /** Last part of the address. */
  readonly slug: string;
  readonly isDraft: boolean;
  readonly questions: readonly Message[];
}

/**
 * Writes the article and its pictures. Makes the article a draft if there are questions for the editor. Throws UnreadableError if the
 * article has no text, has a problem, or already exists.
 */
export function placeArticle(manuscript: Manuscript, recognised: Recognised, wished: Place): Placed {
  const trial = mkdtempSync(join(tmpdir(), 'halfsky-import-'));
  try {
    const dated = settleDate(recognised, wished);
    const place = numberSlug(dated.date, wished);
    const { folder, single, bundle } = pathsOf(dated.date, place);
    const all = new Map([...manuscript.pictures].map(([name, bytes]) => [posix.join(folder, name), bytes]));
    writeAll(trial, all);
    const faulty = findFaulty(trial, all.keys());
    const article = { ...dropFaulty(dated, faulty), date: dated.date };
    const pictures = [...all].filter(([path]) => !faulty.has(posix.basename(path)));
    if (article.body.trim() === '')
      throw new UnreadableError(
        tell('nothing-but-head-and-foot')`the file has no text between its header and its footer`,
      );
    const file = pictures.length > 0 || existsSync(join(place.site, folder)) ? bundle : single;
    const taken = [single, bundle, ...pictures.map(([path]) => path)].find(path => existsSync(join(place.site, path)));
    if (taken !== undefined)
      throw new UnreadableError(
        tell(
          'article-exists-give-slug',
        )`the file ${taken} already exists: choose another address for the article with --slug`,
      );
    const complete = askForLosses(manuscript, article, unchecked => {
      const text = compose(unchecked, place);
      return readableText(text, checkFirst({ file, text, trial }, place).body);
    });
    writeAll(
      place.stage ?? place.site,
      new Map<string, string | Uint8Array>([...pictures, [file, compose(complete, place)]]),
    );
    const { questions } = complete;
    return { file, slug: place.slug, isDraft: questions.length > 0, questions };
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** Adds a number to the slug if an article in the folder `stage` has the same address. */
function numberSlug(date: string, place: Place): Place {
  const { stage, slug } = place;
  if (stage === undefined) return place;
  for (let number = 1; ; number++) {
    const numbered = { ...place, slug: number === 1 ? slug : `${slug}-${number}` };
    const { folder, single } = pathsOf(date, numbered);
    if (![folder, single].some(path => existsSync(join(stage, path)))) return numbered;
  }
}

interface Dated extends Recognised {
  readonly date: string;
}

function settleDate(found: Recognised, { zone, today }: Place): Dated {
  const { date, questions } = found;
  if (date !== undefined && isMoment(readDate(date, zone))) return { ...found, date };
  const question =
    date === undefined
      ? tell(
          'no-date-found',
        )`halfsky found no date, so the field "date" contains today’s date, ${today}: correct the field`
      : tell(
          'impossible-date-found',
        )`the date ${date} does not exist, so the field "date" contains today’s date, ${today}: correct the field`;
  return { ...found, date: today, questions: [...questions, question] };
}

function pathsOf(date: string, { language, languages, slug }: Place) {
  const suffix = language === languages[0] ? '' : `.${language}`;
  const year = posix.join('articles', date.slice(0, 4));
  const folder = posix.join(year, slug);
  return { folder, single: posix.join(year, `${slug}${suffix}.md`), bundle: posix.join(folder, `index${suffix}.md`) };
}

function compose({ title, date, people, source, copyright, cover, body, questions, stated }: Dated, { ids }: Place) {
  const ofHouse = (names: readonly string[]) => names.map(name => ids.get(name.toLowerCase()) ?? name);
  return composeArticle(
    {
      title,
      date,
      by: ofHouse(people.by),
      editor: ofHouse(people.editor),
      translator: ofHouse(people.translator),
      photographer: ofHouse(people.photographer),
      source: stated?.source ?? source,
      copyright,
      updated: stated?.updated,
      summary: stated?.summary,
      tags: stated?.tags ?? [],
      cover,
      draft: questions.length > 0,
      expires: stated?.expires,
      aliases: [],
      canonical: stated?.canonical,
    },
    body,
  );
}

/**
 * Adds a question for each passage of the submitted file that is neither in the article nor in another question. `show` returns the text that
 * readers of an article see.
 */
function askForLosses({ visible, leftOut }: Manuscript, article: Dated, show: (article: Dated) => string): Dated {
  const account = takeAccount(
    visible,
    [show(article), ...article.questions.flatMap(quotedIn), ...article.taken, ...leftOut].join('\n'),
  );
  return { ...article, questions: [...article.questions, ...nameLosses(account)] };
}

/** Parses the article as a build does, before any file is written to the publication. Throws UnreadableError if there is a problem. */
function checkFirst({ file, text, trial }: { file: string; text: string; trial: string }, place: Place): Article {
  const { zone, languages, base, words } = place;
  const { value, problems } = parseArticle(file, text, { zone, languages, base, words, files: new Folder(trial) });
  const [problem] = problems;
  if (!problem && value) return value;
  if (!problem) throw new Error(`${file} has neither a problem nor a value`);
  throw new UnreadableError(
    problem.field === undefined ? problem.what : tell('field-and-problem')`${problem.field}: ${problem.what}`,
    problem.cure,
  );
}

function writeAll(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  makeAll(root, files.keys(), (path, target) => writeFileSync(target, files.get(path) ?? '', { flag: 'wx' }));
}

/** Copies the articles that `placeArticle` wrote to the folder `stage` into a publication folder: all files or no file. */
export function publishStage(stage: string, site: string): void {
  const files = readdirSync(stage, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(stage, join(parentPath, name))).sort();
  makeAll(site, paths, (path, target) => copyFileSync(join(stage, path), target, constants.COPYFILE_EXCL));
}

/** Makes all files or no file. If a file cannot be written, deletes the new files and throws the error. */
function makeAll(root: string, paths: Iterable<string>, make: (path: string, target: string) => void): void {
  const written: string[] = [];
  try {
    for (const path of paths) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      make(path, target);
      written.push(target);
    }
  } catch (error) {
    for (const target of written) rmSync(target, { force: true });
    throw error;
  }
}
