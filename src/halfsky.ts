/**
 * The public API of Half the Sky: functions that load, check, build and preview a publication. Relative paths are relative to the working
 * directory; times are in milliseconds since 1970-01-01T00:00Z.
 */
import { resolve } from 'node:path';
import { buildAssets } from './build/assets.ts';
import { type BuildResult, buildSite } from './build/build-site.ts';
import { checkOut } from './build/check-out.ts';
import { drawOwnPages } from './build/eleventy.ts';
import { engineRoot, fingerprintEngine, fingerprintPainter } from './build/engine.ts';
import { openKept, rememberFolder } from './build/load/inputs.ts';
import { loadInThreads, obstaclesOf } from './build/load/load.ts';
import { makeGroup, withEnd } from './build/make-group.ts';
import { listOutputs } from './build/outputs.ts';
import { checkOwnPages } from './build/own-pages.ts';
import { Progress } from './build/progress.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type Answer, Preview } from './preview/preview.ts';
import { formatLine, type LocatedProblem, PublicationError, sortProblems } from './problem.ts';
import type { Host } from './site/host.ts';
import { listHostFiles, servesFolder } from './site/hosts/known-hosts.ts';
import { isBatch, type Output } from './site/output.ts';
import { findDamaged } from './site/pictures/find-damaged.ts';

export type { Answer, BuildResult, Catalogue, LocatedProblem as Problem, Output, Preview };
export { PublicationError };

/** Options that choose the publication, and decide which of its articles count as published. */
export interface PublicationOptions {
  /** Folder with `articles/` and `newsroom/`. Default: the publication in the folder of this engine. */
  readonly folder?: string;
  /** Folder with the records of readers’ consent. Default: `private` in the publication folder. */
  readonly private?: string;
  /** Full URL of the site's root. Default: the `url` of `newsroom/site.yaml`. */
  readonly url?: string;
  /** The time that counts as now. Default: the time of the machine's clock. */
  readonly now?: number;
  /** True if the result includes drafts and scheduled articles. Default: false. */
  readonly drafts?: boolean;
}

/** Options of `build`: the publication, the output folder and the files to write. */
export interface BuildSettings extends PublicationOptions {
  /** Output folder, which the build replaces as a whole. Default: `dist` in the publication folder. */
  readonly out?: string;
  /** True if the build makes a search index. Default: true. */
  readonly search?: boolean;
  /**
   * Hosting service for which the build writes configuration files: `nginx`, `caddy`, `apache`, `netlify`, `cloudflare` or `github`.
   * Default: none.
   */
  readonly host?: string;
  /** True if the build also writes compressed copies (`.br`, `.zst` and `.gz`) of text files. Default: false. */
  readonly compress?: boolean;
}

/** A loaded publication: its published content and its problems. */
export interface Publication {
  /**
   * The published articles, tags, columns and people, by language. If there are problems, the catalogue contains everything that could be
   * parsed.
   */
  readonly catalogue: Catalogue;
  /** Every problem of every file. If the list is empty and every language has interface strings, the publication can be built. */
  readonly problems: readonly LocatedProblem[];
  /**
   * Notes for editors. Only notes about missing interface strings stop a build. The `kind` of these notes begins with
   * `interface-lacks`.
   */
  readonly notes: readonly LocatedProblem[];
}

const loadOptions = ({ folder = engineRoot, url, now = Date.now(), drafts = false, ...given }: PublicationOptions) => ({
  site: resolve(folder),
  private: given.private === undefined ? undefined : resolve(given.private),
  url,
  now,
  preview: drafts,
});

const open = (options: PublicationOptions) => openKept(resolve(options.folder ?? engineRoot), fingerprintEngine());

/**
 * Reads a publication and builds its catalogue. Returns authors' mistakes as problems instead of throwing errors.
 * @throws Error from the file system if the folder cannot be read
 */
export async function load(options: PublicationOptions = {}): Promise<Publication> {
  const kept = open(options);
  const { catalogue, problems, notes } = await loadInThreads({ ...loadOptions(options), kept });
  rememberFolder(kept);
  return { catalogue, problems, notes };
}

/** Loads a publication like `load`. Also decodes every picture completely to find damaged files, as `halfsky check` does. */
export async function check(options: PublicationOptions = {}): Promise<Publication> {
  const kept = open(options);
  const { catalogue, problems, notes, pictures } = await loadInThreads({ ...loadOptions(options), kept });
  const damaged = await findDamaged(pictures, kept.folder);
  rememberFolder(kept);
  return { catalogue, problems: sortProblems([...problems, ...damaged]), notes };
}

/**
 * Builds the whole site. If the build fails, the previous site stays unchanged.
 * @throws PublicationError with every problem of every file
 * @throws Error if the output folder may not be replaced, if the host is unknown, or if another build is writing to the same folder
 */
export async function build(settings: BuildSettings = {}): Promise<BuildResult> {
  const options = loadOptions(settings);
  const { search = true, compress = false } = settings;
  const out = resolve(settings.out ?? resolve(options.site, 'dist'));
  checkOut(out, options.site);
  return buildSite({
    ...{ load: options, out, search, compress, remote: undefined, part: undefined },
    host: hostOf(settings),
    progress: new Progress({ write: () => {} }),
  });
}

/**
 * Lists everything that a build would write, except compressed copies. Each output has an address and a function that makes its content.
 * Resizes the pictures that are not in the cache, because feeds contain the file sizes of resized pictures.
 * @throws PublicationError if the publication has problems
 * @throws Error if the host is unknown
 */
export async function outputs(settings: Omit<BuildSettings, 'out' | 'compress'> = {}): Promise<readonly Output[]> {
  const kept = open(settings);
  const loaded = await loadInThreads({ ...loadOptions(settings), kept });
  const obstacles = obstaclesOf(loaded);
  if (obstacles.length > 0) throw new PublicationError(obstacles);
  const sizes = new Map<string, number>();
  const site = await listOutputs({
    ...{ loaded, cache: kept.cache, engine: kept.engine, made: await buildAssets(kept) },
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
  return { name: host, files, servesFolder: servesFolder(host), httpsOnly: false };
}

/**
 * Opens a publication for a preview server, including drafts and scheduled articles. In the result, the method `answer(path)` makes the
 * page or file at an address, and the method `refresh(files)` reads changed files again.
 */
export const preview = (options: Omit<PublicationOptions, 'drafts'> = {}): Promise<Preview> =>
  Preview.open({
    ...loadOptions({ ...options, drafts: true }),
    clock: options.now === undefined ? Date.now : undefined,
  });

/** Formats a problem as one line of English text: `articles/2017/x.md:3:7 date: there is no month 13; write a date such as …`. */
export const formatProblem = formatLine;
