/** Parses emails, and web pages that a browser saved as MIME files. This is the only file that uses postal-mime. */

import PostalMime, { type Email } from 'postal-mime';
import { tell } from '../../../../language/messages/tell.ts';
import { UnreadableError } from '../../unreadable.ts';
import { endOfHead, parameterOf } from './mail-heads.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** File attached to an email. */
export interface Attached {
  readonly id: string;
  readonly name: string;
  readonly isPicture: boolean;
  readonly isWord: boolean;
  readonly bytes: Uint8Array;
}

export interface Mail extends Pick<Email, 'html' | 'text' | 'subject' | 'headers'> {
  readonly attached: readonly Attached[];
}

/** Parses an email. Throws UnreadableError if the email is damaged or empty. */
export async function parseMail(bytes: Buffer): Promise<Mail> {
  try {
    const mail = await PostalMime.parse(bytes);
    const attached = mail.attachments.map(({ contentId, filename, mimeType, content }, i) => ({
      id: idOf(contentId),
      name: filename ?? `picture-${i + 1}`,
      isPicture: mimeType.startsWith('image/'),
      isWord: mimeType === wordType || (filename ?? '').toLowerCase().endsWith('.docx'),
      bytes: toBytes(content),
    }));
    if (mail.html !== undefined || mail.text !== undefined || attached.length > 0) return { ...mail, attached };
  } catch {
    // An email that cannot be parsed causes the same error as an email without text.
  }
  throw new UnreadableError(
    tell('mail-without-text')`the file has no text, or is not an email: save the email again as an .eml file`,
  );
}

/** Part of a page that a browser saved as a MIME file: the page itself, a style sheet or a picture. */
export interface PagePart {
  /** Address of the part on the web; undefined if the part states none. */
  readonly address: string | undefined;
  readonly id: string;
  /** MIME type in lower case, such as `text/html`. */
  readonly type: string;
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

const deepest = 20;

/**
 * Returns the parts of a MIME file, in the order of the file. Passes each part to postal-mime alone and as an attachment, because
 * postal-mime then returns the headers and the bytes of the part. Spec: RFC 2557.
 */
export async function readParts(bytes: Buffer, depth = 0): Promise<readonly PagePart[]> {
  const { headers } = await PostalMime.parse(bytes.subarray(0, endOfHead(bytes, 0)));
  const field = (name: string) => headers.find(({ key }) => key === name)?.value.trim();
  const type = field('content-type') ?? '';
  const boundary = parameterOf(type, 'boundary');
  if (type.toLowerCase().startsWith('multipart/') && boundary !== undefined) {
    const inner = depth < deepest ? splitAt(bytes, boundary) : [];
    return (await Promise.all(inner.map(part => readParts(part, depth + 1)))).flat();
  }
  const { attachments } = await PostalMime.parse(Buffer.concat([asAttachment, bytes]));
  const isBinary = field('content-transfer-encoding')?.toLowerCase() === 'binary';
  return attachments.map(({ contentId, mimeType, content }) => ({
    address: field('content-location')?.replace(/\s+/g, ''),
    id: idOf(contentId),
    type: mimeType,
    charset: parameterOf(type, 'charset'),
    bytes: isBinary ? binaryBody(bytes) : toBytes(content),
  }));
}

/** Returns the body of a binary part, without the line break before the boundary. Does not use postal-mime, which would change line breaks. */
function binaryBody(part: Buffer): Uint8Array {
  const body = part.subarray(endOfHead(part, 0));
  const end = body.at(-2) === carriageReturn ? -2 : -1;
  return body.subarray(0, end);
}

const carriageReturn = 13;
const asAttachment = Buffer.from('Content-Disposition: attachment\r\n');

/** Returns the bytes of the parts between the boundaries of a multipart body. */
function splitAt(bytes: Buffer, boundary: string): readonly Buffer[] {
  const border = Buffer.from(`\n--${boundary}`);
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf(border); at !== -1; ) {
    const start = bytes.indexOf('\n', at + border.length) + 1;
    const end = bytes.indexOf(border, at + border.length);
    const isLast = bytes.subarray(at + border.length, at + border.length + 2).toString('latin1') === '--';
    if (isLast || start === 0) break;
    parts.push(bytes.subarray(start, end === -1 ? bytes.length : end + 1));
    at = end;
  }
  return parts;
}

/** Returns a Content-ID without the angle brackets around it. */
const idOf = (contentId = '') =>
  contentId.slice(contentId.startsWith('<') ? 1 : 0, contentId.endsWith('>') ? -1 : undefined);

const toBytes = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
