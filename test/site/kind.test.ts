import { expect, test } from 'vitest';
import { kindsByName, listPages } from '../../src/build/listing/list-pages.ts';
import { type FileTree, frontMatter, load } from '../builders.ts';
import { frameOf } from '../layouts/drawn.ts';

const textless = [...kindsByName().values()].filter(({ isTextless }) => isTextless).map(({ name }) => name);

/** Returns a publication with something to list on every page that lists articles. `text` is the text of all articles. */
const publication = (text: string): FileTree => ({
  'newsroom/site.yaml':
    'name: {en: The Lantern, zh-Hans: 灯}\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\nnewsletter: true\n',
  'newsroom/people/lin.yaml': 'name: Lin Yue\nrole: Editor\nmasthead: editors\n',
  'newsroom/columns/wells.md': frontMatter('title: Wells'),
  ...Object.fromEntries(
    Array.from({ length: 45 }, (_, i) => [
      `articles/201${i % 2}/note-${i}${i % 5 === 0 ? '.zh-Hans' : ''}.md`,
      `---\n${[
        `title: Note ${i}.`,
        `date: 201${i % 2}-03-0${1 + (i % 8)}`,
        'summary: About a well.',
        'tags: [law]',
        'by: lin',
        'column: wells',
        ...(i === 3 ? ['corrections: [{date: 2012-01-01, text: The well is deeper.}]'] : []),
      ].join('\n')}\n---\n\n${text}\n`,
    ]),
  ),
});

/** Draws the pages of all textless kinds, by address. */
function drawTextless(text: string): ReadonlyMap<string, { readonly kind: string; readonly page: string }> {
  const { catalogue, problems } = load(publication(text));
  expect(problems).toEqual([]);
  const { pages } = listPages(
    {
      catalogue,
      options: { search: true, host: undefined, admin: undefined },
      bytesAt: () => undefined,
      placeCard: () => undefined,
    },
    { frame: language => frameOf(catalogue, language), digest: () => undefined },
  );
  const found = pages.flatMap(page => (page.kind !== undefined && textless.includes(page.kind) ? [page] : []));
  return new Map(found.map(page => [page.address, { kind: page.kind ?? '', page: String(page.make()) }]));
}

test('a kind of page that claims to show no text of an article shows none', () => {
  const before = drawTextless('The water is clear.');
  const after = drawTextless('The **water** is not [clear](https://elsewhere.example/).\n\n## At all\n\nIt is not.');
  expect(new Set([...before.values()].map(({ kind }) => kind))).toEqual(new Set(textless));
  expect(after).toEqual(before);
});
