/** Reads the front matter and the body of the texts in an archive. Skips a text if the file name shows that the text is not an article. */
import { tell } from '../../../language/messages/tell.ts';
import { isMessage, type Message } from '../../../message.ts';
import type { FormerSite } from '../former/former-site.ts';
import { type ForeignMatter, readForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { type FieldMap, ForeignValues } from '../front-matter/foreign-values.ts';
import { type Notes, readNotes } from '../notes/read-notes.ts';
import type { Archive } from './archive-files.ts';
import { isText, refuseByName } from './archive-place.ts';
import type { ImportProgress } from './import-progress.ts';
import { lateMatter } from './packed-text.ts';

interface ReadSettings {
  readonly fieldMap?: FieldMap | undefined;
  readonly progress?: ImportProgress | undefined;
  /** The old site, if its settings say which files are texts. */
  readonly former?: Pick<FormerSite, 'mayBeginWithUnderscore'> | undefined;
}

interface Matters extends Notes {
  /** Reasons why the import leaves texts out, by path in the archive. */
  readonly leftOut: Map<string, Message>;
  /** Number of texts that may be articles, judging by their names. */
  readonly found: number;
}

/** Reads the texts that may be articles, judging by their names. Converts notes of Obsidian and Notion to ordinary Markdown. */
export function readMatters(archive: Archive, { fieldMap, progress, former }: ReadSettings): Matters {
  const written = new Map<string, ForeignMatter>();
  const bare = new Map<string, string>();
  const leftOut = new Map<string, Message>();
  let found = 0;
  const texts = archive.files.all.filter(isText);
  progress?.stage(tell('stage-reading-archive')`reading the archive`, texts.length);
  for (const [i, file] of texts.entries()) {
    progress?.step(i);
    const text = archive.readText(file);
    const matter = typeof text === 'string' ? readForeignMatter(text) : text.what;
    const reason = refuseByName(file, {
      files: archive.files,
      isDated: !isMessage(matter) && isDated(matter, fieldMap),
      mayBeginWithUnderscore: former?.mayBeginWithUnderscore(file),
    });
    if (reason === undefined) found++;
    if (reason !== undefined) leftOut.set(file, reason);
    else if (!isMessage(matter))
      written.set(
        file,
        lateMatter(matter.data, matter.body.length, () => archive.readText(file)),
      );
    else if (typeof text === 'string' && matter.kind === 'import-without-front-matter') bare.set(file, text);
    else leftOut.set(file, matter);
  }
  const notes = readNotes(archive, { matters: written, bare, fieldMap });
  return { ...notes, leftOut: new Map([...leftOut, ...notes.leftOut]), found };
}

function isDated({ data }: ForeignMatter, fieldMap: FieldMap | undefined): boolean {
  const values = new ForeignValues(data, fieldMap);
  return values.text('title') !== undefined && values.all('date').length > 0;
}
