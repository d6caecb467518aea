/** A manuscript → one valid article in a publication folder. Nothing that is there is written over. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArticle, type Settings } from '../../article/article.ts';
import { invisible } from '../../fields/characters.ts';
import { Folder } from '../../files.ts';
import { composeArticle } from '../compose.ts';
import { UnreadableError } from '../from-html/html-document.ts';
import type { Manuscript } from './manuscript.ts';
import type { Recognised } from './recognise.ts';

export interface Place {
  readonly site: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly slug: string;
  /** What stands for the date if there is none. */
  readonly today: string;
  /** Name in any language → id, of the people of the newsroom. */
  readonly ids: ReadonlyMap<string, string>;
  readonly base: Settings['base'];
  readonly words: Settings['words'];
}

export interface Placed {
  /** Path in the publication. */
  readonly file: string;
  readonly isDraft: boolean;
  readonly article: Recognised;
  readonly questions: readonly string[];
}

export function placeArticle(manuscript: Manuscript, found: Recognised, place: Place): Placed {
  const questions = [...found.questions];
  if (found.date === undefined) questions.push(`no date was found; ${place.today} stands for it`);
  const date = found.date ?? place.today;
  if (found.body.trim() === '') throw new UnreadableError('there is no text in it besides its head and foot');
  const { language, languages, slug } = place;
  const suffix = language === languages[0] ? '' : `.${language}`;
  const folder = join('articles', date.slice(0, 4));
  const bundle = join(folder, slug, `index${suffix}.md`);
  const single = join(folder, `${slug}${suffix}.md`);
  const isBundle = manuscript.pictures.size > 0 || existsSync(join(place.site, folder, slug));
  const file = isBundle ? bundle : single;
  const files = new Map<string, string | Uint8Array>();
  for (const [name, bytes] of manuscript.pictures) files.set(join(folder, slug, name), bytes);
  const ofHouse = (names: readonly string[]) => names.map(name => place.ids.get(name.toLowerCase()) ?? name);
  const { people, cover } = found;
  const isDraft = questions.length > 0;
  const text = composeArticle(
    {
      title: clean(found.title),
      date,
      by: ofHouse(people.by),
      editor: ofHouse(people.editor),
      translator: ofHouse(people.translator),
      photographer: ofHouse(people.photographer),
      source: found.source,
      copyright: found.copyright,
      updated: undefined,
      summary: undefined,
      tags: [],
      cover,
      draft: isDraft,
      expires: undefined,
      aliases: [],
      canonical: undefined,
    },
    clean(found.body),
  );
  files.set(file, text);
  const taken = [single, bundle, ...files.keys()].find(path => existsSync(join(place.site, path)));
  if (taken !== undefined) throw new UnreadableError(`${taken} is there already: give another address with --slug`);
  checkFirst(files, { file, text }, place);
  writeAll(place.site, files);
  return { file, isDraft, article: found, questions };
}

const clean = (text: string) => text.replace(new RegExp(invisible.source, 'gu'), '');

/** Reads it as the publication will, before anything is written there. */
function checkFirst(
  files: ReadonlyMap<string, string | Uint8Array>,
  { file, text }: { file: string; text: string },
  place: Place,
): void {
  const trial = mkdtempSync(join(tmpdir(), 'halfsky-import-'));
  try {
    writeAll(trial, files);
    const { zone, languages, base, words } = place;
    const { problems } = parseArticle(file, text, { zone, languages, base, words, files: new Folder(trial) });
    const [problem] = problems;
    if (problem)
      throw new UnreadableError(
        `${problem.field === undefined ? '' : `${problem.field}: `}${problem.what}; ${problem.cure}`,
      );
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** All, or nothing. */
function writeAll(root: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const written: string[] = [];
  try {
    for (const [path, content] of files) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content, { flag: 'wx' });
      written.push(target);
    }
  } catch (error) {
    for (const target of written) rmSync(target, { force: true });
    throw error;
  }
}
