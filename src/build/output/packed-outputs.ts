/** Packs the files of several outputs into one entry of the remote cache, because a request for each of many small files would take long. */
import { type BatchOutput, isBatch, type Output } from '../../site/output.ts';
import { hashOf } from '../../store/cache.ts';

/** An output with a digest, and the addresses of the files that this machine needs of it. */
export interface PackableOutput {
  readonly output: Output;
  readonly digest: string;
  /** Addresses of the needed files; undefined if they become known only when the output is made. */
  readonly addresses: readonly string[] | undefined;
}

/** Outputs that are packed together. */
export interface OutputPack {
  /** Name of the entry. It contains a hash of everything that determines the files. */
  readonly name: string;
  readonly outputs: readonly PackableOutput[];
}

/** A file of an output. */
export interface MadeFile {
  readonly output: Output;
  readonly address: string;
  readonly content: Uint8Array;
}

/** Average and maximum number of outputs in a pack. One changed article makes the whole packs of its pages new. */
const average = 48;
const maximum = 192;

/** Number of files from which an output gets a pack of its own. */
const large = 4;

/**
 * Divides outputs into packs. The addresses of the outputs determine where a pack ends, so a new output changes only its own pack. An output of many
 * files, such as a search shard, is a pack of its own.
 */
export function* cutPacks(outputs: Iterable<PackableOutput>): Generator<OutputPack> {
  let open: PackableOutput[] = [];
  for (const each of outputs) {
    const isAlone = each.addresses === undefined || each.addresses.length >= large;
    if (isAlone) {
      yield toPack([each]);
      continue;
    }
    open.push(each);
    const isEnd = Number.parseInt(hashOf(each.output.address).slice(0, 8), 16) % average === 0;
    if (!isEnd && open.length < maximum) continue;
    yield toPack(open);
    open = [];
  }
  if (open.length > 0) yield toPack(open);
}

function toPack(outputs: readonly PackableOutput[]): OutputPack {
  const parts = outputs.flatMap(({ output, digest, addresses }) => [
    digest,
    JSON.stringify([output.address, addresses ?? null]),
  ]);
  return { name: `outputs-${hashOf(...parts)}`, outputs };
}

/** Length in bytes of the number before the table of a pack. */
const prefix = 4;

/** Joins the files of a pack, in the order of its outputs: a table of addresses and sizes as JSON, and then the contents. */
export function writePack(files: readonly Pick<MadeFile, 'address' | 'content'>[]): Buffer {
  const table = Buffer.from(JSON.stringify(files.map(({ address, content }) => [address, content.length])));
  const length = Buffer.alloc(prefix);
  length.writeUInt32LE(table.length);
  return Buffer.concat([length, table, ...files.map(({ content }) => content)]);
}

/**
 * Returns the files of a pack. Returns undefined unless the bytes contain exactly the files that the outputs need. No file can have an address
 * outside its output, whatever the bytes say.
 */
export function readPack(bytes: Buffer, { outputs }: OutputPack): readonly MadeFile[] | undefined {
  const rows = readTable(bytes);
  if (!rows) return undefined;
  const [only] = outputs;
  const owners: readonly (readonly [Output, string])[] =
    only && only.addresses === undefined
      ? rows.map(({ address }) => [only.output, address])
      : outputs.flatMap(({ output, addresses = [] }) => addresses.map(address => [output, address] as const));
  if (owners.length !== rows.length) return undefined;
  const files: MadeFile[] = [];
  for (const [i, { address, start, end }] of rows.entries()) {
    const [output, expected] = owners[i] ?? [];
    if (!output || address !== expected || !isInside(address, output)) return undefined;
    files.push({ output, address, content: bytes.subarray(start, end) });
  }
  return files;
}

interface Row {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

function readTable(bytes: Buffer): readonly Row[] | undefined {
  if (bytes.length < prefix) return undefined;
  let start = prefix + bytes.readUInt32LE();
  const table = parseJson(bytes.subarray(prefix, start).toString('utf8'));
  if (!Array.isArray(table)) return undefined;
  const rows: Row[] = [];
  for (const row of table) {
    if (!Array.isArray(row)) return undefined;
    const [address, size]: readonly unknown[] = row;
    if (typeof address !== 'string' || typeof size !== 'number' || !Number.isInteger(size) || size < 0)
      return undefined;
    rows.push({ address, start, end: start + size });
    start += size;
  }
  return start === bytes.length ? rows : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns whether a file of unknown address may belong to an output: the file lies in the folder of the output. */
function isInside(address: string, output: Output): boolean {
  if (!isBatch(output) || output.files) return true;
  const steps = address.slice(output.address.length).split(/[/\\]/);
  return address.startsWith(output.address) && !steps.some(step => step === '' || step === '.' || step === '..');
}

/** Returns an output as a `PackableOutput`; undefined if it has no digest. `wanted` returns the needed files of a batch with known files. */
export function toPackable(
  output: Output,
  wanted: (batch: BatchOutput) => ReadonlySet<string>,
): PackableOutput | undefined {
  const { digest } = output;
  if (digest === undefined) return undefined;
  if (!isBatch(output)) return { output, digest, addresses: [output.address] };
  return { output, digest, addresses: output.files && [...wanted(output)].sort() };
}
