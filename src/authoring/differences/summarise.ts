/** Formats differences as Markdown for the summary of a pull request. */
import { tell } from '../../language/messages/tell.ts';
import { english, type Voice } from '../../language/messages/voice.ts';
import type { Difference, Differences } from './compare-sites.ts';

/** Maximum number of rows; nobody reads more. */
const most = 100;

/** Writes counts and a table of changed pages, with one row per page. */
export function summarise({ texts, lists }: Differences, { say }: Voice = english): string {
  const head = `## ${say(tell`What changes for readers`)}\n\n`;
  if (texts.length === 0) return `${head}${say(tellListsAlone(lists))}\n`;
  const of = (what: string) => texts.filter(text => whatOf(text) === what).length;
  const counts = `${say(tellPages(of('added'), of('changed'), of('removed')))}${say(tellLists(lists))}`;
  const rows = texts.slice(0, most).map(text => {
    const { title, address } = text;
    return `| ${say(names[whatOf(text)])} | ${escapeMarkdown(title)} | \`${address}\` | ${say(tellWords(text))} |`;
  });
  const rest = texts.length > most ? `\n${say(tell`… and ${texts.length - most} more.`)}\n` : '';
  const columns = [tell`page`, tell`address`, tell`words`].map(say).join(' | ');
  return `${head}${counts}\n\n| | ${columns} |\n|---|---|---|---|\n${rows.join('\n')}\n${rest}`;
}

function tellListsAlone(lists: number): string {
  if (lists === 0) return tell`Nothing.`;
  return lists === 1
    ? tell`No article or page; 1 list of articles.`
    : tell`No article or page; ${lists} lists of articles.`;
}

const tellPages = (added: number, changed: number, removed: number) =>
  added === 1
    ? tell`1 page added, ${changed} changed, ${removed} removed`
    : tell`${added} pages added, ${changed} changed, ${removed} removed`;

const tellLists = (lists: number) =>
  lists === 1 ? tell`; 1 list that names them.` : tell`; ${lists} lists that name them.`;

const names = { added: tell`added`, changed: tell`changed`, removed: tell`removed` } as const;

function whatOf({ before, after }: Difference): keyof typeof names {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function tellWords({ before, after, added, removed }: Difference): string {
  if (before === undefined) return String(after);
  if (after === undefined) return String(before);
  const counts = `${before} → ${after}`;
  return added + removed === 0 ? tell`${counts} (the same words)` : `${counts} (+${added} −${removed})`;
}

/** Escapes Markdown in a title, and the `|` that would end a table cell. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]<>|#!@]/g, '\\$&');
