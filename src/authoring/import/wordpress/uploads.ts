/** Index of the files of a WordPress site: their paths in a copy of `wp-content/uploads`, and their data in the media library. */
import { win32 } from 'node:path';
import { decode } from '../../../addresses.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { decodeEntities } from '../body/plain-text.ts';
import {
  bareHost,
  isOnWeb,
  isRooted,
  queryOf,
  stepsOf,
  withoutQuery,
  withoutScheme,
  withScheme,
} from '../foreign-address.ts';
import type { Export, Item } from './export.ts';
import { textOfField } from './text.ts';

export const uploadsFolder = 'wp-content/uploads/';

/** File in the media library. */
export interface Attachment {
  readonly id: string;
  /** Path of the file in a copy of the site, `wp-content/uploads/…`. */
  readonly path: string;
  /**
   * Address of the file: the path `/wp-content/uploads/…`. A file that the copy does not contain has its full address, if the site keeps
   * files on another server.
   */
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly parent: string;
  readonly link: string;
}

/** Media library of a site, with the files in the local copy of its uploads. */
export class Uploads {
  readonly #files: ArchiveFiles;
  readonly #host: string;
  readonly #byId = new Map<string, Attachment>();
  readonly #byFile = new Map<string, Attachment>();
  readonly #byLink = new Map<string, Attachment>();

  constructor({ items, address }: Export, files: ArchiveFiles) {
    this.#files = files;
    this.#host = bareHost(withScheme(address));
    for (const item of items) {
      if (item.type !== 'attachment') continue;
      const attachment = readAttachment(item, files);
      this.#byId.set(item.id, attachment);
      this.#byFile.set(keyOf(item.file), attachment);
      if (item.link !== '') this.#byLink.set(keyOf(item.link), attachment);
    }
  }

  get(id: string | undefined): Attachment | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Returns the attachments of the item with the id `parent`, in the order of the export. */
  of(parent: string): readonly Attachment[] {
    return [...this.#byId.values()].filter(attachment => attachment.parent === parent);
  }

  /**
   * Returns the attachment whose attachment page has the address; undefined if there is none. WordPress makes an attachment page for each
   * file.
   */
  ofPage(address: string): Attachment | undefined {
    return this.#byLink.get(keyOf(address)) ?? this.get(queryOf(address).get('attachment_id') || undefined);
  }

  /** Returns the attachment whose file, or a smaller copy of the file, has the address; undefined if there is none. */
  ofFile(address: string): Attachment | undefined {
    return variants(keyOf(isRooted(address) ? `${this.#host}${address}` : address))
      .map(key => this.#byFile.get(key))
      .find(found => found !== undefined);
  }

  /** Returns the path `/wp-content/uploads/…` of the largest copy of an upload. Returns any other address unchanged. */
  locate(written: string): string {
    const address = decodeEntities(written.trim());
    const known = this.ofFile(address);
    if (known) return known.address;
    const path = decode(partAfter(withoutQuery(address), `/${uploadsFolder}`));
    return path !== '' && this.#isOwn(address) ? `/${uploadsFolder}${findUpload(path, this.#files) ?? path}` : address;
  }

  /** Returns whether an address is on the site, or on a picture server of WordPress.com with a picture of the site. */
  #isOwn(address: string): boolean {
    const host = bareHost(withScheme(address));
    return isRooted(address) || host === this.#host || (/^i\d\.wp\.com$/.test(host) && address.includes(this.#host));
  }
}

function readAttachment(item: Item, files: ArchiveFiles): Attachment {
  const file = pathInUploads(item);
  const found = findUpload(file, files);
  const path = `${uploadsFolder}${found ?? file}`;
  const isElsewhere = URL.canParse(item.file) && !item.file.includes(`/${uploadsFolder}`);
  return {
    id: item.id,
    path,
    address: found === undefined && isElsewhere ? item.file : `/${path}`,
    alt: textOfField(item.meta.get('_wp_attachment_image_alt') ?? ''),
    caption: textOfField(item.excerpt),
    parent: item.parent,
    link: item.link,
  };
}

/**
 * Returns the path of a file, relative to the uploads folder. Exports from WordPress.com, and from WordPress before 2.7, give the path on
 * the server, such as `/home/wpcom/public_html/wp-content/blogs.dir/3e2/1218/files/2021/05/b.jpg`.
 */
function pathInUploads({ meta, file }: Item): string {
  const written = (meta.get('_wp_attached_file') || file).replaceAll('\\', '/');
  if (!win32.isAbsolute(written) && !isOnWeb(written)) return withoutQuery(written);
  const inner = /\/(?:uploads|files)\/(.+)$/.exec(written)?.[1];
  return withoutQuery(inner ?? (URL.canParse(file) ? new URL(file).pathname.slice(1) : written));
}

/**
 * Finds a file in the uploads: the original of a smaller copy, else the file itself. Also tries the path without a folder such as
 * `sites/2/`, which WordPress adds if one installation hosts several sites. Returns undefined if the uploads contain none of these files.
 */
function findUpload(path: string, files: ArchiveFiles): string | undefined {
  return [path, path.replace(/^sites\/\d+\//, '')]
    .flatMap(candidate => [...variants(candidate).slice(1), candidate])
    .map(candidate => files.find(uploadsFolder + candidate)?.slice(uploadsFolder.length))
    .find(found => found !== undefined);
}

const sized = /-\d+x\d+(?=\.[A-Za-z0-9]+$)/;

const withoutSize = (path: string, mark = '') => path.replace(sized, mark);

/** Lists a path, and the paths of files that may be the larger original, such as `p.jpg` for `p-300x200.jpg` or `p-scaled.jpg`. */
const variants = (path: string): readonly string[] => [
  ...new Set([path, withoutSize(path), withoutSize(path).replace(/-scaled(?=\.[A-Za-z0-9]+$)/, '')]),
];

/** Returns whether a file is a smaller copy that WordPress made of another file. */
export const isSmallerCopy = (file: string, all: ReadonlySet<string>) =>
  withoutSize(file) !== file && (all.has(withoutSize(file)) || all.has(withoutSize(file, '-scaled')));

/** Returns the part of a text after the last occurrence of `mark`; an empty string if `mark` does not occur. */
const partAfter = (text: string, mark: string) =>
  text.includes(mark) ? text.slice(text.lastIndexOf(mark) + mark.length) : '';

/** Returns the comparison key of an address: ignores scheme, `www.`, query, fragment and a slash at the end. */
const keyOf = (address: string) => stepsOf(withoutQuery(withoutScheme(decode(address)))).join('/');
