/** Serves the site to an author. Makes each page or file when the browser requests it, from the files of the publication. */

import { problemNote } from '../../layouts/parts/problems.ts';
import { decode, deskAddress } from '../addresses.ts';
import { type BundledAssets, buildAssets } from '../build/assets.ts';
import { openTransforms, type TransformPage } from '../build/eleventy.ts';
import { engineRoot, fingerprintEngine, fingerprintPainter } from '../build/engine.ts';
import { ArticleMemory } from '../build/load/article-memory.ts';
import { openKept, rememberFolder } from '../build/load/inputs.ts';
import { type Loaded, type LoadOptions, loadInThreads, loadPublication } from '../build/load/load.ts';
import type { Html } from '../html.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { english, type Voice } from '../language/messages/voice.ts';
import type { LocatedProblem } from '../problem.ts';
import type { Content, FileOutput } from '../site/output.ts';
import { isArticleFile } from '../source/article/place.ts';
import type { Admin } from '../source/publication/newsroom.ts';
import type { Cache } from '../store/cache.ts';
import { type MadeGroups, SiteIndex } from './site-index.ts';
import { mayHaveText, ReadTexts, typeOf } from './texts.ts';

/** Response to a request. */
export interface Answer {
  readonly status: 200 | 404;
  /** Media type of the body. */
  readonly type: string;
  readonly body: Content;
}

/** The overview at `/desk/`, which shows the open tasks of the editors. */
export interface Desk {
  /** Returns the page at an address below `/desk/`. `mark` is the address of the publication's icon. */
  answer(address: string, loaded: Loaded, mark: string): Promise<{ readonly status: 200 | 404; readonly page: Html }>;
}

/** Settings for a preview. */
export interface PreviewOptions extends LoadOptions {
  /** Returns the current time in milliseconds since 1970-01-01T00:00Z. If absent, the preview always uses the time `now`. */
  readonly clock?: (() => number) | undefined;
  /** Opens the overview of open tasks at the first request below `/desk/`. If absent, there is no overview. */
  openDesk?(): Promise<Desk>;
}

/** Settings that let authors use the form at `/admin/` on their own computer, even if `site.yaml` does not set `admin`. */
const ownFolder: Admin = {
  backend: 'local',
  repo: undefined,
  branch: undefined,
  server: undefined,
  login: undefined,
  app: undefined,
};

/** Data that `Preview.open` loads. The preview keeps the data until it ends. */
interface Opened {
  readonly texts: ReadTexts;
  readonly memory: ArticleMemory;
  readonly made: BundledAssets;
  readonly cache: Cache;
  /** Fingerprint of the engine (a hash of its code and libraries). */
  readonly engine: string;
  readonly loaded: Loaded;
  /** Language of the messages that the author sees. */
  readonly voice: Voice;
}

/** A preview of a publication, which answers requests for any address of the site. */
export class Preview {
  readonly #options: PreviewOptions;
  readonly #opened: Opened;
  #loaded: Loaded;
  readonly #groups: MadeGroups = new Map();
  #site: Promise<SiteIndex> | undefined;
  #transform: Promise<TransformPage> | undefined;
  #desk: Promise<Desk> | undefined;
  /** True if texts of articles have changed since the last load. Pages show the new texts, and all other files need a new load. */
  #hasNewTexts = false;

  private constructor(options: PreviewOptions, opened: Opened) {
    this.#options = { ...options, memory: opened.memory, noteText: opened.texts.note };
    this.#opened = opened;
    this.#loaded = opened.loaded;
  }

  static async open(options: PreviewOptions, voice = english): Promise<Preview> {
    const kept = openKept(options.site, fingerprintEngine());
    const texts = new ReadTexts();
    const memory = new ArticleMemory(texts.note);
    const loaded = await loadInThreads({ ...options, memory, kept, noteText: texts.note });
    rememberFolder(kept);
    const { cache, engine } = kept;
    return new Preview(options, {
      texts,
      memory,
      made: await buildAssets({ cache, engine }),
      cache,
      engine,
      loaded,
      voice,
    });
  }

  get problems(): readonly LocatedProblem[] {
    return this.#loaded.problems;
  }

  /** Missing interface strings. The preview shows the English strings instead. */
  get missingWords(): readonly LocatedProblem[] {
    return this.#loaded.missingWords;
  }

  get #now(): number {
    return this.#options.clock?.() ?? this.#options.now;
  }

  /**
   * Takes over changed files. If only texts of articles have changed, the pages of the last load show the new texts. If only articles have changed,
   * parses only the changed articles. Otherwise checks all files.
   */
  refresh(changed: readonly string[]): void {
    if (this.#renewTexts(changed)) this.#hasNewTexts = true;
    else this.#load(changed);
  }

  /**
   * Takes over new texts. Returns false if anything else has changed, if the list of pages depends on one of the texts, or if one of the files has a
   * problem, because the lines of the problem may have changed.
   */
  #renewTexts(changed: readonly string[]): boolean {
    const { memory, texts } = this.#opened;
    const bad = new Set([...this.#loaded.problems, ...this.#loaded.notes].map(problem => problem.file));
    const isText = (file: string) => isArticleFile(file) && !texts.listed.has(file) && !bad.has(file);
    return changed.length > 0 && changed.every(isText) && changed.every(file => memory.renewText(file));
  }

  #load(changed: readonly string[]): void {
    const { memory, engine, cache } = this.#opened;
    const options = { ...this.#options, now: this.#now };
    this.#hasNewTexts = false;
    if (changed.every(isArticleFile)) {
      memory.forget(changed);
      this.#loaded = loadPublication(options);
    } else {
      memory.clear();
      const kept = openKept(options.site, engine, { cache });
      this.#loaded = loadPublication({ ...options, kept });
      rememberFolder(kept);
    }
    this.#site = undefined;
  }

  /** Returns the response to a request for a path of the site. The path may be percent-encoded. */
  async answer(path: string): Promise<Answer> {
    // As time passes, scheduled articles are published and others expire, even if no file changes.
    if (this.#now >= this.#loaded.until) this.refresh([]);
    const { base } = this.#loaded.catalogue.site;
    const decoded = decode(path).normalize('NFC');
    const address = decoded.startsWith(base.path) ? `/${decoded.slice(base.path.length)}` : decoded;
    const { openDesk } = this.#options;
    if (openDesk && `${address}/`.startsWith(deskAddress)) {
      if (this.#hasNewTexts) this.#load([]);
      return this.#askDesk(address, openDesk);
    }
    let site = await this.#listed();
    if (this.#hasNewTexts && mayHaveText(site.pageAt(address) ?? site.pageAt(`${address}/`), address)) {
      this.#load([]);
      site = await this.#listed();
    }
    const page = site.pageAt(address) ?? site.pageAt(`${address}/`);
    if (page) return { status: 200, type: typeOf(page.address), body: await this.#draw(page) };
    const file = await site.fileAt(address);
    if (file !== undefined) return { status: 200, type: typeOf(address), body: file };
    const notFound = site.pageAt('/404.html');
    return { status: 404, type: typeOf('/'), body: notFound ? await this.#draw(notFound) : '' };
  }

  #listed(): Promise<SiteIndex> {
    this.#site ??= this.#opened.texts.during(() => this.#list());
    return orForget(this.#site, () => {
      this.#site = undefined;
    });
  }

  #list(): Promise<SiteIndex> {
    const { made, cache, engine } = this.#opened;
    const loaded = this.#loaded;
    const source = {
      ...{ loaded, made, cache, engine },
      painter: fingerprintPainter(engineRoot),
      options: { search: true, host: undefined, admin: loaded.catalogue.site.admin ?? ownFolder },
      bytesAt: () => undefined,
      count: () => {},
    };
    return SiteIndex.list(source, this.#groups);
  }

  async #draw(page: FileOutput): Promise<Content> {
    const content = await page.make();
    if (typeof content !== 'string' || page.kind === undefined) return content;
    this.#transform ??= openTransforms();
    const transform = await orForget(this.#transform, () => {
      this.#transform = undefined;
    });
    return this.#withProblems(await transform(page.address, content));
  }

  async #askDesk(address: string, openDesk: () => Promise<Desk>): Promise<Answer> {
    this.#desk ??= openDesk();
    const desk = await this.#desk;
    const { status, page } = await desk.answer(address, this.#loaded, this.#opened.made.assets.mark);
    return { status, type: typeOf('/'), body: page.toString() };
  }

  /** Adds the problems of the publication to the top of an HTML page. */
  #withProblems(body: string): string {
    if (this.problems.length === 0 || !body.startsWith('<!doctype html>')) return body;
    const { voice } = this.#opened;
    const lines = printProblems(this.problems, voice).split('\n');
    const note = problemNote({
      language: voice.language,
      title: voice.say(tell('not-publishable-yet')`The site cannot be published yet:`),
      lines,
    });
    return body.replace(/<main id="main">/, `<main id="main">\n${note}`);
  }
}

/** Waits for a promise and returns its result. If it fails, calls `forget`, so that the next request tries again, and throws the error. */
async function orForget<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    forget();
    throw error;
  }
}
