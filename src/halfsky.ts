/**
 * The public door of Half the Sky: loads, checks, builds and previews a publication from a program. All paths are resolved from the working
 * directory; all times are milliseconds since 1970-01-01T00:00Z.
 */
import { resolve } from 'node:path';
import { buildAssets } from './build/assets.ts';
import { type BuildResult, buildSite } from './build/build-site.ts';
import { checkOut } from './build/check-out.ts';
import { drawOwnPages } from './build/eleventy.ts';
import { engineRoot, fingerprintEngine, fingerprintPainter } from './build/engine.ts';
import { openKept, rememberFolder } from './build/load/inputs.ts';
import { loadInThreads } from './build/load/load.ts';
import { makeGroup, withEnd } from './build/make-group.ts';
import { listOutputs } from './build/outputs.ts';
import { checkOwnPages } from './build/own-pages.ts';
import { Progress } from './build/progress.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type Answer, Preview } from './preview/preview.ts';
import { formatLine, type LocatedProblem, PublicationError, sortProblems } from './problem.ts';
import type { Host } from './site/host.ts';
import { listHostFiles } from './site/hosts/known-hosts.ts';
import { isBatch, type Output } from './site/output.ts';
import { findDamaged } from './site/pictures/find-damaged.ts';

export type { Answer, BuildResult, Catalogue, LocatedProblem as Problem, Output, Preview };
export { PublicationError };

/** Which publication is meant, and what counts as published. */
export interface PublicationOptions {
  /** Folder with `articles/` and `newsroom/`; by default the publication beside this engine. */
  readonly folder?: string;
  /** Full address at which the site will live; by default the `url` of `newsroom/site.yaml`. */
  readonly url?: string;
  /** What counts as now; by default the clock. */
  readonly now?: number;
  /** Whether drafts and scheduled articles are shown too (false). */
  readonly drafts?: boolean;
}

export interface BuildSettings extends PublicationOptions {
  /** Folder of the site, which is replaced as a whole; by default `dist` in the publication folder. */
  readonly out?: string;
  /** Whether the search index is made (true). */
  readonly search?: boolean;
  /** Name of the host whose configuration is written: `nginx`, `caddy`, `apache`, `netlify`, `cloudflare` or `github`. */
  readonly host?: string;
  /** Whether texts are also written compressed, as `.br`, `.zst` and `.gz` (false). */
  readonly compress?: boolean;
}

/** A publication that was read: what is published, and what is wrong. */
export interface Publication {
  /** Everything that is published, resolved: editions, articles, tags, columns, people. With problems, everything that could be read. */
  readonly catalogue: Catalogue;
  /** Every problem of every file, sorted by file and place; empty if the publication can be built. */
  readonly problems: readonly LocatedProblem[];
  /** What editors should know and what does not stop a build. */
  readonly notes: readonly LocatedProblem[];
}

const loadOptions = ({ folder = engineRoot, url, now = Date.now(), drafts = false }: PublicationOptions) => ({
  site: resolve(folder),
  url,
  now,
  preview: drafts,
});

const open = (options: PublicationOptions) =>
  openKept(resolve(options.folder ?? engineRoot), fingerprintEngine(engineRoot));

/**
 * Reads a publication and puts its catalogue together. Problems of authors are part of the result and throw nothing.
 * @throws Error of the file system if the folder cannot be read
 */
export async function load(options: PublicationOptions = {}): Promise<Publication> {
  const kept = open(options);
  const { catalogue, problems, notes } = await loadInThreads({ ...loadOptions(options), kept });
  rememberFolder(kept);
  return { catalogue, problems, notes };
}

/** Does what `load` does, and also decodes every picture to its end, as `halfsky check` does. */
export async function check(options: PublicationOptions = {}): Promise<Publication> {
  const kept = open(options);
  const { catalogue, problems, notes, pictures } = await loadInThreads({ ...loadOptions(options), kept });
  const damaged = await findDamaged(pictures, kept.folder);
  rememberFolder(kept);
  return { catalogue, problems: sortProblems([...problems, ...damaged]), notes };
}

/**
 * Builds the whole site, or leaves the old one as it was.
 * @throws PublicationError with every problem of every file
 * @throws Error if the folder may not be replaced, if there is no such host, or if another build writes the same site
 */
export async function build(settings: BuildSettings = {}): Promise<BuildResult> {
  const options = loadOptions(settings);
  const { search = true, compress = false } = settings;
  const out = resolve(settings.out ?? resolve(options.site, 'dist'));
  checkOut(out, options.site);
  return buildSite({
    ...{ load: options, out, search, compress, part: undefined },
    host: hostOf(settings),
    progress: new Progress({ write: () => {} }),
  });
}

/**
 * Lists everything that a build would write, compressed copies aside. Paints the pictures that the cache lacks, because feeds state their sizes: each output has an address, and makes its content when it is asked to.
 * @throws PublicationError if the publication has problems
 * @throws Error if there is no such host
 */
export async function outputs(settings: Omit<BuildSettings, 'out' | 'compress'> = {}): Promise<readonly Output[]> {
  const kept = open(settings);
  const loaded = await loadInThreads({ ...loadOptions(settings), kept });
  if (loaded.problems.length > 0) throw new PublicationError(loaded.problems);
  const sizes = new Map<string, number>();
  const site = await listOutputs({
    ...{ loaded, cache: kept.cache, engine: kept.engine, made: await buildAssets() },
    painter: fingerprintPainter(engineRoot),
    options: { search: settings.search ?? true, host: hostOf(settings), admin: loaded.catalogue.site.admin },
    bytesAt: address => sizes.get(address),
    count: () => {},
  });
  for (const group of site.groups.filter(({ isMeasured }) => isMeasured))
    await makeGroup(group, (address, content) => void sizes.set(address, content.length));
  const own = await drawOwnPages();
  checkOwnPages(own, site);
  return [
    ...site.pages,
    ...own.map(({ address, content }) => ({ address, digest: undefined, make: () => content })),
    ...site.groups.flatMap(({ outputs: list, end }) =>
      list.map(output => (isBatch(output) ? withEnd(output, end) : output)),
    ),
  ];
}

function hostOf({ host }: Pick<BuildSettings, 'host'>): Host | undefined {
  if (host === undefined) return undefined;
  const files = listHostFiles(host);
  if (!files) throw new Error(`there is no host "${host}"`);
  return { name: host, files, httpsOnly: false };
}

/**
 * Opens a publication for serving: `answer(path)` makes what stands at an address from what lies on disk, and `refresh(files)` reads changed
 * files again. Drafts and scheduled articles are shown.
 */
export const preview = (options: Omit<PublicationOptions, 'drafts'> = {}): Promise<Preview> =>
  Preview.open({
    ...loadOptions({ ...options, drafts: true }),
    clock: options.now === undefined ? Date.now : undefined,
  });

/** Returns a problem as a line of English: `articles/2017/x.md:3:7 date: there is no month 13; write a date such as …`. */
export const formatProblem = formatLine;
