/** Writes a mail as a mail file (`.eml`), which mail programs can open and send. This is the only file that imports nodemailer. */
import MailComposer from 'nodemailer/lib/mail-composer';
import { contactUrl, isMailAddress } from '../../addresses.ts';
import type { Issue } from '../../catalogue/issues.ts';
import type { BareFrame } from '../frame.ts';
import { drawMail } from './draw-mail.ts';
import { drawText } from './draw-text.ts';
import type { Mail } from './mail.ts';

/** A picture of the mail as JPEG. */
export interface AttachedPicture {
  readonly cid: string;
  readonly bytes: Uint8Array;
}

/** The parts of a mail file. */
export interface MailParts {
  readonly issue: Issue;
  readonly mail: Mail;
  readonly pictures: readonly AttachedPicture[];
  /** Time of the mail, in milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
}

/**
 * Writes a mail file: the text first, then the HTML with its pictures (https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4). It has no receiver,
 * and no sender unless the contact of the publication is an e-mail address. The same parts always give the same bytes.
 */
export function writeMailFile(frame: BareFrame, { issue, mail, pictures, time }: MailParts): Promise<Uint8Array> {
  const { site, language, strings } = frame;
  const { hostname } = new URL(site.base.origin);
  const id = `${issue.week.id}.${language}.${Math.floor(time / 1000)}`;
  const unsubscribe = site.unsubscribe === undefined ? undefined : contactUrl(site.unsubscribe);
  const composer = new MailComposer({
    from: senderOf(frame),
    subject: mail.subject,
    date: new Date(time),
    messageId: `<${id}@${hostname}>`,
    baseBoundary: id,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Content-Language': language,
      // Outlook opens such a file as a mail to send, not as a mail that somebody has received.
      'X-Unsent': '1',
      ...(unsubscribe !== undefined && { 'List-Unsubscribe': `<${new URL(unsubscribe).href}>` }),
    },
    text: withLineEnds(drawText(mail, strings)),
    html: withLineEnds(drawMail(mail).toString()),
    attachments: pictures.map(({ cid, bytes }, i) => ({
      ...{ cid, content: Buffer.from(bytes), contentType: 'image/jpeg', contentDisposition: 'inline' },
      filename: `${i + 1}.jpg`,
    })),
  });
  return composer.compile().build();
}

/** Ends lines as mails must, also inside encoded parts, in which nodemailer keeps line ends: https://www.rfc-editor.org/rfc/rfc2049#section-4 */
const withLineEnds = (text: string) => text.replaceAll('\n', '\r\n');

/** Returns the sender: the publisher at the e-mail address of the publication. Returns undefined if the contact is not an e-mail address. */
export function senderOf({
  site,
  publisher,
  say,
}: BareFrame): { readonly name: string; readonly address: string } | undefined {
  const { contact } = site;
  if (contact === undefined || !isMailAddress(contact)) return undefined;
  // nodemailer would keep a line end of the name, and mail programs would read it as the end of the header.
  return { name: say(publisher ?? site.name).replace(/\s+/g, ' '), address: contact };
}
