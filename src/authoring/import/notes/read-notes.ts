/**
 * Prepares notes for the import: Markdown files of Obsidian, of Notion, or without front matter. Converts what is special in them to ordinary
 * Markdown and front matter.
 */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { type ArchiveFiles, nameOf } from '../archive/archive-files.ts';
import { withoutExtension } from '../archive/archive-place.ts';
import { splitDay } from '../archive/day-in-name.ts';
import type { Change, Note } from '../changes.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { indexNotes } from './find-note.ts';
import { takeHeadline } from './headline.ts';
import { convertNotion, isOfNotion, openNotion } from './notion.ts';
import { convertObsidian } from './obsidian.ts';
import { dropPrivateComments } from './private-comments.ts';
import { isVaultSettings, readVault, refuseInVault } from './vault.ts';
import { replaceWikiLinks } from './wiki-links.ts';

interface Archived {
  readonly files: ArchiveFiles;
  readText(file: string): string | { readonly what: Message };
}

/** Change to one note, for the report. */
interface NoteRemark {
  readonly file: string;
  readonly change: Change;
  readonly about: string | undefined;
}

export interface Notes {
  readonly matters: ReadonlyMap<string, ForeignMatter>;
  readonly leftOut: ReadonlyMap<string, Message>;
  readonly remarks: readonly NoteRemark[];
  /**
   * True if the texts are notes, not the source files of a site. A note without a date becomes a draft, and a folder `pages/` contains
   * articles.
   */
  readonly areNotes: boolean;
}

/** Converts texts with front matter (`matters`) and without front matter (`bare`), both by path in the archive. */
export function readNotes(
  archive: Archived,
  matters: ReadonlyMap<string, ForeignMatter>,
  bare: ReadonlyMap<string, string>,
): Notes {
  const converted = new Map<string, ForeignMatter>();
  const leftOut = new Map<string, Message>();
  const remarks: NoteRemark[] = [];
  const folder = openFolder(archive, matters, bare);
  const { areNotes } = folder;
  for (const file of archive.files.all) {
    const reason = folder.refuse(file);
    const text = bare.get(file);
    const matter = matters.get(file) ?? (text === undefined ? undefined : { data: {}, body: text });
    if (reason !== undefined) leftOut.set(file, reason);
    else if (text !== undefined && !areNotes)
      leftOut.set(file, tell('import-without-front-matter')`this article has no front matter`);
    else if (matter)
      converted.set(
        file,
        folder.convert(file, matter, (change, about) => remarks.push({ file, change, about })),
      );
  }
  return { matters: converted, leftOut, remarks, areNotes };
}

/** Matches files that only the source of a site contains. */
const ofSite =
  /(?:^|\/)(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|\.?eleventy(?:\.config)?\.[cm]?[jt]s|astro\.config\.\w+|_posts\/.*)$/;

/** Finds out which program wrote the notes of an archive. Returns the functions for its notes. */
function openFolder(archive: Archived, matters: ReadonlyMap<string, ForeignMatter>, bare: ReadonlyMap<string, string>) {
  const { files } = archive;
  const texts = [...matters.keys(), ...bare.keys()];
  const isSite = files.all.some(file => ofSite.test(file));
  const isNotion = texts.filter(isOfNotion).length > texts.length / 2;
  const find = indexNotes(files.all.filter(file => !isHidden(file)));
  const hasLinks = ([file, body]: readonly [string, string]) => {
    let found = false;
    replaceWikiLinks(body, ({ target }) => {
      found ||= find(target, file) !== undefined;
      return undefined;
    });
    return found;
  };
  const bodies = [...[...matters].map(([file, { body }]) => [file, body] as const), ...bare];
  const isVault = !isNotion && (files.all.some(isVaultSettings) || (!isSite && bodies.some(hasLinks)));
  const areNotes = isNotion || (isVault && !isSite) || bare.size > texts.length / 2;
  const vault = isVault ? readVault(archive) : undefined;
  const notion = isNotion ? openNotion(archive) : undefined;
  return {
    areNotes,
    refuse: (file: string): Message | undefined => {
      const isTextFile = matters.has(file) || bare.has(file);
      const reason = vault && (isTextFile || isVaultSettings(file)) ? refuseInVault(file, vault) : undefined;
      if (reason !== undefined) return reason;
      if (notion && isOfNotion(file) && file.endsWith('.csv'))
        return tell(
          'import-database-of-notion',
        )`this file is the table of a Notion database; the import reads only the pages of the database`;
      return areNotes && isHidden(file) && isTextFile
        ? tell('import-hidden-note')`this file is in a hidden folder, such as the trash, and is not an article`
        : undefined;
    },
    convert: (file: string, written: ForeignMatter, note: Note): ForeignMatter => {
      // The report may become public together with the articles, so it does not quote a private comment.
      const tellOf = ({ length }: string) => note('comments-in-text-left-out', `%% ${length} characters %%`);
      const open = isSite && !isVault ? written : { ...written, body: dropPrivateComments(written.body, tellOf) };
      const matter = vault ? convertObsidian(open, { file, files, find, isSite, hasTagLines: true, note }) : open;
      if (!areNotes) return matter;
      const headed = takeHeadline(matter, note);
      if (notion) return convertNotion(headed, { file, notion, note });
      return vault && isDaily(file, headed, vault.daily) ? hideDaily(headed, note) : headed;
    },
  };
}

const isHidden = (file: string) => /(?:^|\/)\./.test(file);

/** Returns whether a note is a daily note: its folder is the folder of daily notes, or it has no headline and its name is only a date. */
const isDaily = (file: string, { data }: ForeignMatter, daily: readonly string[]) =>
  daily.some(folder => file.startsWith(folder)) ||
  (data.title === undefined && splitDay([withoutExtension(nameOf(file))]).rest === '');

function hideDaily({ data, body }: ForeignMatter, note: Note): ForeignMatter {
  note('daily-notes-made-drafts');
  return { data: { ...data, draft: 'true' }, body };
}
