/** `halfsky build`: builds the whole site, all or nothing. */

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { engineRoot, fingerprintEngine } from '../build/engine.ts';
import { Inputs, type Kept, openKept, rememberFolder } from '../build/load/inputs.ts';
import type { LoadOptions } from '../build/load/load.ts';
import { PreviousSite, recordSite } from '../build/output/previous-site.ts';
import { recover } from '../build/output/stage.ts';
import { labelFile, type Part, type PartLabel, parsePart } from '../build/part.ts';
import { Progress } from '../build/progress.ts';
import { tell } from '../language/messages/tell.ts';
import { PublicationError } from '../problem.ts';
import type { Host } from '../site/host.ts';
import { hashOf } from '../store/cache.ts';
import { type Command, type ParsedArguments, UsageError } from './arguments.ts';
import { hostOf, hostOption, httpsOnlyOption } from './host.ts';
import { languageOption } from './language.ts';
import { writeNextRelease } from './next-release.ts';
import { loadOptions, nowOption, siteOption, urlOption } from './options.ts';
import { checkOut, outOption } from './out.ts';
import { printSummary, type Summary } from './summary.ts';

export const build: Command = {
  name: 'build',
  operands: [],
  help: tell(
    'help-build',
  )`Builds the whole site. If any file has a problem, reports it and leaves the previous site unchanged.`,
  options: {
    site: siteOption,
    lang: languageOption,
    out: outOption,
    url: urlOption,
    now: nowOption,
    host: hostOption,
    'https-only': httpsOnlyOption,
    compress: {
      help: tell(
        'help-build-compress',
      )`also write .br, .zst and .gz copies of text files, for hosts that serve precompressed files`,
    },
    'no-search': { help: tell('help-build-no-search')`leave out the search index` },
    shard: {
      value: 'K/N',
      help: tell('help-build-shard')`build only part K of N, for \`halfsky join\`; use the same --now for every part`,
    },
    next: {
      value: 'FILE',
      help: tell('help-build-next')`write the time of the next scheduled article to this file, as JSON`,
    },
    json: { help: tell('help-build-json')`print the summary as JSON` },
    profile: { help: tell('help-build-profile')`print how long each stage took` },
  },
  async run(given) {
    const started = performance.now();
    const task = prepare(given);
    const built = standsAlready(task) ?? (await make(task));
    const { kept, progress, out } = task;
    const seconds = (performance.now() - started) / 1000;
    const summary = {
      ...built,
      seconds,
      damaged: kept.cache.use.damaged,
      times: progress.times,
      out: given.option('out') ?? out,
    };
    writeNextRelease(built.release, { file: given.option('next'), ci: process.env.GITHUB_OUTPUT });
    printSummary(summary, { json: given.flag('json'), profile: given.flag('profile'), voice: given.voice });
    return 0;
  },
};

/** Parameters of a build, and the state of the previous one. */
interface Task {
  readonly options: LoadOptions;
  readonly out: string;
  readonly search: boolean;
  readonly part: Part | undefined;
  readonly kept: Kept;
  readonly inputs: Inputs;
  readonly previousSite: PreviousSite;
  readonly host: Host | undefined;
  readonly compress: boolean;
  readonly progress: Progress;
}

type Built = Pick<Summary, 'articles' | 'pages' | 'written' | 'kept' | 'shards' | 'until' | 'release'>;

function prepare(given: ParsedArguments): Task {
  const options = loadOptions(given);
  const shard = given.option('shard');
  const part = shard === undefined ? undefined : parsePart(shard);
  if (shard !== undefined && !part)
    throw new UsageError(
      tell('not-a-shard')`"${shard}" is not a part`,
      tell('write-a-shard')`write a part such as 2/4, the second of four`,
    );
  if (part && given.option('now') === undefined)
    throw new UsageError(
      tell(
        'shard-needs-now',
      )`--shard needs --now, the same for every part: otherwise the parts could publish different articles`,
    );
  const next = given.option('next');
  if (next !== undefined && !existsSync(dirname(resolve(next))))
    throw new UsageError(tell('no-folder-for-next')`the folder ${dirname(resolve(next))} of --next does not exist`);
  const { site, url } = options;
  const out = resolve(given.option('out') ?? resolve(site, 'dist'));
  checkOut(out, site);
  recover(out);
  const search = !given.flag('no-search');
  const kept = openKept(site, fingerprintEngine(engineRoot));
  const host = hostOf(given, url);
  const compress = given.flag('compress');
  const inputs = new Inputs(kept.folder, [
    kept.engine,
    url ?? '',
    String(search),
    JSON.stringify([compress, host ?? null]),
  ]);
  const previousSite = new PreviousSite(kept.cache, out);
  return {
    options,
    out,
    search,
    part,
    kept,
    inputs,
    previousSite,
    host,
    compress,
    progress: new Progress(process.stderr, given.voice),
  };
}

/** Returns the result of the previous build if a new one would give exactly the same site. */
function standsAlready({ previousSite, part, inputs, options: { now } }: Task): Built | undefined {
  const { record } = previousSite;
  if (!record?.inputs || part || now < record.from || now >= record.until) return undefined;
  if (inputs.key() !== record.inputs || !previousSite.isWhole()) return undefined;
  const { articles, pages, files, until, release } = record;
  return { articles, pages, written: 0, kept: files.size, shards: { made: 0, kept: 0 }, until, release };
}

/** Builds the site and records its inputs. Imports large modules only when they are needed. */
async function make(task: Task): Promise<Built> {
  const { options, out, part, kept, inputs, progress } = task;
  const { now } = options;
  const build = part && hashOf(inputs.key(), String(now));
  const { loadInThreads } = await import('../build/load/load.ts');
  progress.stage(tell('stage-reading-articles')`reading articles`, inputs.articles);
  const loaded = await loadInThreads({ ...options, kept, progress: done => progress.step(done) });
  if (loaded.problems.length > 0) {
    progress.abandon();
    throw new PublicationError(loaded.problems);
  }
  const { publish } = await import('../build/publish.ts');
  const label = part &&
    build && { path: labelFile, content: `${JSON.stringify({ ...part, build } satisfies PartLabel)}\n` };
  const {
    pages,
    shards,
    written,
    kept: same,
    files,
  } = await publish({ ...task, ...kept, loaded, label: label || undefined });
  progress.end();
  const { until, release, catalogue } = loaded;
  const articles = catalogue.editions.reduce((sum, edition) => sum + edition.pieces.length + edition.expired.length, 0);
  const asRead = part ? undefined : inputs.keyAsRead();
  recordSite(kept.cache, out, { files, inputs: asRead, from: now, until, release, articles, pages });
  rememberFolder(kept);
  kept.cache.prune(Date.now());
  return { articles, pages, written, kept: same, shards, until, release };
}
