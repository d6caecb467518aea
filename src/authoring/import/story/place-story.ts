/**
 * Writes a story as the draft of an article, and its record of consent into the private folder. Writes both files or none, and never
 * overwrites a file.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { clashKey } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import { shortenSlug, toSlug } from '../../../language/slug.ts';
import { oneLine } from '../../../language/white-space.ts';
import type { Message } from '../../../message.ts';
import type { Settings } from '../../../source/article/article.ts';
import { parseArticle } from '../../../source/article/parse-article.ts';
import { parsePlace, workOf } from '../../../source/article/place.ts';
import { Folder } from '../../../source/folder.ts';
import { findRevealed } from '../../../source/stories/private-words.ts';
import { readConsents, recordOf } from '../../../source/stories/read-consents.ts';
import type { Answers } from '../../../source/stories/story-form.ts';
import { UnreadableError } from '../unreadable.ts';
import { writeRecord } from './consent-record.ts';
import { type Draft, type DraftSetting, draftOf } from './draft-of-story.ts';
import { isWithin, missingIgnore } from './git-ignore.ts';

/** Publication folder to write to, and the settings for the draft. */
export interface StoryPlace extends DraftSetting {
  readonly site: string;
  /** Folder of the records of consent. */
  readonly private: string;
  readonly language: string;
  readonly settings: Omit<Settings, 'files'>;
  /** Last part of the address; undefined if the headline decides. */
  readonly slug: string | undefined;
  /** Translates the comments in the files of the private folder. */
  say(message: Message): string;
}

/** Result of writing a story. */
export interface PlacedStory {
  /** Path of the draft, relative to the publication folder. */
  readonly file: string;
  /** Path of the record of consent. */
  readonly record: string;
  readonly slug: string;
  readonly remarks: readonly Message[];
}

/** A story that is in the publication already. */
export interface KnownStory {
  /** Path of the record of consent or of the article that contains the same story. */
  readonly known: string;
}

/**
 * Writes a story. Returns the place of the same story if an earlier import has written it.
 * @throws UnreadableError if the draft would have a problem
 */
export function placeStory(answers: Answers, place: StoryPlace): PlacedStory | KnownStory {
  const { site, day, language, slug: wished } = place;
  const draft = draftOf(answers, place);
  const known = findRecord(answers, place);
  if (known !== undefined) return { known };
  const year = day.slice(0, 4);
  const name = chooseName(wished ?? answers.headline ?? '');
  const taken = listTaken(site, year);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? name : `${name}-${number}`;
    const suffix = language === place.settings.languages?.[0] ? '' : `.${language}`;
    const file = posix.join('articles', year, `${slug}${suffix}.md`);
    const other = taken.get(clashKey(slug));
    if (other !== undefined && hasBody(join(site, other), draft.body)) return { known: other };
    const record = join(place.private, recordOf(workOf({ year, slug })));
    if (other !== undefined || existsSync(record)) continue;
    check(file, draft, place);
    write(
      place,
      new Map([
        [record, writeRecord(answers, { article: file, day, language, say: place.say })],
        [join(site, file), draft.text],
      ]),
    );
    return { file, record, slug, remarks: [...draft.remarks, ...tellRevealed(draft.text, answers)] };
  }
}

/** Returns the path of the record that contains the same story, whatever its line breaks; undefined if there is none. */
function findRecord({ story = '' }: Answers, { private: folder, site }: StoryPlace): string | undefined {
  const { consents } = readConsents(folder, site);
  return [...consents.values()].find(({ answers }) => oneLine(answers.story ?? '') === oneLine(story))?.file;
}

/** Returns the last part of the address, made from a headline. A headline without letters and digits gives `story`. */
function chooseName(text: string): string {
  const slug = shortenSlug(toSlug(text));
  return slug === '' || slug === 'index' ? 'story' : slug;
}

/** Returns the articles of a year, by the key of their slug. */
function listTaken(site: string, year: string): ReadonlyMap<string, string> {
  const files = new Folder(site).list('articles').filter(file => file.startsWith(`articles/${year}/`));
  const named = files.map(file => [parsePlace(file)?.slug ?? file.split('/')[2] ?? '', file] as const);
  return new Map(named.map(([slug, file]) => [clashKey(slug), file]));
}

const hasBody = (path: string, body: string) =>
  path.endsWith('.md') && readFileSync(path, 'utf8').replace(/\r\n/g, '\n').trimEnd().endsWith(`\n\n${body.trimEnd()}`);

/** Parses the draft as a build does, before any file is written. */
function check(file: string, { text }: Draft, { site, settings }: StoryPlace): void {
  const { value, problems } = parseArticle(file, text, { ...settings, files: new Folder(site) });
  const [problem] = problems;
  if (!problem && value) return;
  if (!problem) throw new Error(`${file} has neither a problem nor a value`);
  throw new UnreadableError(
    problem.field === undefined ? problem.what : tell('field-and-problem')`${problem.field}: ${problem.what}`,
    problem.cure,
  );
}

const aboutFolder = tell(
  'folder-is-private',
)`Private: the consent and the names of people who sent stories. With this file, git leaves this folder out.`;

/**
 * Writes all files or no file. The record of consent comes first, so that no draft is ever without it, and before it a missing `.gitignore`,
 * so that git never sees the record.
 */
function write(place: StoryPlace, files: ReadonlyMap<string, string>): void {
  const written: string[] = [];
  const { private: folder, say } = place;
  const ignore = missingIgnore(place);
  const all = ignore === undefined ? files : new Map([[ignore, `# ${say(aboutFolder)}\n*\n`], ...files]);
  try {
    for (const [path, content] of all) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { flag: 'wx', ...(isWithin(path, folder) && { mode: 0o600 }) });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}

/** Tells where the draft contains something that the sender wants to keep private. */
const tellRevealed = (text: string, answers: Answers): readonly Message[] =>
  findRevealed(text, answers).map(({ question, line }) =>
    question === 'name'
      ? tell('draft-has-private-name')`line ${line} contains the name of the sender, which must stay private: remove it`
      : tell(
          'draft-has-private-contact',
        )`line ${line} contains the contact of the sender, which must stay private: remove it`,
  );
