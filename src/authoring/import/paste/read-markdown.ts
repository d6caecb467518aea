/** Converts a submitted Markdown file, with or without front matter, to a `Manuscript`. */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isMoment, momentAt, readDate } from '../../../language/dates.ts';
import { tell } from '../../../language/messages/tell.ts';
import { isMessage } from '../../../message.ts';
import type { Passage } from '../account/account.ts';
import { listMarkdownPassages } from '../account/markdown-passages.ts';
import { writeWarning } from '../archive/added-paragraphs.ts';
import { ArchiveFiles } from '../archive/archive-files.ts';
import { type ArchivePlace, readArchivePlace } from '../archive/archive-place.ts';
import { fillPlaceholders } from '../archive/archive-resolver.ts';
import type { NewFields } from '../archive/compose.ts';
import { replaceControls } from '../body/control-characters.ts';
import { convertBody } from '../body/convert-body.ts';
import { findFile, isPicture } from '../body/pictures.ts';
import type { Resolver } from '../body/resolver.ts';
import { convertCover } from '../front-matter/foreign-cover.ts';
import { type ForeignFields, readForeignFields } from '../front-matter/foreign-fields.ts';
import { type ForeignMatter, readForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { joinOpeningPicture } from '../front-matter/opening-picture.ts';
import { convertOneNote } from '../notes/one-note.ts';
import { UnreadableError } from '../unreadable.ts';
import { decodeText } from './decode-text.ts';
import type { Manuscript } from './manuscript.ts';
import { resolverFor } from './markdown-resolver.ts';
import { NotedChanges } from './noted-changes.ts';
import { PictureBox } from './picture-box.ts';
import { refuseFormats } from './refuse-formats.ts';

interface Clock {
  readonly zone: string;
  readonly now: number;
}

/**
 * Reads a Markdown file and its pictures, which are in the same folder. Understands the front matter of any generator. Throws
 * UnreadableError if the file has another format or if its front matter cannot be read.
 */
export function readMarkdown(bytes: Uint8Array, path: string, clock: Clock): Manuscript {
  const { text, questions } = decodeText(bytes);
  refuseFormats(bytes, text);
  const read = readForeignMatter(text);
  if (isMessage(read) && read.kind !== 'import-without-front-matter') throw new UnreadableError(read);
  const changes = new NotedChanges();
  const file = basename(path);
  const files = new ArchiveFiles([file, ...listPictures(dirname(path))]);
  const matter = convertOneNote(isMessage(read) ? { data: {}, body: text } : read, { file, files, note: changes.note });
  const place = readArchivePlace(file, files);
  const fields = readFields(matter, { ...clock, files, file, place, changes });
  const box = new PictureBox();
  const resolver = resolverFor(path, box, changes.note);
  const { body } = convertBody(
    {
      body: matter.body,
      data: matter.data,
      title: fields?.title ?? '',
      credits: fields?.credits ?? '',
      dialect: 'markdown',
    },
    resolver,
    changes.note,
  );
  const finish = (words: string) => fillPlaceholders(words, (_, name) => name);
  const opening = fields?.cover && joinOpeningPicture({ cover: fields.cover, body }, resolver, changes.note);
  const stated = fields
    ? stateFields({ ...fields, cover: opening?.cover }, { place, resolver, changes })
    : stateDay(place.day, clock.zone);
  const words = opening?.body ?? body;
  const { cover } = stated;
  return {
    text: finish(fields ? writeWarning(fields.warning, changes.note) + words : words),
    told: { language: fields?.language, slug: fields?.slug },
    stated: { ...stated, cover: cover && { ...cover, src: finish(cover.src) } },
    pictures: box.pictures,
    visible: listVisible(replaceControls(text), matter.body),
    leftOut: [],
    questions: [...questions, ...changes.questions(), ...box.questions],
  };
}

/**
 * Lists the passages of `body` that readers see. Gives the passages line numbers only if the file `text` ends with `body`. The file does not
 * end with `body` if, for example, comments were removed from the body.
 */
function listVisible(text: string, body: string): readonly Passage[] {
  const countLines = (part: string) => part.split('\n').length;
  const passages = listMarkdownPassages(body, { firstLine: countLines(text) - countLines(body) + 1 });
  return text.endsWith(body) ? passages : passages.map(passage => ({ text: passage.text }));
}

interface Known extends Clock {
  readonly file: string;
  readonly files: ArchiveFiles;
  readonly place: ArchivePlace;
  readonly changes: NotedChanges;
}

/** Reads the fields of the front matter; returns undefined if there is none. */
function readFields({ data, body }: ForeignMatter, known: Known): ForeignFields | undefined {
  if (Object.keys(data).length === 0) return undefined;
  const { zone, now, files, file, place, changes } = known;
  const fields = readForeignFields(data, {
    zone,
    now,
    place,
    isPage: false,
    inherited: [],
    note: changes.note,
    dateOtherwise: () => ({
      iso: momentAt(now, zone).day,
      isDraft: true,
      change: 'undated-articles-made-drafts',
    }),
    hasPicture: address => isPicture(findFile(address, file, files) ?? ''),
    isShown: name => body.includes(`page.${name}`),
  });
  if (isMessage(fields)) throw new UnreadableError(fields);
  for (const about of [...fields.addresses, ...(fields.originals ?? []), ...(fields.links ?? [])])
    changes.note('other-addresses-left-out', about);
  if (fields.dropped.length > 0)
    changes.ask(
      tell(
        'fields-left-out',
      )`these fields were left out, because halfsky does not know them: ${fields.dropped.join(', ')}`,
    );
  if (fields.draft) changes.ask(tell('stated-draft')`the front matter says that the article is not public`);
  return fields;
}

function stateFields(
  fields: ForeignFields,
  { place, resolver, changes }: Pick<Known, 'place' | 'changes'> & { readonly resolver: Resolver },
): Partial<NewFields> {
  const { title = place.name ?? '', cover, ...others } = fields;
  const { date, updated, summary, by, editor, translator, tags, expires, copyright, source, canonical } = others;
  const fieldsOfArticle = { date, updated, summary, by, editor, translator, tags, expires, copyright, canonical };
  return { ...fieldsOfArticle, title, source, cover: cover && convertCover(cover, resolver, changes.note) };
}

const stateDay = (day: string | undefined, zone: string): Partial<NewFields> =>
  day !== undefined && isMoment(readDate(day, zone)) ? { date: day } : {};

/** Lists the pictures in a folder and in its direct subfolders, because note-taking programs keep pictures in these folders. */
function listPictures(folder: string): readonly string[] {
  const list = (path: string) => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch {
      return [];
    }
  };
  return list(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(entry =>
      entry.isDirectory() ? list(`${folder}/${entry.name}`).map(({ name }) => `${entry.name}/${name}`) : [entry.name],
    )
    .filter(isPicture)
    .sort();
}
