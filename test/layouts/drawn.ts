/** Draws pages for tests without a build. */

import { listPages } from '../../src/build/listing/list-pages.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { englishOf } from '../../src/message.ts';
import type { Assets } from '../../src/site/assets.ts';
import { Digests } from '../../src/site/digest.ts';
import { type Frame, listFrames, toFrame } from '../../src/site/frame.ts';
import type { ListedPage } from '../../src/site/kind.ts';
import type { FileOutput } from '../../src/site/output.ts';
import { hashOf } from '../../src/store/cache.ts';
import { type FileTree, type LoadOverrides, load } from '../builders.ts';

const style = { css: '', hash: 'sha256-none' };
const assets: Assets = {
  styles: {
    front: style,
    lists: style,
    index: style,
    article: style,
    charts: style,
    parallel: style,
    search: style,
    help: style,
    lite: style,
    large: style,
    book: style,
    groups: style,
    newsletter: style,
    stories: style,
  },
  reader: '/assets/reader.js',
  exit: '/assets/exit.js',
  listen: '/assets/listen.js',
  search: '/assets/search.js',
  searchStyle: '/assets/search.css',
  findGroups: '/assets/groups.js',
  story: '/assets/story.js',
  ebookStyle: '',
  words: {},
  feedStyles: { en: '/assets/feed.css', 'zh-Hans': '/assets/feed.css' },
  mark: '/assets/mark.svg',
  files: [],
};

/** A page that is drawn on demand. */
class DrawnPage {
  readonly #page: FileOutput;

  constructor(page: FileOutput) {
    this.#page = page;
  }

  get digest(): string | undefined {
    return this.#page.digest;
  }

  draw(): string {
    return String(this.#page.make());
  }
}

/** Returns the frame of an edition: the data and functions that all its views need. */
export function frameOf(catalogue: Catalogue, language: string = catalogue.site.languages[0]): Frame {
  const facts = listFrames(catalogue, assets).find(frame => frame.language === language);
  if (!facts) throw new Error(`there is no edition in ${language}`);
  return toFrame(facts);
}

/** Draws every page of a publication, by address. */
export function drawAll(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map([...outputsIn(catalogue)].map(([address, output]) => [address, output.draw()]));
}

/**
 * Returns every output of a publication by its address. A test draws only the outputs that it needs.
 * @throws Error with the problems of the files, if they have any
 */
export function outputsOf(files: FileTree, wishes?: LoadOverrides): ReadonlyMap<string, DrawnPage> {
  const { catalogue, problems } = load(files, wishes);
  if (problems.length > 0) throw new Error(problems.map(({ file, what }) => `${file} ${englishOf(what)}`).join('\n'));
  return outputsIn(catalogue);
}

/**
 * Returns a function that draws the page at an address.
 * @throws Error with the problems of the files, if they have any
 */
export function drawn(files: FileTree, wishes?: LoadOverrides): (address: string) => string {
  const byAddress = outputsOf(files, wishes);
  return address => {
    const output = byAddress.get(address);
    if (!output) throw new Error(`nothing answers at ${address}`);
    return output.draw();
  };
}

/** Returns every output of a catalogue by its address. */
export const outputsIn = (catalogue: Catalogue): ReadonlyMap<string, DrawnPage> =>
  new Map(listAll(catalogue).pages.map(page => [page.address, new DrawnPage(page)]));

/** Returns the pages for the sitemap. */
export const listedIn = (catalogue: Catalogue): readonly ListedPage[] => listAll(catalogue).publication.listed();

function listAll(catalogue: Catalogue) {
  const digests = new Digests(hashOf, () => undefined);
  return listPages(
    {
      catalogue,
      options: { search: true, host: undefined, admin: catalogue.site.admin },
      bytesAt: () => undefined,
      placeCard: ({ headline }) => (headline.includes('\u0141') ? undefined : '/assets/cards/a.png'),
    },
    {
      frame: language => frameOf(catalogue, language),
      digest: (language, parts) => digests.of([language, parts]),
    },
  );
}

/** Returns the text of HTML, with single spaces between words. */
export const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns the JSON-LD objects of a page. */
export function thingsOn(page: string): readonly Readonly<Record<string, unknown>>[] {
  const [, data = '{}'] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
  const parsed: { '@graph'?: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(data);
  return parsed['@graph'] ?? [];
}
