/** Finds the target of each address in an article of the archive: another article, a file to copy, an external address, or none. */

import { isWebUrl } from '../../../addresses.ts';
import { leaveOutUnseen } from '../../../language/characters.ts';
import { englishOf } from '../../../message.ts';
import { joinBlanks } from '../body/anchors.ts';
import { findFile, isPicture, wordsOfName } from '../body/pictures.ts';
import { pathEnd, pathStart } from '../body/placeholder-characters.ts';
import { decodeEntities } from '../body/plain-text.ts';
import { type LinkTarget, type PictureTarget, pageScheme, type Resolver } from '../body/resolver.ts';
import type { Note } from '../changes.ts';
import {
  isOnSite,
  isOnWeb,
  queryOf,
  schemeOf,
  splitFragment,
  withoutFolder,
  withoutQuery,
  withScheme,
} from '../foreign-address.ts';
import type { Archive } from './archive-files.ts';
import { isText, readLanguage } from './archive-place.ts';
import type { OldAddresses, OldArticle, Pattern } from './old-addresses.ts';
import type { ForeignArticle } from './read-archive.ts';

/**
 * Returns a placeholder for a new path, which is known only after all articles are converted. The placeholder contains `article:` or
 * `file:` and the path in the archive.
 */
export const placeholder = (kind: 'article' | 'file', file: string) =>
  `${pathStart}${kind}:${encodeURIComponent(file)}${pathEnd}`;

export const isPlaceholder = (address: string) => address.startsWith(pathStart);

const anyPlaceholder = new RegExp(`${pathStart}(article|file):([^${pathEnd}]*)${pathEnd}`, 'g');

/** Replaces every placeholder in a text with the path that `pathOf` returns. */
export function fillPlaceholders(text: string, pathOf: (kind: 'article' | 'file', file: string) => string): string {
  return text.replace(anyPlaceholder, (_, kind, file) =>
    pathOf(kind === 'article' ? 'article' : 'file', decodeURIComponent(file)),
  );
}

/** Data and functions that the resolver of one article needs. */
export interface Surroundings {
  readonly archive: Archive;
  readonly addresses: OldAddresses;
  /** Origin of the old site, such as `https://example.com`. */
  readonly origin: string | undefined;
  /** Origins whose full addresses are addresses of the old site. */
  readonly origins: readonly string[];
  /** Folder of the old site on its server, such as `/blog/`; undefined for the root of the server. */
  readonly folder: string | undefined;
  /** True if the user named the folder. The import then also looks for full addresses outside, because the user may mean the whole server. */
  readonly isFolderNamed: boolean;
  /** True if paths in the archive are relative to the folder. */
  readonly leavesOutFolder: boolean;
  /** True if a path from the root of the server may lead into the folder although the path does not contain the folder. */
  readonly joinsFolder: boolean;
  /** The article with the links and pictures to resolve, and the names and dates that may occur in the old address of the article. */
  readonly own: OldArticle;
  /** Returns whether the article `own` may link to the article in `file`. */
  mayLead(file: string): boolean;
  /** Records that a link to the article in `file` fits an address pattern. The link is evidence that the old site used the pattern. */
  witness(pattern: Pattern, file: string): void;
  /** Records that the result of converting `own` depends on the article in `file`. */
  saw(file: string): void;
  readonly note: Note;
}

/** Creates the resolver that finds the targets of links and pictures in one article. */
export function resolverFor({ file }: ForeignArticle, around: Surroundings): Resolver {
  const { archive, note } = around;
  return {
    link: address => resolveLink(address, file, around),
    addressOf: address => findOldAddress(address, around),
    picture: (address, isCover = false) =>
      resolvePicture(address, file, isCover ? { ...around, note: () => {} } : around),
    describe: ({ alt, caption, address }) => {
      if (alt.trim() !== '') return alt.trim();
      const source = findFile(address, file, archive.files);
      note('pictures-described-by-caption', source ?? address);
      const [words = ''] = caption.split(' | ', 1);
      return words.trim() || wordsOfName(address) || new URL(address, 'https://picture/').hostname;
    },
  };
}

/** Schemes of addresses that lead nowhere. */
const leadingNowhere = new Set(['javascript', 'data', 'vbscript', 'about']);

/** Returns the address that an author meant, without character references and invisible characters. */
const readAddress = (written: string) => withScheme(leaveOutUnseen(decodeEntities(written.trim())));

function resolveLink(written: string, file: string, around: Surroundings): LinkTarget {
  if (isPlaceholder(written)) return { href: written };
  if (written.startsWith(pageScheme)) return resolvePage(written.slice(pageScheme.length), around);
  const clean = readAddress(written);
  const [path, fragment] = splitFragment(clean);
  const address = path + joinBlanks(fragment);
  const scheme = schemeOf(address);
  if (isOnWeb(address)) {
    if (!URL.canParse(clean)) return dead(written, 'words and address', around);
    const { pathname, hash } = new URL(clean);
    const inside = withoutFolder(pathname, around.folder) ?? (around.isFolderNamed ? pathname : undefined);
    const path = isOwn(clean, around) ? inside : undefined;
    const own = path === undefined ? undefined : findArticle(path, around);
    return own === undefined ? { href: clean } : { href: own + joinBlanks(hash) };
  }
  if (scheme === 'mailto' || scheme === 'tel') return { href: clean };
  if (scheme !== undefined) return dead(written, leadingNowhere.has(scheme) ? 'words' : 'words and address', around);
  if (address.startsWith('#')) return address === '#' ? { plain: 'words' } : { href: address };
  if (address === '' || /[{}]|\s/.test(address)) return dead(written, 'words', around);
  if (
    /^(?:www\.|(?:[\w-]+\.)+(?:com|org|net|gov|edu|io|cn)(?:\/|$))/i.test(address) &&
    findFile(address, file, around.archive.files) === undefined
  ) {
    return { href: `https://${address}` };
  }
  const inside = withoutFolder(address, around.folder);
  const mayBeInside = around.joinsFolder || isText(withoutQuery(path));
  const sought = inside ?? (mayBeInside ? address : undefined);
  const article = sought === undefined ? undefined : findArticle(sought, around);
  if (article !== undefined) return { href: article + joinBlanks(fragment) };
  const source = findInFolder(address, file, around);
  if (source !== undefined && canBring(source, around.archive)) {
    if (!isPicture(source)) around.note('other-files-brought', source);
    return { href: placeholder('file', source) };
  }
  if (around.origin !== undefined && address.startsWith('/')) {
    around.note('old-site-links-made-whole', address);
    const above = around.leavesOutFolder && inside === undefined ? around.folder?.slice(0, -1) : undefined;
    return { href: new URL((above ?? '') + address, around.origin).href };
  }
  return dead(written, 'words', around);
}

/** Returns whether a full address is on the old site. */
const isOwn = (address: string, { origins }: Surroundings) => origins.some(origin => isOnSite(address, origin));

/** Finds the file of an address, with and without the folder of the old site. */
const findInFolder = (address: string, file: string, { archive, folder }: Surroundings) =>
  findFile(withoutFolder(address, folder) ?? address, file, archive.files) ?? findFile(address, file, archive.files);

const canBring = (file: string, archive: Archive) =>
  isPicture(file) ? !('what' in archive.picture(file)) : archive.fault(file) === undefined;

function dead(address: string, plain: 'words' | 'words and address', { note }: Surroundings): LinkTarget {
  note('dead-links-made-text', address);
  return { plain };
}

function resolvePage(written: string, around: Surroundings): LinkTarget {
  const found = findPage(written, around);
  const article = found && leadTo(found, around);
  if (article === undefined) return dead(written, 'words', around);
  return { href: article + joinBlanks(splitFragment(written)[1]) };
}

/** Finds the page that a shortcode such as `ref` names. */
function findPage(written: string, { addresses, own, saw }: Surroundings): OldArticle | undefined {
  const path = withoutQuery(written);
  const language = readLanguage(queryOf(written).get('lang') ?? '');
  const from = language === undefined ? own : { ...own, language };
  // A path without an extension, too, is relative to the file of the page, and not to the address of the page.
  const page = isText(path) || path.endsWith('/') ? path : `${path}.md`;
  return addresses.find(page, from, saw)?.article ?? addresses.findPage(path, from, saw);
}

/** Returns the address of a page on the old site, with its folder and the fragment; undefined if the settings do not determine it. */
function findOldAddress(written: string, around: Surroundings): string | undefined {
  const { addresses, own, saw, folder = '/' } = around;
  const found = written.startsWith(pageScheme)
    ? findPage(written.slice(pageScheme.length), around)
    : addresses.find(withoutFolder(written, around.folder) ?? written, own, saw)?.article;
  const path = found?.isKnown ? found.told.at(-1) : undefined;
  return path === undefined ? undefined : folder.slice(0, -1) + path + splitFragment(written)[1];
}

function findArticle(path: string, around: Surroundings): string | undefined {
  const { addresses, own, witness, saw } = around;
  const found = addresses.find(path, own, saw);
  const article = found && leadTo(found.article, around);
  if (found?.pattern && article !== undefined && path.startsWith('/')) witness(found.pattern, found.article.file);
  return article;
}

/** Returns the placeholder for the target article of a link; undefined if the article being converted may not link to the target. */
function leadTo({ file }: OldArticle, { mayLead, note }: Surroundings): string | undefined {
  if (!mayLead(file)) return undefined;
  note('links-to-archive-articles');
  return placeholder('article', file);
}

function resolvePicture(written: string, file: string, around: Surroundings): PictureTarget {
  const { archive, note } = around;
  if (isPlaceholder(written)) return { src: written };
  const address = readAddress(written);
  const path = isOwn(address, around) ? new URL(address).pathname : address;
  const source = schemeOf(path) === undefined ? findInFolder(path, file, around) : undefined;
  if (source === undefined && isWebUrl(address)) {
    note('distant-pictures-made-links', address);
    return { href: address };
  }
  if (source === undefined) {
    note('missing-pictures-described', address.slice(0, 200));
    return { gone: true };
  }
  const picture = archive.picture(source);
  if (!('what' in picture)) return { src: placeholder('file', source) };
  const why = englishOf(picture.what);
  note('unshowable-pictures-described', why);
  return !isPicture(source) && canBring(source, archive) ? { href: placeholder('file', source) } : { gone: true, why };
}
