/** Converts a note of Obsidian or Notion that is imported alone. */
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { replaceControls } from '../body/control-characters.ts';
import type { Note } from '../changes.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { translateNames } from './chinese-names.ts';
import { indexNotes } from './find-note.ts';
import { takeHeadline } from './headline.ts';
import { convertNotion, isOfNotion, openNotion } from './notion.ts';
import { convertObsidian } from './obsidian.ts';
import { dropPrivateComments } from './private-comments.ts';

interface OneNote {
  readonly file: string;
  readonly files: ArchiveFiles;
  readonly note: Note;
}

/** Converts the note with the path `file`. `files` lists the pictures that the note may show. */
export function convertOneNote(written: ForeignMatter, { file, files, note }: OneNote): ForeignMatter {
  const clean = replaceControls(written.body, around => note('control-characters-replaced', around));
  const body = dropPrivateComments(clean, comment => note('comments-in-text-left-out', `%%${comment}%%`));
  const matter = { data: translateNames(written.data), body };
  if (isOfNotion(file)) {
    const notion = openNotion({ files, readText: () => '' });
    return convertNotion(matter, { file, notion, note });
  }
  const hasFields = Object.keys(written.data).length > 0;
  const find = indexNotes(files.all);
  const converted = convertObsidian(matter, { file, files, find, isSite: false, hasFieldLines: hasFields, note });
  // In a note without front matter, a later step of the import finds the headline and the credits in the text.
  return hasFields ? takeHeadline(converted, note) : converted;
}
