/** Differences → Markdown, as it stands in the summary of a pull request. */
import type { Difference, Differences } from './compare-sites.ts';

/** More rows than anybody reads. */
const most = 100;

export function summarise({ texts, lists }: Differences): string {
  const head = '## What changes for readers\n\n';
  if (texts.length === 0) {
    const said = lists === 0 ? 'Nothing.' : `No article or page; ${count(lists, 'list')} of articles.`;
    return `${head}${said}\n`;
  }
  const of = (what: string) => texts.filter(text => whatOf(text) === what).length;
  const counts = `${count(of('added'), 'page')} added, ${of('changed')} changed, ${of('removed')} removed; ${count(lists, 'list')} that ${lists === 1 ? 'names' : 'name'} them.`;
  const rows = texts
    .slice(0, most)
    .map(text => `| ${whatOf(text)} | ${escapeMarkdown(text.title)} | \`${text.address}\` | ${sayWords(text)} |`);
  const rest = texts.length > most ? `\n… and ${texts.length - most} more.\n` : '';
  return `${head}${counts}\n\n| | page | address | words |\n|---|---|---|---|\n${rows.join('\n')}\n${rest}`;
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function whatOf({ before, after }: Difference): 'added' | 'changed' | 'removed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function sayWords({ before, after, added, removed }: Difference): string {
  if (before === undefined) return String(after);
  if (after === undefined) return String(before);
  const moved = added + removed === 0 ? 'the same words' : `+${added} −${removed}`;
  return `${before} → ${after} (${moved})`;
}

/** A title is text: no markup of its own, and no end of a cell. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]<>|#!@]/g, '\\$&');
