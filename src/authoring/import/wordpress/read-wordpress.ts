/** Reads articles and pages from a WordPress export. For any other item, gives the reason why the import leaves it out. */

import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Archive } from '../archive/archive-files.ts';
import { readLanguage } from '../archive/archive-place.ts';
import { takeSamples } from '../archive/packed-text.ts';
import type { ArchiveSettings, ForeignArticle, ReadArchive } from '../archive/read-archive.ts';
import { noteFor } from '../archive/remarks.ts';
import type { Remark } from '../changes.ts';
import { detectInArchive, detectLanguage, zoneOf } from '../language.ts';
import type { Export, Item } from './export.ts';
import { readItemLanguages } from './languages.ts';
import { rewriteAddresses } from './old-links.ts';
import { readAuthors } from './people.ts';
import { readItem } from './read-item.ts';
import { textOfField } from './text.ts';
import { Uploads } from './uploads.ts';

/** Returns the name of an item for the report. */
const nameOfItem = ({ type, id, slug, title }: Item) =>
  `${type || 'item'} ${id} ${decode(slug) || textOfField(title).slice(0, 60)}`.trim();

/** Reads all items of an export. Detects a language or time zone that the settings do not name. */
export function readWordPress(source: Export, archive: Archive, settings: ArchiveSettings): ReadArchive {
  const { items } = source;
  const uploads = new Uploads(source, archive.files);
  const authors = readAuthors(source);
  const shared = new Map(items.filter(({ type }) => type === 'wp_block').map(({ id, content }) => [id, content]));
  const texts = items.filter(({ type }) => type === 'post' || type === 'page');
  const otherwise =
    settings.language ?? readLanguage(source.language) ?? detectLanguage(takeSamples(texts, ({ content }) => content));
  const zone = settings.zone ?? zoneOf(otherwise);
  const context = {
    uploads,
    authors,
    detect: (written: readonly string[]) => settings.language ?? detectInArchive(written, otherwise),
    now: settings.now,
    languages: readItemLanguages(source),
    address: rewriteAddresses(source, uploads),
    sharedBlock: (id: string) => shared.get(id),
  };
  const leftOut = new Map<string, Message>();
  const remarks: Remark[] = [];
  const articles: ForeignArticle[] = [];
  settings.progress?.stage(tell('stage-converting-export')`converting the texts of the export`, items.length);
  for (const [i, item] of items.entries()) {
    settings.progress?.step(i);
    const file = nameOfItem(item);
    if (item.type === 'attachment') {
      const path = uploads.get(item.id)?.path ?? '';
      if (archive.files.find(path) === undefined)
        leftOut.set(
          file,
          tell(
            'file-not-among-uploads',
          )`the file ${path} is missing: copy it from the server into the folder that --uploads names, and import again`,
        );
      continue;
    }
    const note = noteFor(remarks, file);
    for (let n = 0; n < item.repaired; n++) note('windows-characters-repaired');
    const read = readItem(item, { ...context, file, note });
    if ('what' in read) leftOut.set(file, read.what);
    else articles.push(read);
  }
  return {
    articles,
    leftOut,
    remarks: remarks.filter(({ file }) => !leftOut.has(file)),
    zone,
    found: texts.length,
    people: authors.names,
    name: textOfField(source.title) || undefined,
    tagline: textOfField(source.description) || undefined,
    origin: URL.canParse(source.address) ? new URL(source.address).origin : undefined,
    tellsAddresses: true,
    comments: source.comments,
  };
}
