/** Articles that readers have seen and that say something else now, without saying so. */
import { type Article, parseArticle, type Settings } from '../article/article.ts';
import type { LocatedProblem } from '../problem.ts';
import type { History } from './git.ts';

export interface Then {
  readonly history: History;
  /** How the one who asks calls it. */
  readonly since: string;
  /** Milliseconds since 1970-01-01T00:00Z: what was to be published later was not seen. */
  readonly now: number;
  readonly settings: Settings;
}

/** `articles`: as they are now, by file. */
export function findSilentChanges(articles: readonly Article[], then: Then): readonly LocatedProblem[] {
  const { history, since, now, settings } = then;
  const byFile = new Map(articles.map(article => [article.file, article]));
  const problems: LocatedProblem[] = [];
  for (const file of history.changedFiles('articles')) {
    const article = byFile.get(file);
    const before =
      article &&
      parseArticle(
        file,
        history
          .textThen(file)
          .replace(/^\ufeff/, '')
          .replace(/\r\n?/g, '\n'),
        settings,
      ).value;
    if (!before || before.draft || before.date.millis > now) continue;
    if (wordsOf(before) === wordsOf(article) || isNoted(before, article) || isExcused(file, history)) continue;
    problems.push({
      file,
      at: { line: 1, column: 1 },
      what: `the text of a published article has changed since ${since}, and nothing says so`,
      cure: 'add what was wrong and what is right to corrections, or the day to updated; if it was spelling alone, end the commit message with "Correction: none"',
    });
  }
  return problems;
}

/** What a reader reads, without its form. */
function wordsOf({ title, summary, body }: Article): string {
  return [title, summary, body.replace(/<[^>]*>/g, ' ')].join(' ').replace(/\s+/g, ' ').trim();
}

function isNoted(before: Article, now: Article): boolean {
  const isNewer = (now.updated?.millis ?? 0) > (before.updated?.millis ?? 0);
  return isNewer || (now.corrections ?? []).length > (before.corrections ?? []).length;
}

/** Every commit that touched it says that it was spelling. */
function isExcused(file: string, history: History): boolean {
  if (history.isUncommitted(file)) return false;
  const commits = history.trailers(file, 'Correction');
  return commits.length > 0 && commits.every(values => values.some(value => /^none$/i.test(value.trim())));
}
