/**
 * Compresses the picture of a QR code in which each module has four by four pixels: RFC 1950 (zlib) and RFC 1951 (DEFLATE). A general compressor
 * needs ten times as long, because it must first find out what repeats. Here each byte of a line contains two modules, and each line occurs four
 * times, so one Huffman code with six symbols serves all codes. Pure.
 */
import type { BitSquare } from './bit-square.ts';
import { type Bits, BitWriter, joinBits, toCode } from './bit-writer.ts';
import { quietModules } from './print-size.ts';

/** Width of a module in pixels, which is also the number of equal lines. */
export const modulePixels = 4;

/** Two modules as a byte of the picture, in which a bit is 1 for white, by their bits in a `BitSquare`. */
const bytes = [0xff, 0xf0, 0x0f, 0x00];
const white = 0xff;
/** First byte of each line: the line is not filtered. */
const unfiltered = 0x00;
/** Bytes of the quiet zone on each side. */
const quietBytes = quietModules / 2;

/** Symbol after the last byte. */
const end = 256;

/** Longest repetition: RFC 1951, section 3.2.5. */
const longest = 258;

/** Order in which a block states the lengths of the code for the lengths of other codes: RFC 1951, section 3.2.7. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1];
const lengthsOfLengths = new Map([0, 1, 2, 3, 4, 17, 18].map(symbol => [symbol, symbol === 18 ? 2 : 3]));
const codeOfLengths = toCode([...lengthsOfLengths]);

/** The bits from which the compressed pictures of all codes with one number of modules consist. */
interface Plan {
  /** Number of bytes of each line. */
  readonly width: number;
  readonly start: readonly Bits[];
  readonly pairs: readonly Bits[];
  readonly white: Bits;
  /** The bits before and after the modules of a line, and the bits that repeat the line three times. */
  readonly left: Bits;
  readonly right: Bits;
  readonly repeat: readonly Bits[];
  readonly end: Bits;
}

const plans = new Map<number, Plan>();

/** Compresses the picture of a code with its quiet zone, line by line from the top. Each line begins with a byte 0 for its filter. */
export function compressCode(code: BitSquare): Uint8Array {
  const { size } = code;
  const plan = plans.get(size) ?? planFor(size);
  plans.set(size, plan);
  const writer = new BitWriter(size * size);
  const sum = new Adler32(plan.width);
  for (const bits of plan.start) writer.put(bits);
  putQuietZone(writer, plan, sum);
  for (let y = 0; y < size; y++) putModules(writer, plan, { code, y, sum });
  putQuietZone(writer, plan, sum);
  writer.put(plan.end);
  return writer.finish(sum.value);
}

function putQuietZone(writer: BitWriter, { width, white: bits, left, right, repeat }: Plan, sum: Adler32): void {
  writer.put(left);
  for (let i = 2 * quietBytes + 1; i < width; i++) writer.put(bits);
  writer.put(right);
  for (let i = 1; i < quietModules * modulePixels; i += 3) for (const each of repeat) writer.put(each);
  sum.begin();
  for (let i = 1; i < width; i++) sum.add(white);
  sum.end(quietModules * modulePixels);
}

interface Row {
  readonly code: BitSquare;
  readonly y: number;
  readonly sum: Adler32;
}

function putModules(writer: BitWriter, { pairs, left, right, repeat }: Plan, { code, y, sum }: Row): void {
  const { size, words, rows } = code;
  sum.begin();
  for (let i = 0; i < quietBytes; i++) sum.add(white);
  writer.put(left);
  for (let x = 0; x < size; x += 2) {
    const pair = ((rows[y * words + (x >> 5)] ?? 0) >>> (30 - (x & 31))) & 3;
    sum.add(bytes[pair] ?? 0);
    writer.put(pairs[pair] ?? left);
  }
  writer.put(right);
  for (const each of repeat) writer.put(each);
  for (let i = 0; i < quietBytes; i++) sum.add(white);
  sum.end(modulePixels);
}

/** Plans the compression of codes with a number of modules on each side, which is always odd. */
function planFor(size: number): Plan {
  const width = 1 + Math.ceil((size + 2 * quietModules) / 2);
  const times = 3 * width <= longest ? 3 : 1;
  const [length, lengthBits] = toSymbol(times * width - 3, 4);
  const [distance, distanceBits] = toSymbol(width - 1, 2);
  const lengths = new Map([
    ...bytes.map(byte => [byte, byte === 0xf0 ? 3 : 2] as const),
    ...[end, end + 1 + length].map(symbol => [symbol, 4] as const),
  ]);
  const code = toCode([...lengths]);
  const of = (symbol: number) => code.get(symbol) ?? { value: 0, count: 0 };
  const side = Array.from({ length: quietBytes }, () => of(white));
  const repeat = joinBits(of(end + 1 + length), lengthBits, { value: 0, count: 1 }, distanceBits);
  return {
    width,
    start: [{ value: 0x0178, count: 16 }, ...stateCode(lengths, end + 1 + length, distance)],
    pairs: bytes.map(of),
    white: of(white),
    left: joinBits(of(unfiltered), ...side),
    right: joinBits(...side),
    repeat: Array.from({ length: 3 / times }, () => repeat),
    end: of(end),
  };
}

/**
 * Returns the symbol of a length or a distance, and the bits behind it: RFC 1951, section 3.2.5. `steps` is the number of symbols with the same
 * number of bits behind them.
 */
function toSymbol(value: number, steps: number): readonly [symbol: number, bits: Bits] {
  const count = Math.max(0, 31 - Math.clz32(value / steps));
  return [count * steps + (value >> count), { value: value & ((1 << count) - 1), count }];
}

/** Returns the head of the only block: the number of bits for each symbol up to `last`, and one bit for the only distance. */
function stateCode(lengths: ReadonlyMap<number, number>, last: number, distance: number): readonly Bits[] {
  const all = Array.from({ length: last + 1 + distance + 1 }, (_, symbol) => lengths.get(symbol) ?? 0).with(-1, 1);
  const bits: Bits[] = [
    { value: 0b101, count: 3 },
    { value: last - end, count: 5 },
    { value: distance, count: 5 },
    { value: order.length - 4, count: 4 },
    ...order.map(symbol => ({ value: lengthsOfLengths.get(symbol) ?? 0, count: 3 })),
  ];
  const put = (symbol: number) => bits.push(codeOfLengths.get(symbol) ?? { value: 0, count: 0 });
  for (let at = 0; at < all.length; ) {
    const next = all.findIndex((length, i) => i >= at && length > 0);
    const zeros = Math.min(next - at, 138);
    if (zeros >= 11) put(18) && bits.push({ value: zeros - 11, count: 7 });
    else if (zeros >= 3) put(17) && bits.push({ value: zeros - 3, count: 3 });
    else put(all[at] ?? 0);
    at += zeros < 3 ? 1 : zeros;
  }
  return bits;
}

/** Checksum of lines that repeat: RFC 1950, section 9. */
class Adler32 {
  readonly #width: number;
  #a = 1;
  #b = 0;
  #sum = 0;
  #weighted = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** Begins a line with a byte 0. */
  begin(): void {
    this.#sum = 0;
    this.#weighted = 0;
  }

  add(byte: number): void {
    this.#sum += byte;
    this.#weighted += this.#sum;
  }

  /** Ends a line that occurs a number of times. */
  end(times: number): void {
    for (let i = 0; i < times; i++) {
      this.#b = (this.#b + this.#width * this.#a + this.#weighted) % 65521;
      this.#a = (this.#a + this.#sum) % 65521;
    }
  }

  get value(): number {
    return this.#b * 65536 + this.#a;
  }
}
