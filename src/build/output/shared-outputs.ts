/** Takes outputs from the remote cache, and sends new outputs to it. */
import type { BatchOutput, Content, Output } from '../../site/output.ts';
import { eachPooled } from '../../store/each-pooled.ts';
import type { RemoteCache } from '../../store/remote-cache.ts';
import { Slots } from '../../store/slots.ts';
import { cutPacks, type MadeFile, type OutputPack, readPack, toPackable, writePack } from './packed-outputs.ts';

/** The remote cache, and callbacks for the outputs that it has. */
export interface SharedOutputsOptions {
  readonly remote: RemoteCache;
  /** Returns the addresses of the files that this machine needs of a batch with known files. */
  wanted(batch: BatchOutput): ReadonlySet<string>;
  /** Receives each file from the remote cache. */
  take(file: MadeFile): Promise<void>;
}

/** Numbers of packs to fetch at the same time, and to send at the same time. A pack has about one megabyte. */
const atOnce = { fetch: 8, send: 2 };

/** A pack that the remote cache lacks, and those of its outputs that have been made. */
interface OpenPack extends OutputPack {
  readonly made: Map<Output, readonly (readonly [address: string, content: Content])[]>;
}

export class SharedOutputs {
  readonly #options: SharedOutputsOptions;
  readonly #open = new Map<Output, OpenPack>();
  readonly #slots = new Slots(atOnce.send);
  readonly #sending = new Set<Promise<void>>();

  constructor(options: SharedOutputsOptions) {
    this.#options = options;
  }

  /** Takes the outputs that the remote cache has. Returns the outputs that this machine must make, in the same order. */
  async fetch(outputs: readonly Output[]): Promise<readonly Output[]> {
    const { remote, wanted, take } = this.#options;
    const taken = new Set<Output>();
    // The digest of a page takes time, so the generator computes it while requests are under way.
    const packable = function* () {
      for (const output of outputs) {
        const each = remote.use.fault ? undefined : toPackable(output, wanted);
        if (each) yield each;
      }
    };
    await eachPooled(cutPacks(packable()), atOnce.fetch, async pack => {
      const bytes = await remote.get(pack.name);
      const files = bytes && readPack(bytes, pack);
      if (files) {
        for (const file of files) await take(file);
        for (const { output } of pack.outputs) taken.add(output);
        return;
      }
      if (bytes) remote.refuse();
      const open: OpenPack = { ...pack, made: new Map() };
      for (const { output } of pack.outputs) this.#open.set(output, open);
    });
    return outputs.filter(output => !taken.has(output));
  }

  /** True if the remote cache lacks the output, so that `add` needs its files. */
  isWanted(output: Output): boolean {
    return this.#open.has(output) && this.#options.remote.isWritable;
  }

  /** Adds the files of an output. Sends the pack of the output as soon as the pack is complete. */
  async add(output: Output, files: readonly (readonly [address: string, content: Content])[]): Promise<void> {
    const pack = this.#open.get(output);
    if (!pack) return;
    this.#open.delete(output);
    pack.made.set(output, files);
    if (pack.made.size < pack.outputs.length) return;
    const packed = this.#pack(pack);
    if (!packed) return;
    const sending = this.#slots
      .run(() => this.#options.remote.put(pack.name, packed))
      .finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
    // Packs that wait for a slow server would fill the memory.
    if (this.#sending.size > 2 * atOnce.send) await Promise.race(this.#sending);
  }

  /** Waits until all packs have been sent. */
  async end(): Promise<void> {
    await Promise.all(this.#sending);
  }

  /** Joins the files of a pack. Returns undefined if the files are not those that `readPack` expects, so that nobody could use the pack. */
  #pack(pack: OpenPack): Buffer | undefined {
    const files = pack.outputs.flatMap(({ output, addresses }) => {
      const made = new Map(pack.made.get(output));
      return (addresses ?? [...made.keys()]).map(address => ({ address, content: made.get(address) }));
    });
    const known = files.flatMap(({ address, content }) =>
      content === undefined ? [] : [{ address, content: typeof content === 'string' ? Buffer.from(content) : content }],
    );
    return known.length === files.length ? writePack(known) : undefined;
  }
}
