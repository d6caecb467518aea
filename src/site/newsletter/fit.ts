/** Composes mails that are small enough for mail programs. */
import type { Issue } from '../../catalogue/issues.ts';
import type { BareFrame } from '../frame.ts';
import { drawMail } from './draw-mail.ts';
import { composeMail, type Mail, type MailPictures } from './mail.ts';

/** Maximum size of the HTML in bytes. Gmail cuts off a mail after 102 kB. */
export const mostBytes = 100_000;

/** Composes the mail of an issue with as many articles as fit. Counts the bytes of the HTML, because the text is always shorter. */
export function fitMail(frame: BareFrame, issue: Issue, pictures?: MailPictures): Mail {
  const compose = (count: number) => composeMail(frame, issue, count, pictures);
  const whole = compose(issue.pieces.length);
  if (fits(whole)) return whole;
  let [fitting, tooMany] = [0, issue.pieces.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(compose(middle))) fitting = middle;
    else tooMany = middle;
  }
  return compose(fitting);
}

const fits = (mail: Mail) => Buffer.byteLength(drawMail(mail).toString()) <= mostBytes;
