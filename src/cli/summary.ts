/** Prints the summary of a build. */

import type { BuildResult } from '../build/build-site.ts';
import type { StageTime } from '../build/progress.ts';
import { countArticles, countFiles, countPages, countParts } from '../language/counts.ts';
import { tell } from '../language/messages/tell.ts';
import type { Voice } from '../language/messages/voice.ts';
import { englishOf, type Message } from '../message.ts';
import { describeRelease, sayRelease } from './next-release.ts';
import { sayRemote } from './remote-cache.ts';

/** The data that the summary of a build shows. */
export interface Summary extends Omit<BuildResult, 'notes'> {
  readonly seconds: number;
  readonly times: readonly StageTime[];
  /** Path of the output folder, as the user wrote it on the command line. */
  readonly out: string;
}

/** Language and format of the summary: text or JSON, with or without the time of each stage. */
export interface SummaryFormat {
  readonly voice: Voice;
  readonly json: boolean;
  readonly profile: boolean;
}

export function printSummary(summary: Summary, manner: SummaryFormat): void {
  console.log(manner.json ? formatJson(summary, manner.profile) : formatText(summary, manner));
}

/**
 * Returns the largest resident memory that this process has used, in bytes. The result excludes the search indexer, which is a separate process.
 */
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
  return JSON.stringify(
    profile ? { ...figures, times: times.map(time => ({ ...time, name: englishOf(time.name) })) } : figures,
  );
}

function sayFiles({
  articles,
  pages,
  written,
  kept,
  shards: { made, kept: previousSite },
  seconds,
  out,
}: Summary): Message {
  const time = seconds.toFixed(2);
  const memory = Math.round(peakMemory() / 1e6);
  const files = countFiles(written);
  return made + previousSite > 0
    ? tell(
        'built-site-with-search',
      )`${countArticles(articles)}, ${countPages(pages)} in ${time} s: ${files} written, ${kept} unchanged; search index: ${countParts(made)} made, ${previousSite} kept; ${memory} MB of memory → ${out}`
    : tell(
        'built-site',
      )`${countArticles(articles)}, ${countPages(pages)} in ${time} s: ${files} written, ${kept} unchanged; ${memory} MB of memory → ${out}`;
}

function formatText(summary: Summary, { profile, voice: { say } }: SummaryFormat): string {
  const { damaged, remote, release, times } = summary;
  const lines = [say(sayFiles(summary))];
  if (release) lines.push(say(sayRelease(release)));
  if (damaged > 0) lines.push(say(tell('cache-was-damaged')`damaged cache files rebuilt: ${damaged}`));
  if (remote) lines.push(say(sayRemote(remote)));
  if (profile) {
    for (const { name, count, seconds: time } of times)
      lines.push(`${time.toFixed(3).padStart(9)} s  ${say(name)}${count === undefined ? '' : ` (${count})`}`);
  }
  return lines.join('\n');
}
