/** Turns the posts and pages in the export of a publishing service into articles. Has no side effects. */

import { decode, isWebUrl } from '../../../addresses.ts';
import { isMoment, isZone, momentAt, readDate } from '../../../language/dates.ts';
import { tell } from '../../../language/messages/tell.ts';
import { toSlug } from '../../../language/slug.ts';
import { isMessage, type Message } from '../../../message.ts';
import { accountForHtml } from '../account/keep-account.ts';
import { type Archive, ArchiveFiles } from '../archive/archive-files.ts';
import { readLanguage } from '../archive/archive-place.ts';
import { packText } from '../archive/packed-text.ts';
import type { ArchiveSettings, ForeignArticle, ReadArchive } from '../archive/read-archive.ts';
import { noteFor } from '../archive/remarks.ts';
import type { Note, Remark } from '../changes.ts';
import { isRooted, withoutFolder } from '../foreign-address.ts';
import { checkFolder } from '../former/named-folder.ts';
import { convertSafely } from '../from-html/convert-safely.ts';
import { textOf } from '../from-html/text-of.ts';
import { detectInArchive, detectLanguage, zoneOf } from '../language.ts';
import { readAuthors } from '../wordpress/people.ts';
import { convertPost } from './convert-post.ts';
import { indexPictures } from './local-pictures.ts';
import type { Post, ReadService, ServiceExport } from './post.ts';

interface PostsContext {
  readonly service: ServiceExport;
  readonly zone: string;
  readonly now: number;
  readonly note: Note;
  authorsOf(names: readonly string[]): readonly string[];
  languageOf(words: readonly string[]): string;
  locate(address: string): string;
}

/** Reads an export. The returned archive leaves out the files that contain data about all posts, such as `posts.csv`. */
export function readExport(
  read: ReadService,
  archive: Archive,
  settings: ArchiveSettings,
): { readonly archive: Archive; readonly read: ReadArchive } {
  const service = read(archive);
  const sources = new Set(service.sources);
  const files = new ArchiveFiles(archive.files.all.filter(file => !sources.has(file)));
  return { archive: { ...archive, files }, read: readPosts(service, files, settings) };
}

/** Reads the posts of an export. Detects a language or time zone that neither the settings nor the export states. */
function readPosts(service: ServiceExport, files: ArchiveFiles, settings: ArchiveSettings): ReadArchive {
  const { posts } = service;
  const stated = settings.language ?? readLanguage(service.language);
  const otherwise = stated ?? detectLanguage(posts.map(({ html }) => textOf(html.slice(0, 20_000))));
  const zone = settings.zone ?? (isZone(service.zone) ? service.zone : zoneOf(otherwise));
  const names = [...new Set(posts.flatMap(({ by }) => by))];
  const authors = readAuthors({ authors: names.map(name => ({ login: name, name })), items: [] });
  const leftOut = new Map(service.leftOut);
  const remarks: Remark[] = [];
  const articles: ForeignArticle[] = [];
  const find = indexPictures(files, service.pictureSteps);
  for (const post of posts) {
    const note = noteFor(remarks, post.file);
    const read = readPost(post, {
      service,
      zone,
      now: settings.now,
      note,
      authorsOf: by => by.flatMap(creator => authors.of({ creator, terms: [] })),
      languageOf: words => settings.language ?? detectInArchive(words, otherwise),
      locate: address => {
        const path = service.picturePath(address);
        const file = path === undefined ? undefined : find(path);
        if (file === undefined) return isRooted(address) ? completeAddress(address, settings) : address;
        note('local-pictures-found', address);
        return `/${file}`;
      },
    });
    if (isMessage(read)) leftOut.set(post.file, read);
    else articles.push(read);
  }
  const folder = checkFolder(settings.folder, articles);
  return {
    articles,
    leftOut,
    remarks: remarks.filter(({ file }) => !leftOut.has(file)),
    zone,
    found: posts.length + service.leftOut.size,
    people: authors.names,
    name: service.name || undefined,
    tagline: service.tagline || undefined,
    origin: service.origin || undefined,
    folder,
    isFolderNamed: folder !== undefined,
    leavesOutFolder: true,
    joinsFolder: true,
    guessed: stated === undefined && articles.some(({ language }) => language === otherwise) ? otherwise : undefined,
    tellsAddresses: true,
    comments: service.comments,
  };
}

/** Adds the address of the old site, as far as the user named it, to a path of its server or of its folder. */
const completeAddress = (path: string, { origin = '', folder }: Pick<ArchiveSettings, 'origin' | 'folder'>): string =>
  origin + (withoutFolder(path, folder) === undefined ? (folder ?? '').slice(0, -1) : '') + path;

/** Converts a post to an article or a page, or returns the reason why the import leaves it out. */
function readPost(post: Post, context: PostsContext): ForeignArticle | Message {
  const { kind, title, hiding } = post;
  const draft = post.draft || hiding !== undefined;
  if (kind === 'page' && draft)
    return tell('import-unpublished-page')`this page is not public, but in halfsky only articles can be drafts`;
  const date = kind === 'page' ? '' : readTime(post, context);
  if (date === undefined) return tell('export-item-without-date')`this item has no date`;
  const read = convertSafely(() =>
    accountForHtml({ html: post.html, fields: [title, post.summary] }, context.note, note =>
      convertPost(post, { ...context, note }),
    ),
  );
  if ('what' in read) return read.what;
  const { markdown: body, ...count } = read;
  if (body.trim() === '' && post.cover === undefined) return tell('import-had-no-text')`this file has no text`;
  if (hiding !== undefined) context.note('hidden-articles-made-drafts', hiding);
  const language = context.languageOf([title, body]);
  const slug = decode(post.slug);
  return {
    file: post.file,
    kind,
    dialect: 'converted',
    place: { work: `${kind} ${post.file}`, language, day: undefined, slug: toSlug(slug), draft },
    matter: { data: {}, body },
    count,
    original: packText(post.html).read,
    language,
    fields: {
      title: title || undefined,
      date,
      updated: undefined,
      summary: post.summary || undefined,
      by: kind === 'page' ? [] : context.authorsOf(post.by),
      editor: [],
      translator: [],
      tags: [...new Set(post.tags)],
      cover: post.cover && { ...post.cover, address: context.locate(post.cover.address) },
      draft,
      expires: undefined,
      addresses: post.addresses,
      slug: slug || undefined,
      language,
      canonical: isWebUrl(post.canonical) ? post.canonical : undefined,
      credits: '',
      dropped: [],
    },
  };
}

/**
 * Returns the time of publication in the time zone of the publication. For a draft without a date, returns the date of the import. Returns
 * undefined for any other post without a date.
 */
function readTime({ date, dateField, draft, hiding }: Post, { zone, now, note }: PostsContext): string | undefined {
  const read = readDate(date, 'UTC');
  if (isMoment(read) && dateField !== undefined) note('dates-from-creation', `${dateField}: ${date}`);
  if (isMoment(read)) return read.dayOnly ? read.day : momentAt(read.millis, zone).iso;
  if (!draft && hiding === undefined) return undefined;
  note('drafts-dated-today');
  return momentAt(now, zone).day;
}
