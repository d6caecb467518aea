/** What a build says when it is done. */
import type { Release } from '../catalogue/catalogue.ts';
import type { IndexCount } from '../search/make-index.ts';
import { describeRelease, sayRelease } from './next-release.ts';
import type { StageTime } from './progress.ts';

export interface Summary {
  readonly articles: number;
  readonly pages: number;
  readonly written: number;
  readonly kept: number;
  readonly shards: IndexCount;
  /** Entries of the cache that were found to be damaged, and made again. */
  readonly damaged: number;
  readonly seconds: number;
  /** Milliseconds since 1970-01-01T00:00Z: from then on a build gives another site; `Infinity`: never by itself. */
  readonly until: number;
  readonly release: Release | undefined;
  readonly times: readonly StageTime[];
  readonly out: string;
}

export interface Manner {
  readonly json: boolean;
  readonly profile: boolean;
}

export function tell(summary: Summary, { json, profile }: Manner): void {
  console.log(json ? formatJson(summary, profile) : formatText(summary, profile));
}

/** Bytes of the largest resident memory of this process; that of the indexer is its own. */
const peakMemory = () => process.resourceUsage().maxRSS * 1024;

function formatJson({ until, release, times, seconds, ...rest }: Summary, profile: boolean): string {
  const next = Number.isFinite(until) ? new Date(until).toISOString() : null;
  const figures = {
    ...rest,
    seconds: Number(seconds.toFixed(3)),
    peakMemory: peakMemory(),
    nextChange: next,
    nextRelease: describeRelease(release),
  };
  return JSON.stringify(profile ? { ...figures, times } : figures);
}

function formatText(summary: Summary, profile: boolean): string {
  const { articles, pages, written, kept, shards, damaged, seconds, release, times, out } = summary;
  const { made, kept: standing } = shards;
  const search = made + standing > 0 ? `; ${made} parts of the search index made, ${standing} kept` : '';
  const memory = `${Math.round(peakMemory() / 1e6)} MB`;
  const lines = [
    `${articles} articles, ${pages} pages in ${seconds.toFixed(2)} s: ${written} files written, ${kept} as they were${search}; ${memory} → ${out}`,
  ];
  if (release) lines.push(sayRelease(release));
  if (damaged > 0) lines.push(`${damaged} damaged files of the cache were found and made again`);
  if (profile) {
    for (const { name, count, seconds: time } of times)
      lines.push(`${time.toFixed(3).padStart(9)} s  ${name}${count === undefined ? '' : ` (${count})`}`);
  }
  return lines.join('\n');
}
