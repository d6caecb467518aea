/** What the search index learns of an article: its text, and what readers filter and sort by. */

import { type Base, hrefOf } from '../../addresses.ts';
import type { Edition, Piece } from '../../catalogue/catalogue.ts';
import { html, trusted } from '../../html.ts';
import { hairSpace, pairCharacters, pairInBlocks } from '../../language/character-pairs.ts';
import { spellDay } from '../../language/dates.ts';
import { withTables } from '../../source/charts/in-text.ts';
import { inLanguage } from '../../source/publication/newsroom.ts';
import { withoutNoteMarks } from './note-marks.ts';

export interface SearchDocument {
  /** Address as a reader's browser will follow it. */
  readonly url: string;
  readonly content: string;
}

interface KindNames {
  readonly [kind: string]: string;
}

export interface Placing {
  readonly base: Base;
  readonly kinds: KindNames;
  /** The shard it is in, by its first day: the browser asks shard by shard where the order is by date. */
  readonly period: string;
  /** The language as the index is to name it: Pagefind begins the names of what it finds with it. */
  readonly tag: string;
}

/** A small page for Pagefind (https://pagefind.app/docs/indexing/): the headline weighs most, then tags and summary. */
export function toDocument(
  { article, column, tags, by }: Piece,
  { language }: Edition,
  { base, kinds, period, tag }: Placing,
): SearchDocument {
  const columnName = column && inLanguage(column.title, language);
  const part = (text: string) => pairInBlocks(text, hairSpace);
  const content = html`<!doctype html><html lang="${tag}"><head><title>${article.title}</title></head><body data-pagefind-body>
<h1 data-title="${pairCharacters(article.title, hairSpace)}" data-pagefind-meta="title[data-title]" data-pagefind-weight="10">${part(article.title)}</h1>
<span data-pagefind-meta="date:${spellDay(article.date.day, language)}" data-pagefind-sort="date:${article.date.iso}"></span>
<span data-pagefind-filter="year:${article.year}"></span><span data-pagefind-filter="kind:${kinds[article.kind] ?? article.kind}"></span>
<span data-pagefind-filter="period:${period}"></span>
${columnName && html`<span data-pagefind-filter="column:${columnName}" data-column="${pairCharacters(columnName, hairSpace)}" data-pagefind-meta="column[data-column]"></span>`}
${tags.map(tag => html`<span data-pagefind-filter="tag:${inLanguage(tag.name, language)}"></span>`)}
<p data-pagefind-weight="4">${part(article.summary)}</p>
${trusted(part(readingsLast(withoutNoteMarks(withTables(article.body)))))}
<p data-pagefind-weight="3">${tags.map(tag => html`${part(inLanguage(tag.name, language))} `)}</p>
<p>${by.map(({ person, written }) => html`${part(person ? inLanguage(person.name, language) : written)} `)}</p>
</body></html>`;
  return { url: hrefOf(base, article.address), content: content.toString() };
}

/** Moves readings (`<rt>`) from among the characters to the end, so that the characters follow one another. */
function readingsLast(body: string): string {
  if (!body.includes('<rt')) return body;
  const readings: string[] = [];
  const rest = body.replace(/<(r[tp])\b[^>]*>([^<]*)<\/\1>/g, (_, tag: string, reading: string) => {
    if (tag === 'rt') readings.push(reading);
    return '';
  });
  return `${rest}<p>${readings.join(' ')}</p>`;
}
