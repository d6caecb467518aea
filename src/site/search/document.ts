/** Converts an article to a document for the search index: the article's text, and values by which readers filter and sort results. */

import { type Base, hrefOf } from '../../addresses.ts';
import type { Piece } from '../../catalogue/catalogue.ts';
import { type Html, html, trusted } from '../../html.ts';
import { hairSpace, pairCharacters, pairInBlocks } from '../../language/character-pairs.ts';
import { speaks } from '../../language/search-letters.ts';
import { spellDay } from '../../language/spell-dates.ts';
import type { Article } from '../../source/article/article.ts';
import { withTables } from '../../source/charts/in-text.ts';
import { inLanguage } from '../../source/publication/newsroom.ts';
import { addSimplified, writeForIndex } from './index-letters.ts';
import { withoutInlineTags } from './inline-tags.ts';
import { withoutNoteMarks } from './note-marks.ts';
import { summaryWeight, weighLead } from './weigh-lead.ts';

/** A document for the search index. */
export interface SearchDocument {
  /** Path of the article, percent-encoded. */
  readonly url: string;
  readonly content: string;
}

/** An article, and what else its document contains: the names of its column, tags and authors in the language of the document. */
export interface IndexedArticle {
  readonly article: Article;
  readonly column: string | undefined;
  readonly tags: readonly string[];
  readonly by: readonly string[];
}

/** Names of the kinds of article in one language: `feature` → `Feature`. */
interface KindNames {
  readonly [kind: string]: string;
}

/** Data about the site and about the shard of a document. A shard is a part of the search index that contains the articles of some months. */
export interface Placing {
  /** Language of the shard, BCP 47. */
  readonly language: string;
  readonly base: Base;
  readonly kinds: KindNames;
  /** First day of the document's shard. The day is a search filter, because the browser searches one shard after another to sort results by date. */
  readonly period: string;
  /** Language tag under which Pagefind indexes the document. The names of Pagefind's files contain it. */
  readonly tag: string;
}

/** Selects everything of an article that its document contains. */
export function toIndexed({ article, column, tags, by }: Piece, language: string): IndexedArticle {
  return {
    article,
    column: column && inLanguage(column.title, language),
    tags: tags.map(({ name }) => inLanguage(name, language)),
    by: by.map(({ person, written }) => (person ? inLanguage(person.name, language) : written)),
  };
}

/**
 * Returns an article as an HTML page for Pagefind (https://pagefind.app/docs/indexing/). Matches in the headline rank highest, matches in the
 * summary second, and matches in the tags third.
 */
export function toDocument(
  { article, column, tags, by }: IndexedArticle,
  { language, base, kinds, period, tag }: Placing,
): SearchDocument {
  const day = spellDay(article.date.day, language);
  const part = (text: string) => {
    const pairs = pairInBlocks(writeForIndex(text, language), hairSpace);
    return speaks(language, 'ja') ? pairs : addSimplified(pairs);
  };
  const written = readingsLast(withoutNoteMarks(withTables(article.body)));
  const text = separateBlocks(withoutInlineTags(written, language));
  // A text that begins with the summary must not contain it twice, because excerpts would show it twice.
  const whole = article.standfirst === undefined ? weighLead(text, article.summary.length) : undefined;
  const content = html`<!doctype html><html lang="${tag}">${head(article.title)}<body data-pagefind-body>
${headline(article.title, part)}
<span data-pagefind-meta="date:${day}" data-pagefind-sort="date:${article.date.iso}"></span>
${filter('year', article.year)}${filter('kind', kinds[article.kind] ?? article.kind)}
${filter('period', period)}
${column && columnFilter(column)}
${tags.map(tag => filter('tag', tag))}
${whole === undefined && html`<p data-pagefind-weight="${summaryWeight}">${part(article.summary)}</p>`}
${trusted(part(whole ?? text))}
<p data-pagefind-weight="3">${tags.map(tag => html`${part(tag)} `)}</p>
<p>${by.map(name => html`${part(name)} `)}</p>
</body></html>`;
  return { url: hrefOf(base, article.address), content: content.toString() };
}

/** Matches end tags that Pagefind 1.6 does not treat as the end of a word. Pagefind would join the words before and after the tag. */
const joinedEnds = /<\/(?:th|dt|dd|blockquote|figcaption|summary|caption)>(?=\S)/g;
const separateBlocks = (body: string) => body.replace(joinedEnds, '$& ');

const head = (title: string): Html => html`<head><title>${title}</title></head>`;

function headline(title: string, part: (text: string) => string): Html {
  const shown = html`data-title="${pairCharacters(title, hairSpace)}" data-pagefind-meta="title[data-title]"`;
  return html`<h1 ${shown} data-pagefind-weight="10">${part(title)}</h1>`;
}

const filter = (name: string, value: string): Html => html`<span data-pagefind-filter="${name}:${value}"></span>`;

function columnFilter(name: string): Html {
  const shown = html`data-column="${pairCharacters(name, hairSpace)}" data-pagefind-meta="column[data-column]"`;
  return html`<span data-pagefind-filter="column:${name}" ${shown}></span>`;
}

/**
 * Moves ruby annotations (`<rt>`) to the end of the text. Otherwise the annotations would separate the annotated characters, and a search for
 * these characters would fail.
 */
function readingsLast(body: string): string {
  if (!body.includes('<rt')) return body;
  const readings: string[] = [];
  const rest = body.replace(/<(r[tp])\b[^>]*>([^<]*)<\/\1>/g, (_, tag: string, reading: string) => {
    if (tag === 'rt') readings.push(reading);
    return '';
  });
  return `${rest}<p>${readings.join(' ')}</p>`;
}
