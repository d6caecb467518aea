/** Finishes one text of the new publication: repairs and checks the text, and counts the missing words. Reads and writes no files. */

import { accountForMarkdown, type WordCount } from '../account/keep-account.ts';
import type { Remark } from '../changes.ts';
import { type Finished, repairText, slim } from './finish-article.ts';
import type { ForeignArticle } from './read-archive.ts';
import { noteFor, noteIn } from './remarks.ts';
import type { RepairContext } from './repair-mistakes.ts';

/** A composed text before its repair. Consists of plain data, which can be sent to a thread. */
export interface UnfinishedText extends Pick<ForeignArticle, 'file' | 'count'> {
  /** Hash of the path in the archive, the text before the repair, and the settings for parsing. */
  readonly key: string;
  /** Path of the text in the publication. */
  readonly path: string;
  readonly written: string;
  /** Text of the article in the archive. */
  readonly body: string;
  readonly isPandoc: boolean;
  /** Addresses, names and texts that the report lists for the article. */
  readonly reported: readonly string[];
  /** Paths in the publication of the files that are copied into the folder of the article. */
  readonly files: readonly string[];
}

export interface FinishedText extends Finished, Pick<ForeignArticle, 'file'> {
  readonly text: string;
  readonly slips: readonly Remark[];
  /** Number of words of the old text, and number of these words that are missing from the article. */
  readonly count: WordCount;
}

/** Texts to finish. The results do not depend on each other, so the caller may finish the texts in any order, or at the same time. */
export interface FinishStep {
  /** Composes each text only when the caller asks for it, because all texts together would need too much memory. */
  readonly texts: Iterable<UnfinishedText>;
  readonly around: Omit<RepairContext, 'note'>;
  /** Receives the result for each text. */
  take(text: UnfinishedText, finished: FinishedText): void;
}

/** Repairs and checks a text. Only this function has the old text, the new text and its rendered form in memory at the same time. */
export function finishText(
  { file, path, written, body, isPandoc, reported, count }: UnfinishedText,
  around: FinishStep['around'],
): FinishedText {
  const slips: Remark[] = [];
  const { text, parsed } = repairText(path, written, { ...around, note: noteIn(slips, () => file) });
  const note = noteFor(slips, file);
  const own = accountForMarkdown({ body, isPandoc }, { text, html: parsed.html, reported }, note);
  const both = count ? { words: count.words, missing: count.missing + own.missing } : own;
  return { file, text, slips, count: both, ...slim(parsed) };
}
