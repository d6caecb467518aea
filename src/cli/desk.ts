/** Serves the editors' overview at `/desk/` in `halfsky serve`, which loads this module at the first request for the overview. */

import { deskPage, deskSectionPage } from '../../layouts/desk.ts';
import { deskFilePage, deskNoFile } from '../../layouts/desk-file.ts';
import type { DeskFrame } from '../../layouts/desk-frame.ts';
import { deskAddress } from '../addresses.ts';
import { makeStyle } from '../build/assets.ts';
import type { Loaded } from '../build/load/load.ts';
import { coverTranslations } from '../catalogue/coverage.ts';
import type { Html } from '../html.ts';
import type { Voice } from '../language/messages/voice.ts';
import type { Style } from '../site/assets.ts';
import { collectOverview } from '../site/desk/overview.ts';
import type { Overview } from '../site/desk/section.ts';
import { deskWords } from '../site/desk/words.ts';
import type { Folder } from '../source/folder.ts';
import { DeskHistory, type Told } from './desk-history.ts';
import { placeSection } from './desk-places.ts';

/** Maximum number of entries that the overview shows per section. Each section has a page with all its entries. */
const shown = 50;

export interface DeskOptions {
  /** Path of the publication folder. */
  readonly site: string;
  readonly voice: Voice;
  /** Reports that git has finished, after a page was already sent without the results of git. */
  tellLate(): void;
}

/** HTTP status and page that answer a request below `/desk/`. */
export interface DeskAnswer {
  readonly status: 200 | 404;
  readonly page: Html;
}

/** Cached overview, and the publication and the git results from which the overview was made. */
interface Known {
  readonly loaded: Loaded;
  readonly history: Told | undefined;
  readonly overview: Overview;
}

/** Server for the editors' overview, including the pages for sections and files. */
export class DeskServer {
  readonly #voice: Voice;
  readonly #style: Style;
  readonly #history: DeskHistory;
  #known: Known | undefined;

  private constructor(voice: Voice, style: Style, history: DeskHistory) {
    this.#voice = voice;
    this.#style = style;
    this.#history = history;
  }

  static async open({ site, voice, tellLate }: DeskOptions): Promise<DeskServer> {
    const [style, history] = await Promise.all([makeStyle('style/desk.css'), DeskHistory.open(site, tellLate)]);
    return new DeskServer(voice, style, history);
  }

  /** Returns the page at an address below `/desk/`, or a page with status 404. `mark` is the address of the site's icon. */
  async answer(address: string, loaded: Loaded, mark: string): Promise<DeskAnswer> {
    const { catalogue, folder } = loaded;
    const { language } = this.#voice;
    const frame: DeskFrame = { language, words: deskWords[language], site: catalogue.site, style: this.#style, mark };
    const path = address.slice(deskAddress.length);
    if (path.startsWith('file/')) return this.#showFile(frame, folder, path.slice('file/'.length));
    const history = await this.#history.ask(loaded);
    const { now, sections } = this.#look(loaded, history).overview;
    if (path === '') {
      const placed = sections.map(section => placeSection(section, folder, shown));
      return { status: 200, page: deskPage(frame, { now, sections: placed, history: history.state }) };
    }
    const section = sections.find(({ name }) => name === path.replace(/\/$/, ''));
    if (section) return { status: 200, page: deskSectionPage(frame, placeSection(section, folder)) };
    return { status: 404, page: deskNoFile(frame, frame.words.noFile, frame.words.noFileCure) };
  }

  /** Returns the overview. Computes it only if the publication or the git results have changed. */
  #look(loaded: Loaded, history: Told): Known {
    if (this.#known?.loaded === loaded && this.#known.history === history) return this.#known;
    const { catalogue } = loaded;
    const { say } = this.#voice;
    const { problems } = loaded;
    const overview = collectOverview({
      catalogue,
      problems,
      say,
      coverage: coverTranslations(catalogue),
      staleTranslations: history.staleTranslations,
    });
    this.#known = { loaded, history, overview };
    return this.#known;
  }

  /**
   * Returns a page that shows a file of the publication. Shows only files in `articles/` and `newsroom/` that are not symbolic links, so that
   * no request can read a file outside the publication.
   */
  #showFile(frame: DeskFrame, folder: Folder, wanted: string): DeskAnswer {
    const files = [...folder.list('articles'), ...folder.list('newsroom')];
    const file = files.find(candidate => candidate.normalize('NFC') === wanted);
    const text = file !== undefined && folder.isPlain(file) ? readQuietly(folder, file) : undefined;
    if (file === undefined || text === undefined)
      return { status: 404, page: deskNoFile(frame, frame.words.noFile, frame.words.noFileCure) };
    if (typeof text === 'string') return { status: 200, page: deskFilePage(frame, { file, text }) };
    const { say } = this.#voice;
    return { status: 200, page: deskNoFile(frame, `${file}${frame.words.colon}${say(text.what)}`, say(text.cure)) };
  }
}

/** Reads a file; returns undefined if the file no longer exists. */
function readQuietly(folder: Folder, file: string): ReturnType<Folder['readText']> | undefined {
  try {
    return folder.readText(file);
  } catch {
    return undefined;
  }
}
