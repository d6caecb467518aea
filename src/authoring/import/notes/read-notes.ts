/**
 * Prepares notes for the import. Notes are Markdown files of Obsidian or Notion, or Markdown files without front matter. Converts their
 * special syntax and fields to ordinary Markdown and front matter.
 */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { type Archive, nameOf } from '../archive/archive-files.ts';
import { withoutExtension } from '../archive/archive-place.ts';
import { splitDay } from '../archive/day-in-name.ts';
import { packMatter, replaceData } from '../archive/packed-text.ts';
import { noteFor } from '../archive/remarks.ts';
import { replaceControls } from '../body/control-characters.ts';
import type { Note, Remark } from '../changes.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { type FieldMap, foldName } from '../front-matter/foreign-values.ts';
import { isYes } from '../front-matter/switches.ts';
import { translateNames } from './chinese-names.ts';
import { dropQueries } from './dataview.ts';
import { type FindNote, indexNotes } from './find-note.ts';
import { takeHeadline } from './headline.ts';
import { convertNotion, isOfNotion, type Notion, openNotion } from './notion.ts';
import { convertObsidian } from './obsidian.ts';
import { convertCallouts, convertHighlights } from './obsidian-blocks.ts';
import { dropPrivateComments } from './private-comments.ts';
import { isVaultSettings, readVault, refuseInVault, type Vault } from './vault.ts';
import { replaceWikiLinks } from './wiki-links.ts';

export interface Notes {
  readonly matters: ReadonlyMap<string, ForeignMatter>;
  readonly leftOut: ReadonlyMap<string, Message>;
  readonly remarks: readonly Remark[];
  /**
   * True if the texts are notes, not the source files of a site. In that case, a note without a date becomes a draft, and the files in a
   * folder `pages/` become articles.
   */
  readonly areNotes: boolean;
}

interface Texts {
  /** Texts with front matter, by path in the archive. */
  readonly matters: ReadonlyMap<string, ForeignMatter>;
  /** Texts without front matter, by path in the archive. */
  readonly bare: ReadonlyMap<string, string>;
  readonly fieldMap: FieldMap | undefined;
}

/**
 * Converts the notes of an archive, and the Obsidian syntax in other texts. Leaves out files that are not articles. If the texts are not
 * notes, also leaves out the texts without front matter.
 */
export function readNotes(archive: Archive, texts: Texts): Notes {
  const { matters, bare } = texts;
  const converted = new Map<string, ForeignMatter>();
  const leftOut = new Map<string, Message>();
  const remarks: Remark[] = [];
  const folder = recogniseFolder(archive, texts);
  const { areNotes } = folder;
  for (const file of archive.files.all) {
    const text = bare.get(file);
    const matter = matters.get(file) ?? (text === undefined ? undefined : { data: {}, body: text });
    const reason = refuse(file, matter !== undefined, folder);
    if (reason !== undefined) leftOut.set(file, reason);
    else if (text !== undefined && !areNotes)
      leftOut.set(file, tell('import-without-front-matter')`this article has no front matter`);
    else if (matter)
      converted.set(file, save(convert(matter, { ...folder, file, note: noteFor(remarks, file) }), matter));
  }
  return { matters: converted, leftOut, remarks, areNotes };
}

/** Compresses the text of a converted note in memory. If the text is unchanged, replaces only the front matter. */
const save = ({ data, body }: ForeignMatter, before: ForeignMatter): ForeignMatter =>
  body === before.body ? replaceData(before, data) : packMatter(data, body);

/** Matches the paths of files that only the source of a site contains, such as `_config.yml`. */
const ofSite =
  /(?:^|\/)(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|\.?eleventy(?:\.config)?\.[cm]?[jt]s|astro\.config\.\w+|_posts\/.*)$/;

/** Facts about the texts of an archive, such as the program that wrote the texts. */
interface NotesFolder extends Pick<Archive, 'files'> {
  readonly fieldMap: FieldMap | undefined;
  readonly find: FindNote;
  readonly areNotes: boolean;
  readonly isSite: boolean;
  /** True if some notes have `publish: true`. In that case, the other notes are not public. */
  readonly isChosen: boolean;
  readonly vault: Vault | undefined;
  readonly notion: Notion | undefined;
}

/** Finds out which program wrote the texts of an archive. */
function recogniseFolder(archive: Archive, { matters, bare, fieldMap }: Texts): NotesFolder {
  const { files } = archive;
  const texts = [...matters.keys(), ...bare.keys()];
  const isSite = files.all.some(file => ofSite.test(file));
  const isNotion = texts.filter(isOfNotion).length > texts.length / 2;
  const isBare = bare.size > texts.length / 2;
  const find = indexNotes(files.all.filter(file => !isHidden(file)));
  const hasLinks = (file: string) => {
    const body = matters.get(file)?.body ?? bare.get(file) ?? '';
    if (!body.includes('[[')) return false;
    let found = false;
    replaceWikiLinks(body, ({ target }) => {
      found ||= isBare || find(target, file) !== undefined;
      return undefined;
    });
    return found;
  };
  const isVault = !isNotion && (files.all.some(isVaultSettings) || (!isSite && texts.some(hasLinks)));
  return {
    files,
    fieldMap,
    find,
    areNotes: isNotion || (isVault && !isSite) || isBare,
    isSite,
    isChosen: isVault && [...matters.values()].some(isChosenNote),
    vault: isVault ? readVault(archive) : undefined,
    notion: isNotion ? openNotion(archive) : undefined,
  };
}

/** Returns the reason why a file is not an article; undefined if the file may be an article. */
function refuse(file: string, isNote: boolean, { vault, notion, areNotes }: NotesFolder): Message | undefined {
  const reason = vault && (isNote || isVaultSettings(file)) ? refuseInVault(file, vault) : undefined;
  if (reason !== undefined) return reason;
  if (notion && isOfNotion(file) && file.endsWith('.csv'))
    return tell(
      'import-database-of-notion',
    )`this file is the table of a Notion database; the import reads only the pages of the database`;
  return areNotes && isNote && isHidden(file)
    ? tell('import-hidden-note')`this file is in a hidden folder, such as the trash, and is not an article`
    : undefined;
}

type OneNote = NotesFolder & { readonly file: string; readonly note: Note };

function convert({ data, body }: ForeignMatter, around: OneNote): ForeignMatter {
  const { areNotes, isSite, vault, notion, note } = around;
  // The report may become public together with the articles, so the report does not quote a private comment.
  const tellOf = ({ length }: string) => note('comments-in-text-left-out', `%% ${length} characters %%`);
  const clean = replaceControls(body, text => note('control-characters-replaced', text));
  const open = {
    data: areNotes ? translateNames(data) : data,
    body: isSite && !vault ? clean : dropPrivateComments(clean, tellOf),
  };
  const matter = vault ? convertObsidian(open, { ...around, hasFieldLines: true }) : open;
  if (!areNotes) return matter;
  if (notion) return convertNotion(matter, { ...around, notion });
  const headed = takeHeadline(matter, note, around.fieldMap);
  return vault
    ? hideUnpublished(headed, { ...around, vault })
    : { data: headed.data, body: convertHighlights(convertCallouts(dropQueries(headed.body, note)), note) };
}

const isHidden = (file: string) => file.split('/').some(step => step.startsWith('.'));

/** Returns whether a note is a daily note: a note in a folder for daily notes, or a note without a headline and with a date as its file name. */
const isDaily = (file: string, { data }: ForeignMatter, daily: readonly string[]) =>
  daily.some(folder => file.startsWith(folder)) ||
  (data.title === undefined && splitDay([withoutExtension(nameOf(file))]).rest === '');

const isChosenNote = ({ data }: ForeignMatter) =>
  Object.entries(data).some(
    ([name, value]) => foldName(name) === 'publish' && typeof value === 'string' && isYes(value),
  );

/** Turns daily notes into drafts. If some notes have `publish: true`, also turns all other notes into drafts. */
function hideUnpublished(
  matter: ForeignMatter,
  { file, vault, isChosen, note }: OneNote & { readonly vault: Vault },
): ForeignMatter {
  const change = isDaily(file, matter, vault.daily)
    ? 'daily-notes-made-drafts'
    : isChosen && !isChosenNote(matter)
      ? 'unchosen-notes-made-drafts'
      : undefined;
  if (change === undefined) return matter;
  note(change);
  return { ...matter, data: { ...matter.data, draft: 'true' } };
}
