/**
 * Converts a saved web page to a `Manuscript`, the common form of submitted texts. Takes pictures only from the page itself and its folder,
 * and downloads nothing.
 */

import { listHtmlPassages } from '../account/html-passages.ts';
import { dropUnseen, parseHtml } from '../from-html/html-document.ts';
import { convertHtml } from '../from-html/html-to-markdown.ts';
import { elementsOf, isBlock, wordsOf } from '../from-html/nodes.ts';
import { readClassLooks } from '../from-html/settle-emphasis.ts';
import { askAboutForm, settlePolls } from '../from-html/settle-forms.ts';
import { dayOf } from './day-of.ts';
import { decodeText } from './decode-text.ts';
import { askAboutHidden, askAboutRest, findContent } from './find-content.ts';
import type { Manuscript } from './manuscript.ts';
import { showAccountMedia, spellAccount } from './page-account.ts';
import { readPageHead } from './page-head.ts';
import { settleHeadline } from './page-lines.ts';
import { addressesOfPage, besidePage, type OpenPicture } from './page-pictures.ts';
import { PictureBox } from './picture-box.ts';

/**
 * Reads the bytes of an HTML file. `file` is the path of the HTML file; the pictures of the page are in the same folder. `zone` is the time
 * zone of the publication.
 */
export const readPage = (bytes: Uint8Array, file: string, zone: string): Manuscript =>
  readMarkup({ bytes, charset: undefined, open: besidePage(file) }, zone);

/** HTML of a page, the character encoding that is stated outside of the HTML, and the pictures of the page. */
interface Page {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
  readonly open: OpenPicture;
}

/** Reads the HTML of a page that was saved as an HTML file or as a MIME file. */
export function readMarkup({ bytes, charset, open }: Page, zone: string): Manuscript {
  const decoded = decodeText(bytes, charset ?? statedCharset(bytes));
  const document = parseHtml(decoded.text);
  const { told, isSure } = readPageHead(document, zone);
  spellAccount(document, zone);
  showAccountMedia(document);
  dropKnownTimes(document, told.date, zone);
  const looks = readClassLooks(document);
  const polls = settlePolls(document);
  const hidden = dropUnseen(document);
  const box = new PictureBox();
  const content = findContent(document, told.title);
  const left = askAboutRest(document, content);
  const visible = listHtmlPassages(content.innerHTML).map(({ text: seen }) => ({ text: seen }));
  const markdown = convertHtml(content, addressesOfPage(open, box), looks);
  const { text, questions } = settleHeadline(markdown, told.title, isSure);
  const forms = polls.filter(poll => content.contains(poll)).map(poll => askAboutForm([poll]));
  return {
    text,
    told,
    pictures: box.pictures,
    visible,
    leftOut: [],
    questions: [...decoded.questions, ...questions, ...left, ...askAboutHidden(hidden), ...forms, ...box.questions],
  };
}

/** Returns the character encoding that a `<meta>` of a page states; undefined if there is none. */
const statedCharset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1];

/**
 * Removes each `<time>` that is alone on a line and has the date of the page in the attribute `datetime`. Keeps a `<time>` with a complete
 * date as text, because a later step reads this text.
 */
function dropKnownTimes(document: Document, date: string | undefined, zone: string): void {
  for (const time of elementsOf(document, 'time[datetime]')) {
    const isAlone = isBlock(time.parentElement) && (wordsOf(time.parentElement) === wordsOf(time) || !isInLine(time));
    if (
      isAlone &&
      dayOf(time.getAttribute('datetime') ?? '', zone) === date &&
      dayOf(wordsOf(time), zone) === undefined
    )
      time.remove();
  }
}

/** Returns whether text or an inline element is directly before or after an element. */
const isInLine = (element: Element) =>
  [element.previousSibling, element.nextSibling].some(
    beside => beside !== null && !isBlock(beside) && wordsOf(beside) !== '',
  );
