/**
 * Remote cache: entries that several machines share through a web server, in the HTTP protocol of Bazel's remote cache. `/ac/` maps the hash
 * of a name to the hash of a content, and `/cas/` maps the hash of a content to the content. https://bazel.build/remote/caching
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { readActionResult, type StoredFile, writeActionResult } from './action-result.ts';
import { hashOf } from './cache.ts';
import { type Answer, HttpClient, type RemoteFault } from './http-client.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Where a remote cache is, and what this machine may do there. */
export interface RemoteCacheSettings {
  /** Address of the cache without credentials, such as `https://cache.example.org/halfsky/`. */
  readonly url: string;
  /** Value of the header `Authorization`; undefined if the server needs none. */
  readonly authorization: string | undefined;
  readonly isReadOnly: boolean;
  /** Secret with which entries are signed. If it is given, entries without a valid signature count as damaged. */
  readonly signatureKey: string | undefined;
  /** Milliseconds after which a request without a complete answer fails. */
  readonly timeout: number;
}

/** Usage of a remote cache during one build. */
export interface RemoteUse {
  readonly read: number;
  readonly written: number;
  /** Number of entries that were truncated, altered or not the entry that was asked for. */
  readonly damaged: number;
  /** The error after which the build stopped using the cache, or stopped writing to it. */
  readonly fault: RemoteFault | undefined;
}

/**
 * Everything besides an entry's name that can change its bytes: the versions of Node and of the libraries inside Node, and the kind of machine.
 * The name covers our own code and the publication.
 */
const { node, v8, icu = '', unicode = '', tz = '', zstd = '' } = process.versions;
const makers = ['remote 1', process.platform, process.arch, node, v8, icu, unicode, tz, zstd];

/** Maximum sizes in bytes of an entry: as the server has it, and decompressed. Of a search shard with the longest texts, both are below 20 MB. */
const most = { stored: 64_000_000, content: 512_000_000 };

/** Maximum size in bytes of an answer from `/ac/`. */
const mostOfResult = 4096;

/**
 * Cache on a web server. Nothing it does fails: a cache that is gone, slow or wrong counts as a cache without the entry, because the build can make
 * the content itself.
 */
export class RemoteCache {
  readonly #settings: RemoteCacheSettings;
  readonly #client: HttpClient;
  #read = 0;
  #written = 0;
  #damaged = 0;

  constructor(settings: RemoteCacheSettings) {
    this.#settings = settings;
    this.#client = new HttpClient(settings);
  }

  get use(): RemoteUse {
    return { read: this.#read, written: this.#written, damaged: this.#damaged, fault: this.#client.fault };
  }

  /** True if `put` sends entries to the server. */
  get isWritable(): boolean {
    return !this.#settings.isReadOnly && this.#client.maySend;
  }

  /** Returns an entry's content. Returns undefined if the cache has no such entry, or if the entry is damaged. */
  async get(name: string): Promise<Buffer | undefined> {
    const result = await this.#client.get(`ac/${keyOf(name)}`, mostOfResult);
    if (!result) return undefined;
    const file = result === 'too long' ? undefined : readActionResult(result);
    if (!file || file.path !== name || file.size > most.stored || !this.#isSigned(file)) return this.#reject();
    const stored = await this.#client.get(`cas/${file.hash}`, file.size);
    if (!stored) return undefined;
    const content = await this.#open(stored, file);
    if (!content) return this.#reject();
    this.#read++;
    return content;
  }

  /** Counts an entry as damaged, because its content is not what an entry of this name must contain. */
  refuse(): void {
    this.#read--;
    this.#damaged++;
  }

  /** Stores an entry, or does nothing if this machine may not write. Writes the content first, so that `/ac/` never names a missing content. */
  async put(name: string, content: Uint8Array): Promise<void> {
    if (!this.isWritable) return;
    const stored = await compress(content, { params: { [constants.ZSTD_c_compressionLevel]: 3 }, chunkSize: 2 ** 20 });
    if (stored.length > most.stored) return;
    const file = { path: name, hash: sha256(stored), size: stored.length };
    const result = writeActionResult({ ...file, signature: this.#sign(file) });
    const isStored =
      (await this.#client.put(`cas/${file.hash}`, stored)) && (await this.#client.put(`ac/${keyOf(name)}`, result));
    if (isStored) this.#written++;
  }

  #reject(): undefined {
    this.#damaged++;
  }

  async #open(stored: Answer, { hash, size }: StoredFile): Promise<Buffer | undefined> {
    if (stored === 'too long' || stored.length !== size || sha256(stored) !== hash) return undefined;
    // Pages shrink to about a tenth. With chunks of Node's default size, joining them would take longer than decompressing.
    const chunkSize = Math.min(Math.max(16 * stored.length, 2 ** 14), 2 ** 22);
    return decompress(stored, { maxOutputLength: most.content, chunkSize }).catch(() => undefined);
  }

  #sign({ path, hash, size }: Omit<StoredFile, 'signature'>): string {
    const { signatureKey } = this.#settings;
    if (signatureKey === undefined) return '';
    return createHmac('sha256', signatureKey)
      .update(hashOf(path, hash, String(size)))
      .digest('hex');
  }

  #isSigned(file: StoredFile): boolean {
    const [expected, given] = [Buffer.from(this.#sign(file)), Buffer.from(file.signature)];
    return expected.length === 0 || (expected.length === given.length && timingSafeEqual(expected, given));
  }
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const keyOf = (name: string) => hashOf(...makers, name);
