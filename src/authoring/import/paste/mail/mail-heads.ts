/** Repairs the headers of an email before parsing: names and subjects in raw GBK, and the parameter `format=flowed`. */

import { isUtf8 } from 'node:buffer';

/** Email with repaired headers. */
export interface Repaired {
  readonly bytes: Buffer;
  /** True if a header was not UTF-8 and was read as GB 18030. */
  readonly isGuessed: boolean;
  /** True if a text without a stated encoding was not UTF-8 and must be read as GB 18030. */
  readonly isGuessedText: boolean;
  /**
   * Set if the text has `format=flowed`: a line that ends in a space continues on the next line. `deletesSpace` is true if the space at the
   * end of the line is not part of the text.
   */
  readonly flowed: { readonly deletesSpace: boolean } | undefined;
}

/**
 * Repairs the headers of an email and of its parts. Replaces `format=flowed` with `format=fixed`: otherwise postal-mime would join the lines
 * and leave the `>` of quoted lines inside the text. `unflow` in quoted-lines.ts joins the lines correctly. Spec: RFC 5322, 2.2, and RFC 2046,
 * 5.1.
 */
export function repairHeads(bytes: Buffer): Repaired {
  const out: Buffer[] = [];
  const borders = new Set<string>();
  let isGuessed = false;
  let isGuessedText = false;
  let flowed: Repaired['flowed'];
  let isHead = true;
  let at = 0;
  while (at < bytes.length) {
    const end = isHead ? endOfHead(bytes, at) : endOfLine(bytes, at);
    const piece = bytes.subarray(at, end);
    at = end;
    if (!isHead) {
      out.push(piece);
      isHead = piece.length < 300 && borders.has(piece.toString('latin1').trimEnd());
      continue;
    }
    isGuessed ||= !isUtf8(piece);
    const head = isUtf8(piece) ? piece.toString('utf8') : new TextDecoder('gb18030').decode(piece);
    const type = fieldOf(head, 'content-type');
    // The body of an attached email begins with the header of that email.
    isHead = type.toLowerCase().startsWith('message/rfc822');
    const border = parameterOf(type, 'boundary');
    if (border !== undefined) borders.add(`--${border}`);
    const isRaw = isRawText(head, type) && !isUtf8(bytes.subarray(at, endOfBody(bytes, at, borders)));
    isGuessedText ||= isRaw;
    const isFlowed =
      type.toLowerCase().startsWith('text/plain') && parameterOf(type, 'format')?.toLowerCase() === 'flowed';
    if (isFlowed) flowed ??= { deletesSpace: parameterOf(type, 'delsp')?.toLowerCase() === 'yes' };
    const fixed = isFlowed ? head.replace(/(\bformat\s*=\s*"?)flowed\b/i, '$1fixed') : head;
    out.push(Buffer.from(isRaw ? addCharset(fixed, type) : fixed));
  }
  return { bytes: Buffer.concat(out), isGuessed, isGuessedText, flowed };
}

const newLine = 10;

function endOfLine(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(newLine, from);
  return end === -1 ? bytes.length : end + 1;
}

/** Returns the offset after the empty line that ends a header. */
export function endOfHead(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; ) {
    const end = endOfLine(bytes, at);
    if (bytes.subarray(at, end).toString('latin1').trim() === '') return end;
    at = end;
  }
  return bytes.length;
}

/** Returns the offset at which the text of a part ends: the next boundary, or the end of the email. */
function endOfBody(bytes: Buffer, from: number, borders: ReadonlySet<string>): number {
  for (let at = from; at < bytes.length; at = endOfLine(bytes, at)) {
    const line = bytes.subarray(at, endOfLine(bytes, at));
    if (line[0] === dash && line.length < 300 && isBorder(line.toString('latin1').trimEnd(), borders)) return at;
  }
  return bytes.length;
}

const dash = 0x2d;
const isBorder = (line: string, borders: ReadonlySet<string>) =>
  borders.has(line) || (line.endsWith('--') && borders.has(line.slice(0, -2)));

/** Returns whether a part is text that is neither base64 nor quoted-printable and does not state its character encoding. */
function isRawText(head: string, type: string): boolean {
  const isText = type === '' || type.toLowerCase().startsWith('text/');
  const coding = fieldOf(head, 'content-transfer-encoding').toLowerCase();
  const isCoded = coding.startsWith('base64') || coding.startsWith('quoted-printable');
  return isText && !isCoded && parameterOf(type, 'charset') === undefined;
}

/** Adds `charset=gb18030` to the header field `Content-Type`. If the header has no field `Content-Type`, adds the whole field. */
function addCharset(head: string, type: string): string {
  const [kind = ''] = type.split(';', 1);
  if (kind === '') return `Content-Type: text/plain; charset=gb18030\r\n${head}`;
  const at = head.indexOf(kind, head.toLowerCase().indexOf('content-type:')) + kind.length;
  return `${head.slice(0, at)}; charset=gb18030${head.slice(at)}`;
}

/** Returns the value of the field `name` in a header as one line; an empty string if the header has no such field. */
function fieldOf(head: string, name: string): string {
  const lines = head.split('\n');
  const first = lines.findIndex(line => line.toLowerCase().startsWith(`${name}:`));
  if (first === -1) return '';
  const rest = lines.slice(first + 1);
  const next = rest.findIndex(line => !line.startsWith(' ') && !line.startsWith('\t'));
  const folded = next === -1 ? rest : rest.slice(0, next);
  return [lines[first]?.slice(name.length + 1), ...folded].join(' ').replaceAll('\r', '').trim();
}

/** Returns the parameter `name` in the value of a header field such as `Content-Type`; undefined if there is none. */
export function parameterOf(type: string, name: string): string | undefined {
  for (const part of type.split(';').slice(1)) {
    const [key = '', ...value] = part.split('=');
    if (key.trim().toLowerCase() !== name) continue;
    const written = value.join('=').trim();
    return written.startsWith('"') ? written.slice(1, -1) : written;
  }
  return undefined;
}
