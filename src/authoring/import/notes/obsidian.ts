/** Converts a note of Obsidian to ordinary Markdown: https://help.obsidian.md/obsidian-flavored-markdown */
import { decode } from '../../../addresses.ts';
import { toSlug } from '../../../language/slug.ts';
import { type ArchiveFiles, nameOf } from '../archive/archive-files.ts';
import { isText } from '../archive/archive-place.ts';
import { convertLinks } from '../body/links.ts';
import { findFile, isPicture } from '../body/pictures.ts';
import { writeLink, writePicture } from '../body/snippets.ts';
import type { Note } from '../changes.ts';
import { withoutQuery } from '../foreign-address.ts';
import type { Data, ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { addMissing, foldName } from '../front-matter/foreign-values.ts';
import { readTags } from '../front-matter/tags.ts';
import { dropQueries, takeInlineFields } from './dataview.ts';
import { addressFrom, type FindNote } from './find-note.ts';
import { convertCallouts, convertHighlights, dropBlockIds, takeTagLines } from './obsidian-blocks.ts';
import { readWikiLink, replaceWikiLinks, type WikiLink, wordsOfLabels } from './wiki-links.ts';

interface Surroundings {
  readonly file: string;
  readonly files: ArchiveFiles;
  readonly find: FindNote;
  /** True if a site generator reads the notes, too. If so, the field `aliases` contains addresses, not other names of the note. */
  readonly isSite: boolean;
  /** True if the import turns lines that contain only tags or only an inline field into fields of the note. */
  readonly hasFieldLines: boolean;
  readonly note: Note;
}

/** Converts the links, callouts, highlights, lines of tags, inline fields and properties of a note. Removes queries and block ids. */
export function convertObsidian({ data, body }: ForeignMatter, around: Surroundings): ForeignMatter {
  const { hasFieldLines, note } = around;
  const fields = new Map<string, string>();
  const take = (name: string, value: string) => fields.has(name) || fields.set(name, value);
  const asked = dropQueries(body, note);
  const plain = hasFieldLines ? takeInlineFields(asked, take, note) : asked;
  const linked = findShortPaths(
    replaceWikiLinks(plain, link => writeWikiLink(link, around)),
    around,
  );
  const tags: string[] = [];
  const blocks = convertHighlights(dropBlockIds(convertCallouts(linked)), note);
  const text = hasFieldLines ? takeTagLines(blocks, tag => tags.push(tag)) : blocks;
  const all = addMissing(data, [Object.fromEntries(fields)]);
  return { data: addTags(cleanProperties(all, around), tags), body: text };
}

/** Returns the front matter with `tags` added to its field `tags`. */
function addTags(data: Data, tags: readonly string[]): Data {
  if (tags.length === 0) return data;
  const name = Object.keys(data).find(key => foldName(key) === 'tags') ?? 'tags';
  return { ...data, [name]: [...readTags(data[name]), ...tags] };
}

/**
 * Returns the Markdown for a link or embed. An embedded note becomes a link, because a public article must not show the text of a note
 * that may be private.
 */
function writeWikiLink(link: WikiLink, { file, find, note }: Surroundings): string {
  const { isEmbed, target, heading, isBlock, labels } = link;
  const found = find(target, file);
  if (isEmbed && isPicture(found ?? target)) {
    const alt = wordsOfLabels(labels);
    if (alt !== labels.join(' ')) note('picture-widths-left-out', target);
    const address = found === undefined ? encodeURI(target) : addressFrom(file, found);
    return writePicture('prose', { address, alt, caption: '' });
  }
  const shown = labels.join(' ') || [nameOf(target), isBlock ? '' : heading].filter(part => part !== '').join(' > ');
  if (target !== '' && found === undefined) {
    note('dead-links-made-text', target);
    return shown;
  }
  if (isEmbed) note('embeds-made-links', target || `#${heading}`);
  if (isBlock) note('dead-anchors-left-out', `#${heading}`);
  const hasAnchor = heading !== '' && !isBlock && (found === undefined || isText(found));
  const address = `${found === undefined ? '' : addressFrom(file, found)}${hasAnchor ? `#${toSlug(heading)}` : ''}`;
  return address === '' ? shown : writeLink('prose', shown, address);
}

/** Completes Markdown links that give only the name of a file, without its folder. Removes the widths of pictures. */
function findShortPaths(body: string, { file, files, find, note }: Surroundings): string {
  const complete = (address: string) => {
    const path = withoutQuery(address);
    if (/^(?:[a-z][\w+.-]*:|\/\/|#|$)/i.test(address) || findFile(address, file, files) !== undefined) return address;
    const found = find(decode(path), file);
    return found === undefined ? address : addressFrom(file, found) + address.slice(path.length);
  };
  return convertLinks(body, {
    link: address => ({ href: complete(address) }),
    picture: address => ({ src: complete(address) }),
    describe: ({ alt, address }) => {
      const words = alt.replace(/\|\d+(?:x\d+)?$/, '');
      if (words !== alt) note('picture-widths-left-out', address);
      return words;
    },
  });
}

/** Replaces each link in the properties with the link text; a link to a picture, with a path. Removes other names of the note. */
function cleanProperties(data: Data, around: Surroundings): Data {
  const { isSite, note } = around;
  const entries = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    const clean = cleanValue(value, around);
    if (isSite || !/^alias(?:es)?$/.test(foldName(name))) return [[name, clean]];
    const all = [clean].flat().filter(one => typeof one === 'string' && one !== '');
    const isPath = (one: unknown) => typeof one === 'string' && one.startsWith('/');
    for (const one of all) if (!isPath(one)) note('other-names-left-out', String(one));
    return [[name, all.filter(isPath)]];
  });
  return Object.fromEntries(entries);
}

function cleanValue(value: unknown, around: Surroundings): unknown {
  if (Array.isArray(value)) return value.map(one => cleanValue(one, around));
  if (typeof value !== 'string') return value;
  return value.replace(/!?\[\[([^[\]\n]+)\]\]/g, (_, inner) => {
    const { target, labels } = readWikiLink(false, inner);
    const found = around.find(target, around.file);
    return found !== undefined && isPicture(found) ? `/${found}` : labels.join(' ') || nameOf(target);
  });
}
