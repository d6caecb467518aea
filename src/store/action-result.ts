/**
 * Writes and reads the message that servers of the remote cache protocol keep under `/ac/`: an `ActionResult` of the Remote Execution API with
 * one output file. Some servers, such as bazel-remote, refuse anything else there.
 * https://github.com/bazelbuild/remote-apis/blob/main/build/bazel/remote/execution/v2/remote_execution.proto
 */

/** The output file of a result: its name, and the hash and the size under which `/cas/` has its content. */
export interface StoredFile {
  readonly path: string;
  /** SHA-256 of the content, as 64 lower-case hexadecimal digits. */
  readonly hash: string;
  /** Size of the content in bytes. */
  readonly size: number;
  /** Signature of the other values; empty if the result is not signed. */
  readonly signature: string;
}

/** Numbers of the fields in the messages `ActionResult`, `OutputFile` and `Digest`. */
const field = { outputFiles: 2, stdoutRaw: 5, path: 1, digest: 2, hash: 1, sizeBytes: 2 };

/** The wire types of the encoding that occur in these messages: https://protobuf.dev/programming-guides/encoding/ */
const wire = { number: 0, bytes: 2 };

export function writeActionResult({ path, hash, size, signature }: StoredFile): Buffer {
  const digest = Buffer.concat([writeBytes(field.hash, hash), writeNumber(field.sizeBytes, size)]);
  const file = Buffer.concat([writeBytes(field.path, path), writeBytes(field.digest, digest)]);
  return Buffer.concat([
    writeBytes(field.outputFiles, file),
    ...(signature === '' ? [] : [writeBytes(field.stdoutRaw, signature)]),
  ]);
}

/** Returns the output file of a result. Returns undefined for bytes that are not a result with exactly one output file. */
export function readActionResult(bytes: Uint8Array): StoredFile | undefined {
  const result = readMessage(bytes);
  const [file, another] = result?.filter(({ number }) => number === field.outputFiles) ?? [];
  const parts = another ? undefined : readInner(file);
  const digest = readInner(parts?.find(({ number }) => number === field.digest));
  const path = textOf(parts, field.path);
  const hash = textOf(digest, field.hash);
  const size = digest?.find(({ number }) => number === field.sizeBytes)?.value ?? 0;
  if (path === undefined || hash === undefined || !/^[0-9a-f]{64}$/.test(hash) || typeof size !== 'number')
    return undefined;
  return { path, hash, size, signature: textOf(result, field.stdoutRaw) ?? '' };
}

interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
}

const readInner = (found: Field | undefined) =>
  found?.value instanceof Uint8Array ? readMessage(found.value) : undefined;

function textOf(message: readonly Field[] | undefined, number: number): string | undefined {
  const value = message?.find(each => each.number === number)?.value;
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : undefined;
}

/** Reads the fields of a message. Returns undefined for bytes that are not a message, and for a wire type that these messages never use. */
function readMessage(bytes: Uint8Array): readonly Field[] | undefined {
  const fields: Field[] = [];
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || factor > Number.MAX_SAFE_INTEGER / 128) return Number.NaN;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = readVarint();
    const value = readVarint();
    if (Number.isNaN(tag) || Number.isNaN(value)) return undefined;
    const number = Math.floor(tag / 8);
    if (tag % 8 === wire.number) {
      fields.push({ number, value });
    } else {
      if (tag % 8 !== wire.bytes || at + value > bytes.length) return undefined;
      fields.push({ number, value: bytes.subarray(at, at + value) });
      at += value;
    }
  }
  return fields;
}

function writeVarint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

const writeNumber = (number: number, value: number) =>
  Buffer.concat([writeVarint(number * 8 + wire.number), writeVarint(value)]);

function writeBytes(number: number, value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([writeVarint(number * 8 + wire.bytes), writeVarint(bytes.length), bytes]);
}
