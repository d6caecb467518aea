/** Formats differences as Markdown for the summary of a pull request. */

import { tell } from '../../language/messages/tell.ts';
import { english, sayGap, type Voice } from '../../language/messages/voice.ts';
import type { Gap, Message } from '../../message.ts';
import type { Difference, Differences } from './compare-sites.ts';

/** Maximum number of table rows, so that the summary stays short enough to read. */
const most = 100;

/** Returns Markdown that counts the differences and lists added, changed and removed pages in a table, one row per page. */
export function summarise({ texts, lists }: Differences, voice: Voice = english): string {
  const { say } = voice;
  const head = `## ${say(tell('what-readers-see-change')`Changes for readers`)}\n\n`;
  if (texts.length === 0) return `${head}${say(tellListsAlone(lists))}\n`;
  const of = (what: string) => texts.filter(text => whatOf(text) === what).length;
  const counts = `${say(tellPages(of('added'), of('changed'), of('removed')))}${say(tellLists(lists))}`;
  const rows = texts.slice(0, most).map(text => {
    const { title, address } = text;
    return `| ${say(names[whatOf(text)])} | ${escapeMarkdown(title)} | \`${address}\` | ${sayGap(tellWords(text), voice)} |`;
  });
  const rest = texts.length > most ? `\n${say(tell('and-more-changes')`… and ${texts.length - most} more.`)}\n` : '';
  const columns = [tell('head-page')`page`, tell('head-address')`address`, tell('head-words')`words`]
    .map(say)
    .join(' | ');
  return `${head}${counts}\n\n| | ${columns} |\n|---|---|---|---|\n${rows.join('\n')}\n${rest}`;
}

function tellListsAlone(lists: number): Message {
  if (lists === 0) return tell('nothing-changes')`Nothing changes.`;
  return lists === 1
    ? tell('one-list-changes')`No article or page changes; 1 list of articles changes.`
    : tell('lists-change')`No article or page changes; ${lists} lists of articles change.`;
}

const tellPages = (added: number, changed: number, removed: number) =>
  added === 1
    ? tell('one-page-added')`1 page added, ${changed} changed, ${removed} removed`
    : tell('pages-added')`${added} pages added, ${changed} changed, ${removed} removed`;

const tellLists = (lists: number) =>
  lists === 1
    ? tell('one-list-names-them')`; 1 list that includes these pages also changes.`
    : tell('lists-name-them')`; ${lists} lists that include these pages also change.`;

const names = {
  added: tell('page-added')`added`,
  changed: tell('page-changed')`changed`,
  removed: tell('page-removed')`removed`,
} as const;

function whatOf({ before, after }: Difference): keyof typeof names {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function tellWords({ before, after, added, removed }: Difference): Gap {
  if (before === undefined) return String(after);
  if (after === undefined) return String(before);
  const counts = `${before} → ${after}`;
  return added + removed === 0
    ? tell('same-number-of-words')`${counts} (same number of words)`
    : `${counts} (+${added} −${removed})`;
}

/** Escapes Markdown in a title, and the `|` that would end a table cell. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]<>|#!@]/g, '\\$&');
