/** Repairs, parses and checks one text of the new publication. Reads and writes no files. */

import { basename } from 'node:path';
import { parseBase } from '../../../addresses.ts';
import { keepIds } from '../../../catalogue/check-anchors.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { LocatedProblem } from '../../../problem.ts';
import type { Link, ParsedArticle, Settings } from '../../../source/article/article.ts';
import { parseFrontMatter } from '../../../source/article/front-matter.ts';
import { parseArticle } from '../../../source/article/parse-article.ts';
import { parsePlace, splitLanguage } from '../../../source/article/place.ts';
import { renderBody } from '../../../source/article/render-body.ts';
import { reasonOf } from '../reason.ts';
import { mendText } from './compose.ts';
import { escapeSlips, type RepairContext } from './repair-mistakes.ts';

/** Data that the import keeps in memory for each finished text. */
export interface Finished {
  /** Links in the text to an address with a fragment, such as `#history`. */
  readonly links: readonly Link[];
  /** Elements of the text that have an `id`, as HTML. Links can lead to these elements. */
  readonly ids: string;
  /** Reason why the publication would refuse the article; undefined if the publication accepts it. */
  readonly fault: Message | undefined;
  /** The article as a build parses it, with `ids` instead of its text; undefined for a page and for a faulty article. */
  readonly parsed: ParsedArticle | undefined;
}

/** An article or a page of the new publication as a build parses it. */
export interface ParsedText {
  readonly problems: readonly LocatedProblem[];
  readonly links: readonly Link[];
  /** The rendered text; empty if the front matter is broken. */
  readonly html: string;
  /** The parsed article; undefined for a page. */
  readonly article: ParsedArticle | undefined;
}

/** Parses the converted text of the file `path`. If the text has problems, repairs the text. */
export function repairText(
  path: string,
  written: string,
  context: RepairContext,
): { readonly text: string; readonly parsed: ParsedText } {
  const parsed = parseText(path, written, context);
  // A text without problems has no mistakes to repair.
  const text = parsed.problems.length === 0 ? written : escapeSlips(path, mendText(written), context);
  return { text, parsed: text === written ? parsed : parseText(path, text, context) };
}

/** Parses an article or a page as a build does. */
export function parseText(path: string, text: string, { languages, zone, files, words }: RepairContext): ParsedText {
  const settings: Settings = { zone, languages, base: parseBase('http://localhost/'), files, words };
  if (parsePlace(path)) {
    const article = parseArticle(path, text, settings);
    const { value, problems, links = [] } = article;
    return { problems, links: value?.links ?? links, html: value?.body ?? '', article };
  }
  const matter = parseFrontMatter(path, text);
  if (!('data' in matter)) return { problems: matter, links: [], html: '', article: undefined };
  const language = splitLanguage(basename(path, '.md')).language ?? languages[0] ?? 'en';
  const { problems, links, rendered } = renderBody({ file: path, language, settings }, matter.body, matter.linesBefore);
  return { problems, links, html: rendered.html, article: undefined };
}

/** Returns the data of a parsed text that the import needs after it removes the text from memory. */
export function slim({ links, html, article }: ParsedText): Finished {
  const ids = keepIds(html);
  const fault = article && findFault(article);
  const { value } = article ?? {};
  const parsed =
    value && fault === undefined ? { problems: [], value: { ...value, warnings: undefined, body: ids } } : undefined;
  const anchored = links.filter(({ fragment }) => fragment !== undefined);
  // Copies the strings, because a substring would keep the whole text in memory.
  return structuredClone({ links: anchored, ids, fault, parsed });
}

/** Returns the first problem of an article; undefined if there is none. An article without any text, picture or cover also has a problem. */
function findFault({ value, problems: [problem] }: ParsedArticle): Message | undefined {
  if (problem) return reasonOf(problem);
  return value && value.cover === undefined && !/(?:^|>)[^<]*[^\s<]|<img/.test(value.body)
    ? tell('import-without-text')`no text, picture or cover remains after the import`
    : undefined;
}
