/** Pages as the build would draw them, without a build: every output of a publication by its address. */

import type { Assets } from '../../layouts/assets.ts';
import type { Output } from '../../layouts/kind.ts';
import { kinds } from '../../layouts/kinds.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { englishOf } from '../../src/message.ts';
import { writeForm } from '../../src/site/form/form.ts';
import { type FileTree, type LoadWishes, load } from '../builders.ts';

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
  },
  reader: '/assets/reader.js',
  search: '/assets/search.js',
  searchStyle: '/assets/search.css',
  words: {},
  feedStyles: { en: '/assets/feed.css', 'zh-Hans': '/assets/feed.css' },
  mark: '/assets/mark.svg',
  files: [],
};

/** What answers at every address of a publication. */
export function drawAll(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map([...outputsIn(catalogue)].map(([address, output]) => [address, output.render()]));
}

/**
 * Every output of the files by its address, to be drawn when it is wanted.
 * @throws Error with the problems of the files, if they have any
 */
export function outputsOf(files: FileTree, wishes?: LoadWishes): ReadonlyMap<string, Output> {
  const { catalogue, problems } = load(files, wishes);
  if (problems.length > 0) throw new Error(problems.map(({ file, what }) => `${file} ${englishOf(what)}`).join('\n'));
  return outputsIn(catalogue);
}

/** @throws Error with the problems of the files, if they have any */
export function drawn(files: FileTree, wishes?: LoadWishes): (address: string) => string {
  const byAddress = outputsOf(files, wishes);
  return address => {
    const output = byAddress.get(address);
    if (!output) throw new Error(`nothing answers at ${address}`);
    return output.render();
  };
}

function outputsIn(catalogue: Catalogue): ReadonlyMap<string, Output> {
  const outputs = kinds.flatMap(kind =>
    kind.outputs({
      catalogue,
      assets,
      bytesAt: () => undefined,
      placeCard: ({ headline }) => (headline.includes('\u0141') ? undefined : '/assets/cards/a.png'),
      form: writeForm(catalogue.site),
    }),
  );
  return new Map(outputs.map(output => [output.address, output]));
}

/** The text of a piece of HTML: no elements, one blank between words. */
export const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The things a page says it is about, by their type. */
export function thingsOn(page: string): readonly Readonly<Record<string, unknown>>[] {
  const [, data = '{}'] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
  const parsed: { '@graph'?: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(data);
  return parsed['@graph'] ?? [];
}
