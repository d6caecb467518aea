/** Converts an e-mail to a `Manuscript`, the common form of submitted texts. The only file that uses postal-mime. */

import PostalMime from 'postal-mime';
import { isMoment, readDate } from '../../../language/dates.ts';
import { tell } from '../../../language/messages/tell.ts';
import { dropUnseen, parseHtml } from '../from-html/html-document.ts';
import { convertHtml, keepSafeLink } from '../from-html/html-to-markdown.ts';
import { readForeignDate } from '../front-matter/foreign-date.ts';
import { UnreadableError } from '../unreadable.ts';
import { findContent } from './find-content.ts';
import type { Manuscript } from './manuscript.ts';
import { PictureBox } from './picture-box.ts';
import { textToMarkdown } from './read-text.ts';

/**
 * Reads an e-mail in the format .eml. `zone` is the time zone of the publication. Throws UnreadableError if the mail is damaged or empty.
 */
export async function readMail(bytes: Buffer, zone: string): Promise<Manuscript> {
  const mail = await parse(bytes);
  const box = new PictureBox();
  const shown = new Set<string>();
  const attached = mail.attachments.map((attachment, i) => ({
    id: (attachment.contentId ?? '').replace(/^<|>$/g, ''),
    name: attachment.filename ?? `picture-${i + 1}`,
    isPicture: /^image\//.test(attachment.mimeType),
    bytes: toBytes(attachment.content),
  }));
  const text =
    mail.html === undefined
      ? textToMarkdown((mail.text ?? '').replace(/\r\n?/g, '\n').replace(/\n-- \n[\s\S]*$/, '\n'))
      : convertHtml(articleIn(mail.html), {
          link: keepSafeLink,
          ask: question => box.questions.push(question),
          picture: ({ address, alt, caption }) => {
            const found = attached.find(({ id }) => id !== '' && address === `cid:${id}`);
            if (found) shown.add(found.id);
            const name = found
              ? box.add(found.bytes, found.name)
              : /^data:/i.test(address)
                ? box.addData(address, 'picture')
                : undefined;
            if (name === undefined && !found)
              box.questions.push(
                tell(
                  'picture-not-in-mail',
                )`the mail does not contain the picture ${address.slice(0, 120)}: save the picture and add it to the article`,
              );
            return name === undefined ? undefined : { src: name, alt: box.describe(name, alt), caption };
          },
        });
  const added: string[] = [];
  for (const { id, name, isPicture, bytes: content } of attached) {
    if (shown.has(id)) continue;
    const kept = isPicture ? box.add(content, name) : undefined;
    if (kept !== undefined) added.push(`![${box.describe(kept, '')}](${kept})`);
    else if (!isPicture)
      box.questions.push(
        tell('attachment-not-read')`halfsky does not read the attachment ${name}: save it and import it separately`,
      );
  }
  return {
    text: [...added, text].join('\n\n'),
    told: { title: subjectOf(mail.subject), date: dayOf(mail.headers.find(({ key }) => key === 'date')?.value, zone) },
    pictures: box.pictures,
    questions: box.questions,
  };
}

/** Returns the element that contains the text of an e-mail. If the mail contains a whole web page, returns only the article in the page. */
function articleIn(html: string): HTMLElement {
  const document = parseHtml(html);
  dropUnseen(document);
  return document.querySelector('h1, nav, article') ? findContent(document) : document.body;
}

async function parse(bytes: Buffer) {
  try {
    const mail = await PostalMime.parse(bytes);
    if (mail.html !== undefined || mail.text !== undefined || mail.attachments.length > 0) return mail;
  } catch {
    // A mail that cannot be parsed gets the same error as a mail without text.
  }
  throw new UnreadableError(
    tell('mail-without-text')`the file has no text, or is not a mail: save the mail as .eml again`,
  );
}

const toBytes = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);

const subjectOf = (subject = '') =>
  subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|转发|回复|答复)\s*[:：])+\s*/i, '').trim() || undefined;

/** Offsets of the time zone names that old mail programs write: RFC 5322, 4.3. */
const namedZones = new Map([
  ['EDT', '-0400'],
  ['EST', '-0500'],
  ['CDT', '-0500'],
  ['CST', '-0600'],
  ['MDT', '-0600'],
  ['MST', '-0700'],
  ['PDT', '-0700'],
  ['PST', '-0800'],
]);

/**
 * Returns the day of a date such as `Tue, 5 Sep 2017 20:30:00 +0800`, in the time zone of the publication. If the date has no offset, it is
 * taken to be in that time zone. The time zone of this machine has no effect. Returns undefined if the date is invalid.
 */
function dayOf(written: string | undefined, zone: string): string | undefined {
  if (written === undefined || written.length > 100) return undefined;
  const read = readForeignDate(written.replace(/\s([A-Z]{3})\s*$/, (whole, name) => namedZones.get(name) ?? whole));
  const date = 'iso' in read ? readDate(read.iso, zone) : undefined;
  return date && isMoment(date) ? date.day : undefined;
}
