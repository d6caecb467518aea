/** The site as an author sees it while writing: drawn page by page when asked for, from what lies on disk now. */
import type { Output, Publication } from '../../layouts/kind.ts';
import { kinds } from '../../layouts/kinds.ts';
import { listCards } from '../../layouts/parts/card.ts';
import { problemNote } from '../../layouts/parts/problems.ts';
import { adminAddresses, deskAddress, searchIndex } from '../addresses.ts';
import { buildAssets, type Made, withWords } from '../build/assets.ts';
import { engineRoot, fingerprintEngine, fingerprintPainter } from '../build/engine.ts';
import { openKept, rememberFolder } from '../build/load/inputs.ts';
import { ArticleMemory, type Loaded, type LoadOptions, loadInThreads, loadPublication } from '../build/load/load.ts';
import { listFiles } from '../catalogue/files.ts';
import type { Html } from '../html.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { english, type Voice } from '../language/messages/voice.ts';
import { stringsOf } from '../language/strings/strings.ts';
import type { LocatedProblem } from '../problem.ts';
import type { Card } from '../site/cards/card.ts';
import { placeCard } from '../site/cards/place-card.ts';
import { paintCard } from '../site/cards/write-cards.ts';
import { contentTypes, plainType } from '../site/content-types.ts';
import { writeForm } from '../site/form/form.ts';
import { readProgram } from '../site/form/program.ts';
import { listRenderings, paintOne, type Wanted } from '../site/pictures/paint-one.ts';
import { makeIndex } from '../site/search/make-index.ts';
import type { Admin } from '../source/publication/newsroom.ts';
import type { Cache } from '../store/cache.ts';

export interface Answer {
  readonly status: 200 | 404;
  readonly type: string;
  readonly body: string | Uint8Array;
}

function typeOf(path: string): string {
  if (path.endsWith('/')) return contentTypes.html ?? plainType;
  const ending = endingOf(path);
  // `constructor` is there, though nobody wrote it
  return (Object.hasOwn(contentTypes, ending) && contentTypes[ending]) || plainType;
}
const endingOf = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** What an editor has to see to, as pages. */
export interface Desk {
  /** `mark`: the address of the site's drawing. */
  answer(address: string, loaded: Loaded, mark: string): Promise<{ readonly status: 200 | 404; readonly page: Html }>;
}

export interface PreviewOptions extends LoadOptions {
  /** What counts as now later on; absent: what did in the beginning. */
  readonly clock?: (() => number) | undefined;
  /** Opens what answers below `/desk/`, when somebody first asks for it; absent: nothing does. */
  openDesk?(): Promise<Desk>;
}

/** Whoever writes at their own computer may do so in the form, whether or not it is published. */
const ownFolder: Admin = {
  backend: 'local',
  repo: undefined,
  branch: undefined,
  server: undefined,
  login: undefined,
  app: undefined,
};

/** What serving begins with. */
interface Opened {
  readonly memory: ArticleMemory;
  readonly made: Made;
  readonly cache: Cache;
  /** Fingerprint of the engine. */
  readonly engine: string;
  /** Fingerprint of what paints pictures. */
  readonly painter: string;
  readonly loaded: Loaded;
  /** How the author is told what is wrong. */
  readonly voice: Voice;
}

/** A publication that can be asked for any of its addresses. */
export class Preview {
  readonly #options: PreviewOptions;
  readonly #made: Made;
  readonly #memory: ArticleMemory;
  readonly #cache: Cache;
  readonly #engine: string;
  readonly #painter: string;
  readonly #voice: Voice;
  #loaded: Loaded;
  #cards: ReadonlyMap<string, Card> = new Map();
  #files: ReadonlyMap<string, string> = new Map();
  #outputs: ReadonlyMap<string, Output> = new Map();
  #renderings: ReadonlyMap<string, Wanted> | undefined;
  #index: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  #program: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  #desk: Promise<Desk> | undefined;

  private constructor(options: PreviewOptions, { memory, made, cache, engine, painter, loaded, voice }: Opened) {
    this.#options = { ...options, memory };
    this.#memory = memory;
    this.#made = made;
    this.#cache = cache;
    this.#engine = engine;
    this.#painter = painter;
    this.#loaded = loaded;
    this.#voice = voice;
    this.#prepare();
  }

  static async open(options: PreviewOptions, voice = english): Promise<Preview> {
    const kept = openKept(options.site, fingerprintEngine(engineRoot));
    const memory = new ArticleMemory();
    const loaded = await loadInThreads({ ...options, memory, kept });
    rememberFolder(kept);
    const { cache, engine } = kept;
    const painter = fingerprintPainter(engineRoot);
    return new Preview(options, { memory, made: await buildAssets(), cache, engine, painter, loaded, voice });
  }

  /** Everything, as far as it was not read before: by this run or by an earlier one. */
  #loadKept(): Loaded {
    const kept = openKept(this.#options.site, this.#engine, this.#cache);
    const loaded = loadPublication({ ...this.#options, now: this.#now, kept });
    rememberFolder(kept);
    return loaded;
  }

  get #now(): number {
    return this.#options.clock?.() ?? this.#options.now;
  }

  get problems(): readonly LocatedProblem[] {
    return this.#loaded.problems;
  }

  /** Looks again after files have changed: only those articles are read that changed themselves, unless something else did. */
  refresh(changed: readonly string[]): void {
    if (changed.every(file => file.endsWith('.md') && file.startsWith('articles/'))) {
      this.#memory.forget(changed);
      this.#loaded = loadPublication({ ...this.#options, now: this.#now });
    } else {
      this.#memory.clear();
      this.#loaded = this.#loadKept();
    }
    this.#index = undefined;
    this.#prepare();
  }

  #prepare(): void {
    const { catalogue } = this.#loaded;
    const publication: Publication = {
      catalogue,
      assets: withWords(this.#made, catalogue.newsroom.words),
      bytesAt: () => undefined,
      placeCard,
      form: writeForm({ ...catalogue.site, admin: catalogue.site.admin ?? ownFolder }),
    };
    this.#cards = new Map(listCards(publication).map(({ address, card }) => [address, card]));
    const outputs = kinds.flatMap(kind => kind.outputs(publication));
    // the first one stays: a publication may have a page of its own at /admin/
    this.#outputs = new Map(outputs.map(output => [output.address, output] as const).reverse());
    this.#files = listFiles(this.#loaded.catalogue);
    this.#renderings = undefined;
  }

  /** What answers at a path of the site, percent-encoded or not. */
  async answer(path: string): Promise<Answer> {
    // something is published or expires though no file has changed
    if (this.#now >= this.#loaded.until) this.refresh([]);
    const { base } = this.#loaded.catalogue.site;
    const decoded = decode(path).normalize('NFC');
    const address = decoded.startsWith(base.path) ? `/${decoded.slice(base.path.length)}` : decoded;
    const { openDesk } = this.#options;
    if (openDesk && `${address}/`.startsWith(deskAddress)) return this.#askDesk(address, openDesk);
    const output = this.#outputs.get(address) ?? this.#outputs.get(`${address}/`);
    if (output) return { status: 200, type: typeOf(output.address), body: this.#withProblems(output.render()) };
    if (address.startsWith(searchIndex.folder)) {
      const file = (await this.#search()).get(address.slice(searchIndex.folder.length));
      if (file) return { status: 200, type: typeOf(address), body: file };
    }
    if (address.startsWith(adminAddresses.program)) {
      this.#program ??= readProgram();
      const file = (await this.#program).get(address.slice(adminAddresses.program.length));
      if (file) return { status: 200, type: typeOf(address), body: file };
    }
    const painted = await this.#paint(address);
    if (painted) return { status: 200, type: typeOf(address), body: painted };
    const file = this.#files.get(address);
    if (file) return { status: 200, type: typeOf(address), body: this.#loaded.folder.readBytes(file) };
    const notFound = this.#outputs.get('/404.html');
    return { status: 404, type: typeOf('/'), body: this.#withProblems(notFound?.render() ?? '') };
  }

  async #askDesk(address: string, openDesk: () => Promise<Desk>): Promise<Answer> {
    this.#desk ??= openDesk();
    const { status, page } = await (await this.#desk).answer(address, this.#loaded, this.#made.assets.mark);
    return { status, type: typeOf('/'), body: page.toString() };
  }

  /** Pictures are painted when a page asks for them. */
  async #paint(address: string): Promise<Uint8Array | undefined> {
    if (!typeOf(address).startsWith('image/')) return undefined;
    const studio = { folder: this.#loaded.folder, cache: this.#cache, painter: this.#painter };
    const card = this.#cards.get(address);
    if (card) return paintCard(card, studio);
    this.#renderings ??= listRenderings(this.#loaded.pictures);
    const wanted = this.#renderings.get(address);
    return wanted && paintOne(wanted, studio);
  }

  /** The index is made when search is first used, and again after a change. */
  #search(): Promise<ReadonlyMap<string, Uint8Array>> {
    this.#index ??= (async () => {
      const kinds = (language: string) => stringsOf(this.#loaded.catalogue.newsroom.words, language).kinds;
      const files = new Map<string, Uint8Array>();
      const write = async (path: string, content: Uint8Array) => void files.set(path, content);
      await makeIndex({ catalogue: this.#loaded.catalogue, cache: this.#cache, kinds, write });
      return files;
    })();
    return this.#index;
  }

  /** Problems stand above the text of every page until they are mended. */
  #withProblems(body: string): string {
    if (this.problems.length === 0 || !body.startsWith('<!doctype html>')) return body;
    const { language, say } = this.#voice;
    const lines = printProblems(this.problems, this.#voice).split('\n');
    const note = problemNote({ language, title: say(tell('not-publishable-yet')`Not publishable yet:`), lines });
    return body.replace(/<main id="main">/, `<main id="main">\n${note}`);
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
