/** The only place that knows the stage, the site that stands and the share of this machine: it keeps, makes and writes outputs. */
import { outputFile } from '../addresses.ts';
import { type LocatedProblem, PublicationError, sortProblems } from '../problem.ts';
import { type BatchOutput, type Content, type FileOutput, isBatch, type Output } from '../site/output.ts';
import { eachPooled } from './make-group.ts';
import type { PreviousSite } from './output/previous-site.ts';
import type { Stage } from './output/stage.ts';
import type { OutputGroup } from './outputs.ts';
import { isMine, type Part } from './part.ts';

export interface PressOptions {
  readonly stage: Stage;
  readonly previousSite: PreviousSite;
  /** The share of this machine; undefined: everything. */
  readonly part: Part | undefined;
}

/** An output that does not stand yet, with its digest as it was asked for. */
export interface ToMake<Of extends Output> {
  readonly output: Of;
  readonly digest: string | undefined;
}

/** How many outputs were made, of how many that do not stand yet. */
export type Told = (done: number, all: number) => void;

export class Press {
  readonly #stage: Stage;
  readonly #previousSite: PreviousSite;
  readonly #part: Part | undefined;
  readonly #sizes = new Map<string, number>();

  constructor({ stage, previousSite, part }: PressOptions) {
    this.#stage = stage;
    this.#previousSite = previousSite;
    this.#part = part;
  }

  /** Returns the size of a file of a measured group, in bytes, once that group was taken. */
  readonly bytesAt = (address: string): number | undefined => this.#sizes.get(address);

  /** Whether this machine makes the file at an address. */
  isMinePage(address: string): boolean {
    return this.isMine(outputFile(address));
  }

  isMine(path: string): boolean {
    return this.#part === undefined || isMine(path, this.#part);
  }

  /**
   * Takes a group: keeps what stands, makes and writes the rest.
   * @throws PublicationError with the problems of all its outputs
   */
  async take({ outputs, atOnce, end }: OutputGroup, told: Told = () => {}): Promise<void> {
    try {
      const waiting: ToMake<Output>[] = [];
      for (const output of outputs) {
        const toMake = isBatch(output) ? await this.#keepBatch(output) : await this.keep(output);
        if (toMake) waiting.push(toMake);
      }
      if (waiting.length > 0) told(0, waiting.length);
      const problems: LocatedProblem[] = [];
      let done = 0;
      await eachPooled(waiting, atOnce, async one => {
        problems.push(...(await problemsOf(this.#make(one))));
        told(++done, waiting.length);
      });
      if (problems.length > 0) throw new PublicationError(sortProblems(problems));
    } finally {
      await end();
    }
  }

  /** Keeps a file that stands, or that another machine makes; otherwise returns what is to be made. */
  async keep<Of extends FileOutput>(output: Of): Promise<ToMake<Of> | undefined> {
    const path = outputFile(output.address);
    if (!this.isMine(path)) return undefined;
    const { digest } = output;
    if (digest === undefined || !this.#previousSite.has(path, digest)) return { output, digest };
    await this.#stage.keep(path, digest);
    return undefined;
  }

  write(address: string, content: Content, digest: string | undefined): Promise<void> {
    return this.#stage.write(outputFile(address), content, digest);
  }

  async #keepBatch(output: BatchOutput): Promise<ToMake<BatchOutput> | undefined> {
    if (output.files ? this.#wanted(output).size === 0 : !this.isMine(outputFile(output.address))) return undefined;
    const { digest } = output;
    const previousSite = digest === undefined ? [] : this.#listStanding(output, digest);
    if (digest === undefined || previousSite.length === 0) return { output, digest };
    for (const path of previousSite) if (this.isMine(path)) await this.#stage.keep(path, digest);
    for (const address of output.measured ?? []) {
      const bytes = this.#previousSite.bytesOf(outputFile(address));
      if (bytes !== undefined) this.#sizes.set(address, bytes);
    }
    output.renew?.();
    return undefined;
  }

  /** Returns the paths of a batch that stands as a whole, as far as it is wanted here; none if anything is missing. */
  #listStanding(output: BatchOutput, digest: string): readonly string[] {
    if (!output.files) return this.#previousSite.listFiles(digest);
    const paths = [...this.#wanted(output)].map(outputFile);
    return paths.every(path => this.#previousSite.has(path, digest)) ? paths : [];
  }

  /** The files that this machine writes, and those whose sizes its feeds state. */
  #wanted({ files = [], measured = [] }: BatchOutput): ReadonlySet<string> {
    return new Set([...files.filter(address => this.isMine(outputFile(address))), ...measured]);
  }

  async #make({ output, digest }: ToMake<Output>): Promise<void> {
    if (!isBatch(output)) return this.write(output.address, await output.make(), digest);
    const { files, measured = [] } = output;
    for await (const [address, content] of output.makeAll(files && this.#wanted(output))) {
      if (measured.includes(address)) this.#sizes.set(address, content.length);
      if (!files || this.isMine(outputFile(address))) await this.write(address, content, digest);
    }
  }
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
