/** `halfsky import story PATH`: imports readers’ stories as drafts, with a record of each sender's consent in the private folder. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import {
  dayOfStory,
  type FoundStory,
  isUnreadable,
  placeStory,
  readStories,
  type SettledStory,
  settleStory,
  storyExtensions,
} from '../authoring/import/import.ts';
import { type LoadOptions, loadPublication } from '../build/load/load.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { momentAt } from '../language/dates.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { joinProblem } from '../language/messages/voice.ts';
import { foldSpelling } from '../language/slug.ts';
import { wordsOf } from '../language/strings/strings.ts';
import type { Message } from '../message.ts';
import { everyTextOf } from '../source/publication/newsroom.ts';
import { privateFolderOf } from '../source/stories/private-folder.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { chooseLanguage, languageAsked } from './import-one.ts';
import { nowOf, privateFolder, publicationFolder } from './options.ts';
import { sayWhereShown } from './where-shown.ts';

/** A publication that receives stories. */
interface Target {
  readonly options: LoadOptions;
  readonly catalogue: Catalogue;
  /** Names and ids of the people in `newsroom/people/`, as `foldSpelling` writes them. */
  readonly house: ReadonlySet<string>;
}

/**
 * Imports the stories of a file, or of every file in a folder. Imports the complete stories, and reports the others. Returns the exit code: 1
 * if a story could not be imported.
 * @throws UsageError if there is no such file, or if the value of an option cannot be used
 */
export async function importStories(path: string, given: ParsedArguments): Promise<number> {
  const files = listFiles(path, given);
  const options = {
    ...{ site: publicationFolder(given), private: privateFolder(given, true), now: nowOf(given) },
    ...{ url: undefined, preview: true },
  };
  const { catalogue } = loadPublication(options);
  languageAsked(given, catalogue.site.languages);
  const people = [...catalogue.newsroom.people.values()];
  const names = people.flatMap(({ id, name }) => [id, ...everyTextOf(name)]);
  const target = { options, catalogue, house: new Set(names.map(foldSpelling)) };
  let isWhole = true;
  for (const file of files) isWhole = (await importFile(file, target, given)) && isWhole;
  return isWhole ? 0 : 1;
}

/** Returns the files with stories. Names the files of a folder that contain none. */
function listFiles(path: string, { voice }: ParsedArguments): readonly string[] {
  if (!existsSync(path)) throw new UsageError(tell('no-such-file')`there is no file ${path}`);
  const isStory = (name: string) => storyExtensions.includes(extname(name).toLowerCase());
  if (!statSync(path).isDirectory()) {
    if (isStory(path)) return [path];
    throw new UsageError(
      tell('no-kind-of-story')`${path} is not a file that can contain a story`,
      tell('write-kind-of-story')`write the path of a .json, .txt or .eml file, or of a folder with such files`,
    );
  }
  const names = readdirSync(path, { withFileTypes: true })
    .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const others = names.filter(name => !isStory(name));
  if (names.length === others.length)
    throw new UsageError(
      tell('folder-without-stories')`the folder ${path} contains no story`,
      tell('write-kind-of-story')`write the path of a .json, .txt or .eml file, or of a folder with such files`,
    );
  if (others.length > 0)
    console.log(voice.say(tell('files-not-read')`these files are no stories and were not read: ${others.join(', ')}`));
  return names.filter(isStory).map(name => join(path, name));
}

/** Imports the stories of a file. Returns whether all of them are in the publication now. */
async function importFile(file: string, target: Target, given: ParsedArguments): Promise<boolean> {
  try {
    const stories = await readStories(file);
    if ('file' in stories) {
      console.error(printProblems([stories], given.voice));
      return false;
    }
    let isWhole = true;
    for (const story of stories) {
      const settled = await settleStory(story, file);
      if ('answers' in settled) await placeOne(story, settled, { ...target, file, given });
      else {
        console.error(printProblems(settled, given.voice));
        isWhole = false;
      }
    }
    return isWhole;
  } catch (error) {
    const unreadable = await isUnreadable(error);
    if (!unreadable) throw error;
    console.error(
      given.voice.say(tell('cannot-be-imported')`${file} cannot be imported: ${joinProblem(unreadable, given.voice)}`),
    );
    return false;
  }
}

interface Place extends Target {
  /** Path of the file that contains the story. */
  readonly file: string;
  readonly given: ParsedArguments;
}

/** Writes one story, and prints where it is and what the editor must check. */
async function placeOne(story: FoundStory, settled: SettledStory, place: Place): Promise<void> {
  const { options, catalogue, house, file, given } = place;
  const { site, newsroom } = catalogue;
  const { say } = given.voice;
  const text = { title: settled.answers.headline ?? '', body: settled.answers.story ?? '' };
  const language =
    languageAsked(given, site.languages) ?? (await chooseLanguage(settled.language, text, site.languages));
  const words = (tag: string) => wordsOf(newsroom.words, tag);
  const sent = await dayOfStory(story, site.zone);
  const day = sent ?? momentAt(options.now, site.zone).day;
  const placed = await placeStory(settled, {
    ...{ site: options.site, private: privateFolderOf(options.site, options.private), language, day },
    ...{ slug: given.option('slug'), say },
    untitled: words(language).stories.untitled,
    isOfHouse: name => house.has(name),
    settings: { zone: site.zone, languages: site.languages, base: site.base, words },
  });
  if ('known' in placed)
    return console.log(say(tell('story-is-known')`${file}: this story is in the publication already: ${placed.known}`));
  const undated =
    sent === undefined ? [tell('story-without-date')`the story has no date: the draft has today’s date, ${day}`] : [];
  const remarks: readonly Message[] = [...settled.remarks, ...undated, ...placed.remarks];
  for (const remark of remarks) console.log(`${placed.file}: ${say(remark)}`);
  const inside = relative(options.site, placed.record);
  const record = inside.startsWith('..') ? placed.record : inside;
  console.log(
    say(tell('story-is-draft')`${placed.file} is a draft; the consent is in ${record}, which is never published`),
  );
  console.log(sayWhereShown({ language, year: day.slice(0, 4), slug: placed.slug }, site, given));
}
