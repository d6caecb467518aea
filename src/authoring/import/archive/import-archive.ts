/** Converts an archive to the files of a publication, and writes a report. The caller provides access to the disk. */

import { hash } from 'node:crypto';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { ParsedArticle, Settings } from '../../../source/article/article.ts';
import { accountForMarkdown, isLossy, type WordCount } from '../account/keep-account.ts';
import type { Remark } from '../changes.ts';
import { type UnifiedTags, unifyTags } from '../front-matter/tags.ts';
import { byFrequency } from '../language.ts';
import { type Report, writeReport } from '../report.ts';
import { aliasesOf } from './aliases.ts';
import type { Archive } from './archive-files.ts';
import { composeText } from './compose-text.ts';
import type { Converted } from './convert-article.ts';
import { type ConvertedArticles, Converter, type Task } from './converter.ts';
import { type Finished, parseText, repairText, slim } from './finish-article.ts';
import { writeNewsroom } from './newsroom-files.ts';
import { placeFiles } from './placed-files.ts';
import { type ArchiveSettings, type ForeignArticle, type ReadArchive, readArchive } from './read-archive.ts';
import { groupReported, noteFor, noteIn } from './remarks.ts';
import { type RepairContext, settleAnchors } from './repair-mistakes.ts';

/** Store of the texts of the new publication, by path. A `Map` can serve as a store in memory. */
export interface Texts {
  get(path: string): string | undefined;
  set(path: string, text: string): unknown;
  delete(path: string): unknown;
}

/** Files of the new publication, and the report. */
export interface Imported<T extends Texts = Map<string, string>> {
  /** Text of each new file, by path in the publication. */
  readonly texts: T;
  /** Path in the archive of each file to copy, by path in the publication. */
  readonly copies: ReadonlyMap<string, string>;
  readonly report: Report;
  /** Path in the archive of each article, by path in the publication. */
  readonly sources: ReadonlyMap<string, string>;
  /** Each article as a build parses it, but without its text. The keys are paths in the publication. */
  readonly parsed: ReadonlyMap<string, ParsedArticle>;
}

export interface ImportSettings extends ArchiveSettings {
  readonly words: Settings['words'];
}

/** Imports every article that the publication can accept. `refused` contains reasons for leaving articles out, by path in the archive. */
export function importArchive(
  archive: Archive,
  settings: ImportSettings,
  refused: ReadonlyMap<string, Message> = new Map(),
): Imported {
  return importArticles(archive, readArchive(archive, settings), settings, refused);
}

/** Imports articles that are already parsed, from any kind of archive. Keeps all texts in memory. */
export function importArticles(
  archive: Archive,
  read: ReadArchive,
  settings: ImportSettings,
  refused: ReadonlyMap<string, Message>,
): Imported {
  return new Import({ archive, read, settings }, new Map<string, string>()).without(refused);
}

/** Import of an archive. If the publication refuses some articles, imports the other articles again from the converted texts in memory. */
export class Import<T extends Texts> {
  readonly #task: Task & { readonly settings: ImportSettings };
  readonly #converter: Converter;
  readonly #texts: T;
  /** Paths in the archive of the articles that become drafts, because too many words of the old texts are missing. */
  readonly #lossy = new Set<string>();
  /** Texts that the last attempt wrote, by path in the publication. */
  #finished: ReadonlyMap<string, FinishedText> = new Map();

  constructor(task: Task & { readonly settings: ImportSettings }, texts: T) {
    this.#task = task;
    this.#converter = new Converter(task);
    this.#texts = texts;
  }

  /**
   * Imports all articles, except the articles in `refused` and the articles that the publication would refuse. `refused` contains the
   * reasons by path in the archive.
   */
  without(refused: ReadonlyMap<string, Message>): Imported<T> {
    const reasons = new Map([...this.#task.read.leftOut, ...refused]);
    for (;;) {
      const attempt = this.#attempt(reasons);
      const faults = [...attempt.finished].flatMap(([path, { fault }]) => (fault ? [[path, fault] as const] : []));
      const lossy = this.#findLossy(attempt);
      if (faults.length === 0 && lossy.length === 0) return this.#complete(attempt, reasons);
      for (const { file } of lossy) this.#lossy.add(file);
      for (const [path, fault] of faults) reasons.set(attempt.sources.get(path) ?? path, fault);
    }
  }

  /** Converts all articles except the articles in `reasons`, and writes the new texts. */
  #attempt(reasons: ReadonlyMap<string, Message>): Attempt {
    const { archive, settings, read } = this.#task;
    const articles = read.articles.filter(({ file }) => !reasons.has(file)).map(article => this.#toDraft(article));
    const languages = byFrequency(articles.map(({ language }) => language));
    settings.progress?.stage(tell('stage-converting-articles')`converting articles`, articles.length);
    const each = this.#converter.convert(articles, languages[0] ?? 'en');
    const placed = placeFiles(each.converted, languages[0] ?? 'en');
    const aliases = aliasesOf(each, languages);
    const tags = unifyTags(articles.map(({ fields }) => fields.tags));
    const sources = new Map(articles.map(({ file }) => [placed.pathOf(file), file]));
    settings.progress?.stage(tell('stage-checking-articles')`checking articles`, articles.length);
    const { zone } = read;
    const context = { languages, zone, files: placed.filesOf(archive), words: settings.words };
    const told = [...read.remarks, ...each.remarks];
    const { finished, slips } = this.#finish(each.converted, one => composeText(one, placed, { tags, aliases }), {
      ...context,
      reportedOf: groupReported(told),
    });
    const remarks = [...each.remarks, ...aliases.remarks, ...slips, ...this.#lossyRemarks(articles)];
    return { articles, languages, ...each, remarks, tags, sources, finished, copies: placed.copies };
  }

  /** Composes, repairs, checks and writes the texts one after another. Then repairs the links between the texts. */
  #finish(
    converted: readonly Converted[],
    compose: (one: Converted) => readonly [path: string, text: string],
    around: Surroundings,
  ) {
    const settings = JSON.stringify([around.languages, around.zone]);
    const finished = new Map<string, FinishedText>();
    for (const [i, one] of converted.entries()) {
      this.#task.settings.progress?.step(i);
      const [path, written] = compose(one);
      const key = hash('sha1', `${settings}${one.article.file}\n${written}`);
      const known = this.#finished.get(path);
      finished.set(path, known?.key === key ? known : { key, ...this.#finishOne(one, { path, written, around }) });
    }
    for (const path of this.#finished.keys()) if (!finished.has(path)) this.#texts.delete(path);
    const slips: Remark[] = [];
    const note = noteIn(slips, path => finished.get(path)?.file ?? path);
    for (const [path, text] of settleAnchors(finished, path => this.#texts.get(path) ?? '', note)) {
      this.#texts.set(path, text);
      const before = finished.get(path);
      // With an empty key, the next attempt writes this text again, because the anchors of other articles may change.
      if (before) finished.set(path, { ...before, ...slim(parseText(path, text, { ...around, note })), key: '' });
    }
    this.#finished = finished;
    return { finished, slips: [...[...finished.values()].flatMap(({ slips }) => slips), ...slips] };
  }

  /**
   * Repairs, checks and writes one text. Only this function has the old text (`article.matter.body`), the new text and its rendered form in
   * memory at the same time.
   */
  #finishOne(
    { article: { file, matter, dialect, count } }: Converted,
    { path, written, around }: { path: string; written: string; around: Surroundings },
  ): Omit<FinishedText, 'key'> {
    const slips: Remark[] = [];
    const { text, parsed } = repairText(path, written, { ...around, note: noteIn(slips, () => file) });
    this.#texts.set(path, text);
    const note = noteFor(slips, file);
    const reported = around.reportedOf.get(file) ?? [];
    const own = accountForMarkdown(
      { body: matter.body, isPandoc: dialect === 'pandoc' },
      { text, html: parsed.html, reported },
      note,
    );
    const both = count ? { words: count.words, missing: count.missing + own.missing } : own;
    return { file, slips, count: both, ...slim(parsed) };
  }

  /**
   * Returns the articles that must become drafts, because too many words of the old texts are missing. Leaves out drafts, and also pages
   * such as About, because a page cannot be a draft.
   */
  #findLossy({ articles, finished }: Attempt): readonly ForeignArticle[] {
    const lossy = new Set([...finished.values()].filter(({ count }) => isLossy(count)).map(({ file }) => file));
    return articles.filter(({ file, kind, fields }) => lossy.has(file) && kind === 'article' && !fields.draft);
  }

  #toDraft(article: ForeignArticle): ForeignArticle {
    return this.#lossy.has(article.file) ? { ...article, fields: { ...article.fields, draft: true } } : article;
  }

  #lossyRemarks(articles: readonly ForeignArticle[]): readonly Remark[] {
    return articles
      .filter(({ file }) => this.#lossy.has(file))
      .map(({ file }) => ({ file, change: 'lossy-articles-made-drafts', about: undefined }));
  }

  /** Writes the remaining files of the new publication, and the report. Must only be called when no article has a problem. */
  #complete(attempt: Attempt, reasons: ReadonlyMap<string, Message>): Imported<T> {
    const { archive, read } = this.#task;
    const { copies, sources, finished } = attempt;
    const newsroom = writeNewsroom({ ...read, name: read.name ?? archive.name, ...attempt });
    for (const [path, text] of newsroom) this.#texts.set(path, text);
    const remarks = [...read.remarks.filter(({ file }) => !reasons.has(file)), ...attempt.remarks];
    const counts = [...finished.values()].map(({ count }) => count);
    const report = writeReport({ archive, read, reasons, ...attempt, remarks, counts });
    const parsed = new Map([...finished].flatMap(([path, { parsed }]) => (parsed ? [[path, parsed] as const] : [])));
    return { texts: this.#texts, copies, report, sources, parsed };
  }
}

/** Result of one attempt: articles whose texts are written. The publication may still refuse some of these articles. */
interface Attempt extends ConvertedArticles {
  readonly articles: readonly ForeignArticle[];
  readonly languages: readonly string[];
  readonly tags: UnifiedTags;
  /** Path in the archive of each article, by path in the publication. */
  readonly sources: ReadonlyMap<string, string>;
  readonly copies: ReadonlyMap<string, string>;
  /** Finished texts by path in the publication. */
  readonly finished: ReadonlyMap<string, FinishedText>;
}

/** A finished text of the new publication. */
interface FinishedText extends Finished {
  /** Path of the article in the archive. */
  readonly file: string;
  readonly slips: readonly Remark[];
  /** Number of words of the old text, and number of these words that are missing from the article. */
  readonly count: WordCount;
  /**
   * Hash of the path in the archive, the text before the repair, and the settings for parsing. Empty if the next attempt must write the
   * text again.
   */
  readonly key: string;
}

interface Surroundings extends Omit<RepairContext, 'note'> {
  /** Addresses, names and texts that the report lists for each file. The keys are paths in the archive. */
  readonly reportedOf: ReadonlyMap<string, readonly string[]>;
}
