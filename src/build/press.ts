/** Makes and writes the changed outputs of the new site, and reuses the unchanged files of the previous site. */
import { outputFile } from '../addresses.ts';
import { type LocatedProblem, PublicationError, sortProblems } from '../problem.ts';
import { type BatchOutput, type Content, type FileOutput, isBatch, type Output } from '../site/output.ts';
import { eachPooled } from '../store/each-pooled.ts';
import type { RemoteCache } from '../store/remote-cache.ts';
import type { PreviousSite } from './output/previous-site.ts';
import { SharedOutputs } from './output/shared-outputs.ts';
import type { Stage } from './output/stage.ts';
import type { OutputGroup } from './outputs.ts';
import { isMine, type Part } from './part.ts';

/** The new site, the previous site, and the part of the site to write. */
export interface PressOptions {
  readonly stage: Stage;
  readonly previousSite: PreviousSite;
  /** The part of the site that this machine builds; undefined if it builds the whole site. */
  readonly part: Part | undefined;
  /** The remote cache, which may have outputs that other machines made; undefined if this machine uses none. */
  readonly remote?: RemoteCache | undefined;
}

/** Callback that receives the number of outputs made so far, and the total number of outputs to make. */
export type Told = (done: number, all: number) => void;

/**
 * Class that writes the outputs. For each output, it decides whether to reuse the previous file, to make a new file, or to leave the file to
 * another machine.
 */
export class Press {
  readonly #stage: Stage;
  readonly #previousSite: PreviousSite;
  readonly #part: Part | undefined;
  readonly #sizes = new Map<string, number>();
  readonly #shared: SharedOutputs | undefined;

  constructor({ stage, previousSite, part, remote }: PressOptions) {
    this.#stage = stage;
    this.#previousSite = previousSite;
    this.#part = part;
    this.#shared =
      remote &&
      new SharedOutputs({
        remote,
        wanted: batch => this.#wanted(batch),
        take: ({ output, address, content }) => this.#deliver(output, address, content),
      });
  }

  /**
   * Returns the size of a file in bytes. Returns undefined before `take` has written the file's group. Always returns undefined for files
   * whose size no page or feed states.
   */
  readonly bytesAt = (address: string): number | undefined => this.#sizes.get(address);

  /** Returns whether this machine writes the page at an address. */
  isMinePage(address: string): boolean {
    return this.isMine(outputFile(address));
  }

  isMine(path: string): boolean {
    return this.#part === undefined || isMine(path, this.#part);
  }

  /**
   * Reuses the unchanged outputs of a group; makes and writes the changed outputs.
   * @throws PublicationError with the problems of all outputs of the group
   */
  async take({ outputs, atOnce, end }: OutputGroup, told: Told = () => {}): Promise<void> {
    try {
      const waiting: Output[] = [];
      for (const output of outputs)
        if (isBatch(output) ? await this.#mustMakeBatch(output) : await this.mustMake(output)) waiting.push(output);
      const missing = await this.fetch(waiting);
      if (missing.length > 0) told(0, missing.length);
      const problems: LocatedProblem[] = [];
      let done = 0;
      await eachPooled(missing, atOnce, async output => {
        problems.push(...(await problemsOf(this.#make(output))));
        told(++done, missing.length);
      });
      if (problems.length > 0) throw new PublicationError(sortProblems(problems));
    } finally {
      await end();
    }
  }

  /**
   * Reuses the file of the previous site if the output is unchanged. Returns whether the caller must make the output; false also if another machine
   * writes the file.
   */
  async mustMake(output: FileOutput): Promise<boolean> {
    const path = outputFile(output.address);
    if (!this.isMine(path)) return false;
    // Computing a digest takes time, and needs the data of the output.
    if (!this.#previousSite.knows(path)) return true;
    const { digest } = output;
    const standing = digest === undefined ? undefined : this.#previousSite.find(path, digest);
    if (!standing) return true;
    await this.#stage.keep(path, standing);
    return false;
  }

  /** Writes the outputs that the remote cache has. Returns the other outputs, which the caller must make. */
  async fetch(outputs: readonly Output[]): Promise<readonly Output[]> {
    return (await this.#shared?.fetch(outputs)) ?? outputs;
  }

  /** Waits until the remote cache has all outputs that it lacked. */
  async share(): Promise<void> {
    await this.#shared?.end();
  }

  /** Writes a page that has been rendered. */
  async writePage(output: FileOutput, content: Content): Promise<void> {
    await this.write(output.address, content, output.digest);
    if (this.#shared?.isWanted(output)) await this.#shared.add(output, [[output.address, content]]);
  }

  write(address: string, content: Content, digest: string | undefined): Promise<void> {
    return this.writeFile(outputFile(address), content, digest);
  }

  /** Writes a file. `path` is relative to the site's folder. */
  writeFile(path: string, content: Content, digest: string | undefined): Promise<void> {
    return this.#stage.write(path, content, digest);
  }

  async #mustMakeBatch(output: BatchOutput): Promise<boolean> {
    if (output.files ? this.#wanted(output).size === 0 : !this.isMine(outputFile(output.address))) return false;
    const { digest } = output;
    const standing = digest === undefined ? [] : this.#listStanding(output, digest);
    if (digest === undefined || standing.length === 0) return true;
    // If the file addresses of a batch output are not known in advance, one machine makes and writes all its files.
    for (const path of standing) {
      const record = !output.files || this.isMine(path) ? this.#previousSite.find(path, digest) : undefined;
      if (record) await this.#stage.keep(path, record);
    }
    for (const address of output.measured ?? []) {
      const bytes = this.#previousSite.bytesOf(outputFile(address));
      if (bytes !== undefined) this.#sizes.set(address, bytes);
    }
    output.renew?.();
    return false;
  }

  /**
   * Returns the paths of the files that this machine needs from a batch output. Returns an empty list unless the previous site has all these
   * files, unchanged.
   */
  #listStanding(output: BatchOutput, digest: string): readonly string[] {
    if (!output.files) return this.#previousSite.listFiles(digest);
    const paths = [...this.#wanted(output)].map(outputFile);
    return paths.every(path => this.#previousSite.has(path, digest)) ? paths : [];
  }

  /**
   * Returns the addresses of the files that this machine must make from a batch output. These are the files that this machine writes, and
   * all files in `measured`. A feed that this machine writes may state the sizes of the `measured` files.
   */
  #wanted({ files = [], measured = [] }: BatchOutput): ReadonlySet<string> {
    return new Set([...files.filter(address => this.isMine(outputFile(address))), ...measured]);
  }

  async #make(output: Output): Promise<void> {
    const made: (readonly [string, Content])[] = [];
    const files = isBatch(output) ? output.makeAll(output.files && this.#wanted(output)) : makeFile(output);
    for await (const [address, content] of files) {
      if (this.#shared?.isWanted(output)) made.push([address, content]);
      await this.#deliver(output, address, content);
    }
    if (made.length > 0) await this.#shared?.add(output, made);
  }

  async #deliver(output: Output, address: string, content: Content): Promise<void> {
    if (isBatch(output) && output.measured?.includes(address)) this.#sizes.set(address, content.length);
    // If the file addresses of a batch output are not known in advance, one machine writes all its files.
    const isAll = isBatch(output) ? !output.files : true;
    if (isAll || this.isMine(outputFile(address))) await this.write(address, content, output.digest);
  }
}

async function* makeFile(output: FileOutput): AsyncIterable<readonly [string, Content]> {
  yield [output.address, await output.make()];
}

async function problemsOf(work: Promise<void>): Promise<readonly LocatedProblem[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof PublicationError) return error.problems;
    throw error;
  }
}
