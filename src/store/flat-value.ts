/**
 * Writes a value with long texts and thousands of numbers as bytes: eight bytes for each number, UTF-8 for each text, and JSON for the rest. Reading
 * these bytes takes a fraction of the time that reading as many objects takes.
 */

/** A value that JSON can represent, long texts, and numbers. */
export interface FlatValue {
  readonly value: unknown;
  readonly texts: readonly string[];
  readonly numbers: Float64Array;
}

/** Bytes of a number. */
const width = 8;

/** Number of numbers at the beginning: the counts of numbers and of texts. The length of each text in bytes follows. */
const headLength = 2;

/** Returns the bytes of a value: the counts and lengths, the numbers, the texts, and the JSON text of the rest. */
export function packFlat({ value, texts, numbers }: FlatValue): Uint8Array {
  const json = JSON.stringify(value);
  const lengths = texts.map(text => Buffer.byteLength(text));
  const head = Float64Array.from([numbers.length, texts.length, ...lengths]);
  const start = width * (head.length + numbers.length);
  const end = lengths.reduce((sum, length) => sum + length, start);
  const bytes = Buffer.allocUnsafeSlow(end + Buffer.byteLength(json));
  bytes.set(bytesOf(head));
  bytes.set(bytesOf(numbers), width * head.length);
  let at = start;
  for (const text of [...texts, json]) at += bytes.write(text, at);
  return bytes;
}

/** Returns the value that `packFlat` has packed. Returns undefined for other bytes, for example from a machine with another byte order. */
export function unpackFlat(bytes: Uint8Array | undefined): FlatValue | undefined {
  if (!bytes || bytes.length < width * headLength) return undefined;
  const [count = 0, textCount = 0] = numbersOf(bytes.subarray(0, width * headLength));
  const isCount = (each: number) => Number.isInteger(each) && each >= 0 && width * each < bytes.length;
  if (!isCount(count) || !isCount(textCount)) return undefined;
  const lengths = numbersOf(bytes.subarray(width * headLength, width * (headLength + textCount)));
  const first = width * (headLength + textCount);
  let at = first + width * count;
  const end = lengths.reduce((sum, length) => sum + length, at);
  if (!(lengths.every(isLength) && end < bytes.length)) return undefined;
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const texts = Array.from(lengths, length => {
    at += length;
    return all.toString('utf8', at - length, at);
  });
  try {
    const value: unknown = JSON.parse(all.toString('utf8', end));
    return { value, texts, numbers: numbersOf(bytes.subarray(first, first + width * count)) };
  } catch {
    return undefined;
  }
}

const isLength = (length: number) => Number.isInteger(length) && length >= 0;

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array) => new Uint8Array(buffer, byteOffset, byteLength);

/** Copies the bytes, because the numbers of a typed array must begin at a multiple of their width. */
const numbersOf = (bytes: Uint8Array) => new Float64Array(new Uint8Array(bytes).buffer);
