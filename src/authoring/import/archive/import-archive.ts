/** Converts an archive to the files of a publication, and writes a report. The caller provides access to the disk. */

import { hash } from 'node:crypto';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { ParsedArticle, Settings } from '../../../source/article/article.ts';
import type { Change, Remark } from '../changes.ts';
import { type UnifiedTags, unifyTags } from '../front-matter/tags.ts';
import { byFrequency } from '../language.ts';
import { type Report, writeReport } from '../report.ts';
import { aliasesOf } from './aliases.ts';
import type { Archive } from './archive-files.ts';
import { composeText } from './compose-text.ts';
import type { Converted } from './convert-article.ts';
import { type ConvertedArticles, Converter, type Task } from './converter.ts';
import { parseText, slim } from './finish-article.ts';
import { type FinishedText, type FinishStep, finishText, type UnfinishedText } from './finish-text.ts';
import { writeNewsroom } from './newsroom-files.ts';
import { type PlacedFiles, placeFiles } from './placed-files.ts';
import { type ArchiveSettings, type ForeignArticle, type ReadArchive, readArchive } from './read-archive.ts';
import { groupReported, noteIn } from './remarks.ts';
import { settleAnchors } from './repair-mistakes.ts';
import { nameSite } from './site-name.ts';
import { findWithheld } from './withheld-articles.ts';

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
  /** Paths in the archive of the articles that become drafts: too many words are missing, or template tags are left. */
  readonly #withheld = new Map<string, Change>();
  /** Texts that the last attempt wrote, by path in the publication. */
  #finished: ReadonlyMap<string, WrittenText> = new Map();

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
    const steps = this.stepsWithout(refused);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      for (const text of value.texts) value.take(text, finishText(text, value.around));
    }
  }

  /** Does the same as `without`, but yields the texts that the caller must finish before it asks for the next step. */
  *stepsWithout(refused: ReadonlyMap<string, Message>): Generator<FinishStep, Imported<T>, void> {
    const reasons = new Map([...this.#task.read.leftOut, ...refused]);
    for (;;) {
      const attempt = yield* this.#attempt(reasons);
      const faults = [...attempt.finished].flatMap(([path, { fault }]) => (fault ? [[path, fault] as const] : []));
      const fillsTags = this.#task.read.settingsOfTags !== undefined;
      const withheld = findWithheld({ ...attempt, finished: attempt.finished.values(), fillsTags });
      if (faults.length === 0 && withheld.size === 0) return this.#complete(attempt, reasons);
      for (const [file, change] of withheld) this.#withheld.set(file, change);
      for (const [path, fault] of faults) reasons.set(attempt.sources.get(path) ?? path, fault);
    }
  }

  /** Converts all articles except the articles in `reasons`, and writes the new texts. */
  *#attempt(reasons: ReadonlyMap<string, Message>): Generator<FinishStep, Attempt, void> {
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
    const around = { languages, zone: read.zone, files: placed.filesOf(archive), words: settings.words };
    const compose = (one: Converted) => composeText(one, placed, { tags, aliases });
    const reportedOf = groupReported([...read.remarks, ...each.remarks]);
    const { finished, slips } = yield* this.#finish(each.converted, { compose, placed, reportedOf }, around);
    const remarks = [...each.remarks, ...aliases.remarks, ...slips, ...this.#withheldRemarks(articles)];
    return { articles, languages, ...each, remarks, tags, sources, finished, copies: placed.copies };
  }

  /** Composes the texts, and yields the texts for repair and check. Then writes the texts, and repairs the links between the texts. */
  *#finish(converted: readonly Converted[], needs: ComposeNeeds, around: FinishStep['around']) {
    const found = new Map<string, WrittenText>();
    const paths = converted.map(({ article }) => needs.placed.pathOf(article.file));
    yield {
      texts: this.#listUnfinished(converted, needs, { around, found }),
      around,
      take: ({ path, key }: UnfinishedText, { text, ...finished }: FinishedText) => {
        this.#texts.set(path, text);
        found.set(path, { key, ...finished });
      },
    };
    const finished = new Map(paths.flatMap(path => entryOf(path, found)));
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

  /** Composes one text after another. Yields a text if it has changed since the last attempt, otherwise adds its earlier result to `found`. */
  *#listUnfinished(
    converted: readonly Converted[],
    { compose, placed, reportedOf }: ComposeNeeds,
    { around, found }: { readonly around: FinishStep['around']; readonly found: Map<string, WrittenText> },
  ): Generator<UnfinishedText> {
    const settings = JSON.stringify([around.languages, around.zone]);
    for (const [i, one] of converted.entries()) {
      this.#task.settings.progress?.step(i);
      const { file, matter, dialect, count } = one.article;
      const [path, written] = compose(one);
      const key = hash('sha1', `${settings}${file}\n${written}`);
      const known = this.#finished.get(path);
      if (known?.key === key) found.set(path, known);
      else
        yield {
          ...{ key, file, path, written, count },
          body: matter.body,
          isPandoc: dialect === 'pandoc',
          reported: reportedOf.get(file) ?? [],
          files: placed.filesBeside(one),
        };
    }
  }

  #toDraft(article: ForeignArticle): ForeignArticle {
    return this.#withheld.has(article.file) ? { ...article, fields: { ...article.fields, draft: true } } : article;
  }

  #withheldRemarks(articles: readonly ForeignArticle[]): readonly Remark[] {
    return articles.flatMap(({ file }) => {
      const change = this.#withheld.get(file);
      return change === undefined ? [] : [{ file, change, about: undefined }];
    });
  }

  /** Writes the remaining files of the new publication, and the report. Must only be called when no article has a problem. */
  #complete(attempt: Attempt, reasons: ReadonlyMap<string, Message>): Imported<T> {
    const { archive, read, settings } = this.#task;
    const { copies, sources, finished } = attempt;
    const newsroom = writeNewsroom({ ...read, name: read.name ?? nameSite(archive.name, attempt.origin), ...attempt });
    for (const [path, text] of newsroom) this.#texts.set(path, text);
    const remarks = [...read.remarks.filter(({ file }) => !reasons.has(file)), ...attempt.remarks];
    const counts = [...finished.values()].map(({ count }) => count);
    const report = writeReport({ archive, read, reasons, ...attempt, remarks, counts, now: settings.now });
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
  readonly finished: ReadonlyMap<string, WrittenText>;
}

/** A finished text of the new publication that is written. */
interface WrittenText extends Omit<FinishedText, 'text'> {
  /** See `key` of `UnfinishedText`. Empty if the next attempt must write the text again. */
  readonly key: string;
}

interface ComposeNeeds {
  /** Returns the path and the text of an article in the publication, without repairs. */
  compose(one: Converted): readonly [path: string, text: string];
  readonly placed: PlacedFiles;
  /** Addresses, names and texts that the report lists for each file. The keys are paths in the archive. */
  readonly reportedOf: ReadonlyMap<string, readonly string[]>;
}

/** Returns the entry of a map as a list, which is empty if there is none. */
function entryOf<Value>(key: string, map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}
