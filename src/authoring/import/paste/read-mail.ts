/** Converts an email to a `Manuscript`, the common form of submitted texts. */

import { toFileText } from '../../../language/file-text.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { listHtmlPassages } from '../account/html-passages.ts';
import { schemeOf } from '../foreign-address.ts';
import type { Addresses } from '../from-html/address-rules.ts';
import { dropUnseen, parseHtml } from '../from-html/html-document.ts';
import { convertHtml } from '../from-html/html-to-markdown.ts';
import { dayOfForwarded, dayOfMail } from './day-of.ts';
import { askAboutEncoding } from './decode-text.ts';
import { askAboutHidden, findContent } from './find-content.ts';
import { readAttachedWord } from './mail/attached-word.ts';
import { clearFurniture, dropAboveHeadline } from './mail/furniture.ts';
import { type Repaired, repairHeads } from './mail/mail-heads.ts';
import { type Attached, type Mail, parseMail } from './mail/mime.ts';
import { mailToMarkdown, unflow } from './mail/quoted-lines.ts';
import { findArticle, type Thread } from './mail/thread.ts';
import type { Manuscript } from './manuscript.ts';
import { PictureBox } from './picture-box.ts';

/**
 * Reads an email in the format .eml. If the article is an attached Word file, reads that file. `zone` is the time zone of the publication.
 * Throws UnreadableError if the email is damaged or empty.
 */
export async function readMail(bytes: Buffer, zone: string): Promise<Manuscript> {
  const { bytes: repaired, flowed, ...guesses } = repairHeads(bytes);
  const mail = await parseMail(repaired);
  const { attached } = mail;
  const box = new PictureBox();
  const shown = new Set<string>();
  const found =
    mail.html === undefined
      ? readPlain(toFileText(mail.text ?? ''), flowed)
      : readMarkup(mail.html, addressesFrom(attached, box, shown), box);
  const word = await readAttachedWord(attached, found.text);
  const used = word?.box ?? box;
  const added = addPictures(
    attached.filter(file => !shown.has(file.id) && file !== word?.file),
    used,
  );
  const leftOut = word && found.text.trim() !== '' ? [...found.leftOut, found.text.trim()] : found.leftOut;
  return {
    text: [...added, word?.text ?? found.text].join('\n\n'),
    told: {
      title: subjectOf(found.subject) ?? subjectOf(mail.subject),
      date: dayOfForwarded(found.date, zone) ?? dayOfMail(mail.headers.find(({ key }) => key === 'date')?.value, zone),
    },
    pictures: used.pictures,
    visible: [...passagesOf(mail), ...(word?.visible ?? [])],
    leftOut: [...leftOut, ...(word?.hidden ?? [])],
    questions: [...askOfMail(guesses, leftOut, found.text), ...(word?.questions ?? []), ...used.questions],
  };
}

/** Lists the passages of an email that its readers see. Leaves out line numbers, because nobody reads the source of an email. */
const passagesOf = ({ html, text = '' }: Mail) =>
  html === undefined ? [{ text }] : listHtmlPassages(html).map(({ text: seen }) => ({ text: seen }));

const longestShown = 500;

function askOfMail(
  { isGuessed, isGuessedText }: Pick<Repaired, 'isGuessed' | 'isGuessedText'>,
  leftOut: readonly string[],
  text: string,
): readonly Message[] {
  const questions = [...askAboutEncoding(text, isGuessedText)];
  if (isGuessed)
    questions.push(
      tell(
        'mail-read-as-gb-18030',
      )`the subject or a file name of the email is not UTF-8 and was read as GB 18030: check the headline and the file names`,
    );
  for (const words of leftOut)
    questions.push(
      tell(
        'mail-words-left-out',
      )`this text of the email is not part of the article and was left out: ${words.length > longestShown ? `${words.slice(0, longestShown)}…` : words}`,
    );
  return questions;
}

/** Finds the article in the plain text of an email, and converts it to Markdown. */
function readPlain(text: string, flowed: Repaired['flowed']): Thread {
  const found = findArticle(flowed ? unflow(text, flowed.deletesSpace) : text);
  const lines = found.text.split('\n');
  const mark = lines.indexOf('-- ');
  const end = mark === -1 ? lines.length : mark;
  const signature = lines.slice(end + 1).filter(line => line !== '');
  const cleared = clearFurniture(lines.slice(0, end).join('\n'));
  const leftOut = [...found.leftOut, ...cleared.leftOut, ...(signature.length > 0 ? [signature.join(' / ')] : [])];
  return { ...found, text: mailToMarkdown(cleared.text), leftOut };
}

/** Finds the article in the HTML of an email, and converts it to Markdown. */
function readMarkup(html: string, addresses: Addresses, box: PictureBox): Thread {
  const found = findArticle(convertHtml(articleIn(html, box), addresses));
  const cleared = clearFurniture(found.text);
  const { text, leftOut } = dropAboveHeadline(cleared.text);
  return { ...found, text, leftOut: [...found.leftOut, ...cleared.leftOut, ...leftOut] };
}

/** Returns the element that contains the text of an email. If the email contains a whole web page, returns only the article in the page. */
function articleIn(html: string, box: PictureBox): HTMLElement {
  const document = parseHtml(html);
  box.questions.push(...askAboutHidden(dropUnseen(document)));
  for (const image of Array.from(document.querySelectorAll('img'))) if (isTracker(image)) image.remove();
  return document.querySelector('h1, nav, article') ? findContent(document) : document.body;
}

/**
 * Returns whether a picture is a tracking pixel: at most one pixel wide and high. Tracking pixels report to the sender that somebody opened the
 * email.
 */
const isTracker = (image: Element) =>
  ['width', 'height'].every(side => ['0', '1'].includes(image.getAttribute(side) ?? ''));

const addressesFrom = (attached: readonly Attached[], box: PictureBox, shown: Set<string>): Addresses =>
  box.addresses(address => {
    const found = attached.find(({ id }) => id !== '' && address === `cid:${id}`);
    if (found) {
      shown.add(found.id);
      return box.add(found.bytes, found.name);
    }
    const name = schemeOf(address) === 'data' ? box.addData(address, 'picture') : undefined;
    if (name === undefined)
      box.questions.push(
        tell(
          'picture-not-in-mail',
        )`the email does not contain the picture ${address.slice(0, 120)}: save the picture and add it to the article`,
      );
    return name;
  });

/**
 * Adds the attached pictures to `box` and returns their Markdown. Asks the editor to import every other attachment separately. `attached` contains
 * only files that the text does not show.
 */
function addPictures(attached: readonly Attached[], box: PictureBox): readonly string[] {
  const added: string[] = [];
  for (const { name, isPicture, bytes } of attached) {
    const kept = isPicture ? box.add(bytes, name) : undefined;
    if (kept !== undefined) added.push(`![${box.describe(kept, '')}](${kept})`);
    else if (!isPicture)
      box.questions.push(
        tell('attachment-not-read')`halfsky does not read the attachment ${name}: save it and import it separately`,
      );
  }
  return added;
}

const subjectOf = (subject = '') =>
  subject.replace(/^(?:\s*(?:re|fwd?|fw|aw|wg|转发|回复|答复)\s*[:：])+\s*/i, '').trim() || undefined;
