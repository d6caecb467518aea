/** Index of the files of a WordPress site: their paths in a copy of `wp-content/uploads`, and their data in the media library. */
import { decode } from '../../../addresses.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { decodeEntities } from '../body/plain-text.ts';
import type { Export, Item } from './export.ts';
import { textOf } from './text.ts';

export const uploadsFolder = 'wp-content/uploads/';

/** File in the media library. */
export interface Attachment {
  readonly id: string;
  /** Path of the file in a copy of the site, `wp-content/uploads/…`. */
  readonly path: string;
  /**
   * Path `/wp-content/uploads/…` of the file. If the copy does not contain the file and the site keeps files on another server, the full
   * address of the file.
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
    this.#host = hostOf(address);
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
    return this.#byLink.get(keyOf(address)) ?? this.get(/[?&]attachment_id=(\d+)/.exec(address)?.[1]);
  }

  /** Returns the attachment whose file, or a smaller copy of the file, has the address; undefined if there is none. */
  ofFile(address: string): Attachment | undefined {
    return variants(keyOf(/^\/[^/]/.test(address) ? `${this.#host}${address}` : address))
      .map(key => this.#byFile.get(key))
      .find(found => found !== undefined);
  }

  /** Returns the path `/wp-content/uploads/…` of the largest copy of an upload. Returns any other address unchanged. */
  locate(written: string): string {
    const address = decodeEntities(written.trim());
    const known = this.ofFile(address);
    if (known) return known.address;
    const [, host = '', path] =
      /^(?:(?:https?:)?\/\/([^/]+))?(?:\/[^?#]*)?\/wp-content\/uploads\/([^?#]+)/.exec(address) ?? [];
    if (path === undefined || !this.#isOwn(host, address)) return address;
    return `/${uploadsFolder}${findUpload(decode(path), this.#files) ?? decode(path)}`;
  }

  /** Returns whether a host is the site's own, or is a picture server of WordPress.com with a picture of the site. */
  #isOwn(host: string, address: string): boolean {
    return (
      host === '' || hostOf(`//${host}`) === this.#host || (/^i\d\.wp\.com$/.test(host) && address.includes(this.#host))
    );
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
    alt: textOf(item.meta.get('_wp_attachment_image_alt') ?? ''),
    caption: textOf(item.excerpt),
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
  const isWhole = /^(?:[a-z]:)?\/|^https?:/i.test(written);
  const inner = /^.*?(?:\/wp-content\/uploads|\/uploads|\/files)\/(.+)$/.exec(written)?.[1];
  const path = isWhole ? (inner ?? (URL.canParse(file) ? new URL(file).pathname.slice(1) : written)) : written;
  return path.split(/[?#]/)[0] ?? path;
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

/** Lists a path, and the paths of files that may be the larger original, such as `p.jpg` for `p-300x200.jpg` or `p-scaled.jpg`. */
function variants(path: string): readonly string[] {
  const whole = path.replace(sized, '');
  return [...new Set([path, whole, whole.replace(/-scaled(?=\.[A-Za-z0-9]+$)/, '')])];
}

/** Returns whether a file is a smaller copy that WordPress made of another file. */
export const isSmallerCopy = (file: string, all: ReadonlySet<string>) =>
  sized.test(file) && [file.replace(sized, ''), file.replace(sized, '-scaled')].some(whole => all.has(whole));

const hostOf = (address: string) => address.replace(/^(?:https?:)?\/\/(?:www\.)?/, '').replace(/[/:].*$/, '');

/** Returns the comparison key of an address: ignores scheme, `www.`, query, fragment and a slash at the end. */
const keyOf = (address: string) =>
  decode(address)
    .replace(/^(?:https?:)?\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
