/** Finds the outputs of a site by address, and makes each output only on request. */
import { drawOwnPages } from '../build/eleventy.ts';
import { makeGroup } from '../build/make-group.ts';
import { listOutputs, type OutputGroup, type SiteOutputs, type SiteSource } from '../build/outputs.ts';
import { PublicationError } from '../problem.ts';
import { type BatchOutput, type Content, type FileOutput, isBatch, type Output } from '../site/output.ts';

/** Files of a group of outputs. The files can be reused as long as `digests`, the joined digests of the outputs, is defined and unchanged. */
interface MadeGroup {
  readonly digests: string | undefined;
  readonly files: Promise<ReadonlyMap<string, Content>>;
}

/** Files that earlier requests have made, by the name of the group of outputs. */
export type MadeGroups = Map<string, MadeGroup>;

/** Index of all outputs of a site by address. */
export class SiteIndex {
  readonly #pages: ReadonlyMap<string, FileOutput>;
  /** Outputs by file address. Does not contain outputs with file addresses that are unknown until the outputs are made. */
  readonly #files: ReadonlyMap<string, Output>;
  /** Groups of outputs with file addresses that are unknown until the outputs are made. */
  readonly #groups: readonly OutputGroup[];
  readonly #made: MadeGroups;
  readonly #own = new Map<OutputGroup, Promise<ReadonlyMap<string, Content>>>();

  private constructor({ pages, groups }: SiteOutputs, own: readonly FileOutput[], made: MadeGroups) {
    this.#made = made;
    // If several pages have the same address, keep the first page. For example, a publication's static page `admin` replaces the form at
    // `/admin/`.
    this.#pages = new Map([...pages, ...own].map(page => [page.address, page] as const).reverse());
    const outputs = groups.flatMap(group => group.outputs);
    this.#files = new Map(outputs.flatMap(output => addressesOf(output).map(address => [address, output] as const)));
    this.#groups = groups.filter(group => group.outputs.some(isOpen));
  }

  /**
   * Lists the outputs of a site. `made` contains the files that earlier indexes have made, by group. The new index reuses the files of a
   * group if nothing in the group has changed.
   */
  static async list(source: SiteSource, made: MadeGroups): Promise<SiteIndex> {
    const own = await drawOwnPages();
    const pages = own.map(({ address, content }) => ({ address, digest: undefined, make: () => content }));
    return new SiteIndex(await listOutputs(source), pages, made);
  }

  pageAt(address: string): FileOutput | undefined {
    return this.#pages.get(address);
  }

  /** Returns the content of a file. Returns undefined for an unknown address and for a damaged picture. */
  async fileAt(address: string): Promise<Content | undefined> {
    const output = this.#files.get(address);
    if (output) return isBatch(output) ? makeOne(output, address) : output.make();
    const group = this.#groups.find(({ outputs }) =>
      outputs.some(each => isOpen(each) && address.startsWith(each.address)),
    );
    return group && (await this.#makeWhole(group)).get(address);
  }

  /** Makes all files of a group, unless the files were made before and nothing has changed. After a failure, the next request tries again. */
  #makeWhole(group: OutputGroup): Promise<ReadonlyMap<string, Content>> {
    const own = this.#own.get(group);
    if (own) return own;
    const digests = digestsOf(group);
    const known = this.#made.get(group.name);
    if (known && digests !== undefined && known.digests === digests) return known.files;
    const made = new Map<string, Content>();
    const files = makeGroup(group, (address, content) => void made.set(address, content)).then(() => made);
    this.#made.set(group.name, { digests, files });
    this.#own.set(group, files);
    files.catch(() => {
      this.#made.delete(group.name);
      this.#own.delete(group);
    });
    return files;
  }
}

/** Returns the joined digests of all outputs of a group. Returns undefined if any output has no digest. */
function digestsOf({ outputs }: OutputGroup): string | undefined {
  const digests = outputs.map(({ digest }) => digest);
  return digests.every(digest => digest !== undefined) ? digests.join() : undefined;
}

const isOpen = (output: Output) => isBatch(output) && output.files === undefined;

const addressesOf = (output: Output) => (isBatch(output) ? (output.files ?? []) : [output.address]);

async function makeOne(batch: BatchOutput, address: string): Promise<Content | undefined> {
  try {
    for await (const [made, content] of batch.makeAll(new Set([address]))) if (made === address) return content;
  } catch (error) {
    if (!(error instanceof PublicationError)) throw error;
  }
  return undefined;
}
