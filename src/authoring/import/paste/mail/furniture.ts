/**
 * Removes text that email programs and newsletters add: links to web versions, names of newsletters, signatures, and lines such as “Sent from
 * my iPhone”.
 */

import { readCredits } from '../credits.ts';
import { endsIn, isTable, wordsOf } from '../headline.ts';
import type { Thread } from './thread.ts';

const shortLine = 60;

const newsletter =
  /^(?:(?:view|read|open|see)(?: (?:this|it|the))?(?: e-?mail| message| newsletter)?(?: online| in (?:your |a |the )?(?:web )?browser)|unsubscribe|(?:manage|update|change)? ?(?:your |e-?mail )*preferences|在?浏览器(?:中|里)?(?:查看|打开|阅读)|(?:查看|阅读)网页版|取消订阅|退订)/i;
/** Matches the line of a newsletter that says why the reader receives it. */
const reason =
  /^you(?:[’']re| are| have)? (?:receiv(?:e|ed|ing)|get|getting|got) this (?:e-?mail|mail|message|newsletter)\b|^您(?:之所以)?(?:会)?收到(?:这封|本|此)(?:邮件|通讯|电子报)/i;
const fromApp =
  /^(?:sent (?:from|with|using) (?:my |the )?\S+(?: \S+){0,4}|get outlook for \w+|(?:发自|來自|来自|从)我的? ?\S+|(?:发自|寄自|从)\s?\S{2,20}(?:邮箱|手机|发送|客户端)|获取 ?outlook.*)$/i;
const disclaimer =
  /\b(?:e-?mail|message|communication)\b[^.]{0,120}\b(?:confidential|privileged|intended (?:only|solely))|received (?:it|this[^.]{0,30}) in error|(?:邮件|郵件)[^。]{0,40}(?:保密|机密|機密|仅供)/i;
/** Returns whether a line contains a telephone number or an email address. */
const hasContact = (words: string) => /\+?\d[\d\s()（）-]{5,}\d|[\w.+-]+@[\w-]+\.\w/.test(words);

/**
 * Removes newsletter links from the start and the end of an email. Also removes the signature and lines such as “Sent from my iPhone” from
 * the end of the email. `text` is Markdown or plain text. Returns the lines that were removed as `leftOut`.
 */
export function clearFurniture(text: string): Pick<Thread, 'text' | 'leftOut'> {
  const lines = text.split('\n');
  const leftOut: string[] = [];
  const drop = (from: number, to: number) => {
    const words = lines
      .slice(from, to)
      .map(wordsOf)
      .filter(line => line !== '');
    if (words.length > 0) leftOut.push(words.join(' / '));
    lines.splice(from, to - from, ...(from > 0 && to < lines.length ? [''] : []));
  };
  const isNews = (line: string) => line.length < 2000 && isOfNewsletter(wordsOf(line));
  const filled = () => lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  for (const i of filled().slice(-8).toReversed()) if (isNews(lines[i] ?? '')) drop(i, i + 1);
  for (const i of filled().slice(0, 5).toReversed()) if (isNews(lines[i] ?? '')) drop(i, i + 1);
  const marked = findMarked(lines);
  if (marked !== undefined) drop(marked, lines.length);
  for (let end = filled().at(-1); end !== undefined && isFromApp(lines[end] ?? ''); end = filled().at(-1))
    drop(end, lines.length);
  const signature = findSignature(lines);
  if (signature !== undefined) drop(signature, lines.length);
  return { text: `${lines.join('\n').trim()}\n`, leftOut };
}

/** Returns whether a line is part of the newsletter but not of the article, such as `Unsubscribe | Preferences` or `You receive this mail because …`. */
function isOfNewsletter(words: string): boolean {
  const parts = words
    .split(/[|·•]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  return (
    parts.length > 0 &&
    words.length < 200 &&
    (reason.test(words) || (newsletter.test(parts[0] ?? '') && parts.every(part => part.length < shortLine)))
  );
}

const isFromApp = (line: string) =>
  (line.length < 300 && fromApp.test(wordsOf(line))) || (line.length < 2000 && disclaimer.test(wordsOf(line)));

const mostMarked = 15;

/**
 * Returns the index of a line `--` near the end of an email, if there is a telephone number or an email address below the line. Otherwise
 * returns undefined.
 */
function findMarked(lines: readonly string[]): number | undefined {
  const at = lines.findLastIndex(line => ['--', '—'].includes(wordsOf(line)));
  const below = lines.slice(at + 1).filter(line => line.trim() !== '');
  return at > 0 && below.length <= mostMarked && below.some(line => hasContact(wordsOf(line))) ? at : undefined;
}

/** Returns whether a line is too long for a signature. If characters such as `|` divide the line, the length of each part counts. */
const isLong = (words: string) => words.split(/[|｜·•]/).some(part => part.trim().length > shortLine);

/**
 * Returns the index of the line at which the signature of the sender begins. A signature has at most eight short lines, which are neither
 * sentences nor credits. One of the lines contains a telephone number or an email address. Returns undefined if there is no signature, or no
 * text above it.
 */
function findSignature(lines: readonly string[]): number | undefined {
  let start: number | undefined;
  let isReachable = false;
  let count = 0;
  for (let i = lines.length - 1; i >= 0 && count < 8; i--) {
    const words = wordsOf(lines[i] ?? '');
    if (words === '') {
      // The signature begins below the first blank line above a telephone number or an email address. If blank lines separate
      // all lines of the signature, these blank lines do not count.
      if (isReachable && count > 1 && (lines[i + 1] ?? '') !== '' && (lines[i + 2] ?? '') !== '') break;
      continue;
    }
    if (isLong(words) || endsIn(words, '.。！？!?…：:') || readCredits(words) || isSyntax(lines[i] ?? '')) break;
    isReachable ||= hasContact(words);
    start = i;
    count++;
  }
  const above = lines.slice(0, start).some(line => line.trim() !== '');
  return isReachable && above ? start : undefined;
}

/** Returns whether a line begins a heading, a list, a picture or a table. */
const isSyntax = (line: string) => /^\s*(?:[#!|]|[-*+] |\d+[.)] )/.test(line);

const mostAbove = 5;
const shortBlock = 120;

/**
 * Removes the short lines above the only headline of a newsletter, such as the newsletter's name and issue number. Keeps pictures, credits
 * and tables. `text` is Markdown.
 */
export function dropAboveHeadline(text: string): Pick<Thread, 'text' | 'leftOut'> {
  const blocks = text.split('\n\n');
  const at = blocks.findIndex(block => block.startsWith('# '));
  const isOnly = blocks.filter(block => block.startsWith('# ')).length === 1;
  const above = blocks.slice(0, at);
  const stays = (block: string) =>
    block.startsWith('![') || isTable(block) || readCredits(wordsOf(block)) !== undefined;
  const gone = above.filter(block => !stays(block) && wordsOf(block) !== '');
  if (!isOnly || gone.length > mostAbove || gone.some(block => block.length > shortBlock)) return { text, leftOut: [] };
  return { text: [...above.filter(stays), ...blocks.slice(at)].join('\n\n'), leftOut: gone.map(wordsOf) };
}
