import { describe, expect, test } from 'vitest';
import { assignCodes, shortIdOf } from '../../../src/site/codes/assign-codes.ts';
import type { ShortEntry } from '../../../src/source/publication/short-ledger.ts';
import { aColumn, anArticle, catalogued } from '../../builders.ts';

/** Two slugs whose addresses in 2017 have the same id of twelve digits. */
const twins = ['a-531716', 'a-708341'] as const;

interface Wishes {
  readonly codes?: boolean;
  readonly ledger?: readonly (readonly [id: string, address: string])[];
}

function codesOf(articles: readonly Parameters<typeof anArticle>[0][], { codes = true, ledger = [] }: Wishes = {}) {
  const shortLedger = ledger.map(([id, address], i): ShortEntry => ({ id, address, line: i + 1, column: 14 }));
  const { catalogue } = catalogued(articles.map(anArticle), {
    site: { hasCodes: codes },
    columns: [aColumn('markets')],
    shortLedger,
  });
  return assignCodes(catalogue);
}

type Codes = ReturnType<typeof codesOf>;
const shownAt = ({ codeOf }: Codes, address: string) => codeOf(address)?.address;
/** Returns the page to which each short address leads. */
const targets = ({ shortAddresses }: Codes) =>
  Object.fromEntries(shortAddresses().map(({ address, to }) => [address, to.address]));
const idOf = (slug: string) => shortIdOf(`/2017/${slug}/`, 12);

describe('a short address', () => {
  test('has twelve digits that follow from the address of the page, for ever', () => {
    expect(shortIdOf('/2017/wells/', 12)).toBe('530863843835');
    expect(shortIdOf('/2017/wells/', 16)).toMatch(/^\d{4}530863843835$/);
    expect(shortIdOf('/2017/caf\u0065\u0301/', 12)).toBe(shortIdOf('/2017/caf\u00e9/', 12));
  });

  test('belongs to every article, column and tag, in every language', () => {
    const codes = codesOf([
      { slug: 'wells', tags: ['water'] },
      { slug: 'wells', language: 'zh-Hans' },
    ]);
    const pages = [
      '/2017/wells/',
      '/zh-Hans/2017/wells/',
      '/columns/markets/',
      '/zh-Hans/columns/markets/',
      '/tags/water/',
    ];
    expect(Object.values(targets(codes)).sort()).toEqual(pages.sort());
    for (const page of pages) expect(codes.codeOf(page)?.address).toBe(`/q/${shortIdOf(page, 12)}/`);
    expect(codes.codeOf('/2017/wells/')?.picture).toBe(`/q/${idOf('wells')}.png`);
    expect(codes.codeOf('/people/lin/')).toBeUndefined();
  });

  test('is there only if the publication asks for it', () => {
    const codes = codesOf([{ slug: 'wells' }], { codes: false });
    expect([codes.codeOf('/2017/wells/'), codes.shortAddresses()]).toEqual([undefined, []]);
  });

  test('keeps working after the publication has switched codes off, if it was recorded', () => {
    const codes = codesOf([{ slug: 'wells' }], { codes: false, ledger: [[idOf('wells'), '/2017/wells/']] });
    expect(targets(codes)).toEqual({ [`/q/${idOf('wells')}/`]: '/2017/wells/' });
    expect(codes.shortAddresses().map(({ isShown }) => isShown)).toEqual([false]);
    expect(codes.codeOf('/2017/wells/')).toBeUndefined();
  });
});

describe('a moved article', () => {
  const moved = { slug: 'all-wells', aliases: ['/archive/wells.html', '/2017/wells/', '/2017/the-wells/'] };

  test('keeps the short address of its first address, and every address that it had leads to it', () => {
    const codes = codesOf([moved]);
    expect(shownAt(codes, '/2017/all-wells/')).toBe(`/q/${idOf('wells')}/`);
    for (const address of ['/2017/all-wells/', ...moved.aliases])
      expect(targets(codes)[`/q/${shortIdOf(address, 12)}/`]).toBe('/2017/all-wells/');
    expect(
      codes.shortAddresses().filter(({ isShown, to }) => isShown && to.address === '/2017/all-wells/'),
    ).toHaveLength(1);
  });

  test('shows the short address that was recorded for it, if that is another one', () => {
    const codes = codesOf([moved], { ledger: [[idOf('the-wells'), '/2017/the-wells/']] });
    expect(shownAt(codes, '/2017/all-wells/')).toBe(`/q/${idOf('the-wells')}/`);
    expect(targets(codes)[`/q/${idOf('wells')}/`]).toBe('/2017/all-wells/');
  });
});

describe('a line of the ledger', () => {
  test('leads a short address to the page that somebody wrote there', () => {
    const codes = codesOf([{ slug: 'wells', tags: ['water'] }], {
      ledger: [
        ['000000000001', '/tags/water/'],
        [shortIdOf('/tags/water/', 12), '/tags/water/'],
      ],
    });
    expect(targets(codes)['/q/000000000001/']).toBe('/tags/water/');
    expect(shownAt(codes, '/tags/water/')).toBe(`/q/${shortIdOf('/tags/water/', 12)}/`);
  });

  test('that leads to no page makes no short address', () => {
    const codes = codesOf([{ slug: 'wells' }], { ledger: [['000000000001', '/2017/gone/']] });
    expect(Object.keys(targets(codes))).not.toContain('/q/000000000001/');
  });
});

describe('two articles whose addresses have the same twelve digits', () => {
  const [a, b] = twins;
  const one = { slug: a };
  const other = { slug: b };
  const longOf = (slug: string) => `/q/${shortIdOf(`/2017/${slug}/`, 16)}/`;

  test('exist', () => {
    expect(idOf(a)).toBe(idOf(b));
  });

  test('both get longer ids, whatever their order', () => {
    for (const articles of [
      [one, other],
      [other, one],
    ]) {
      const codes = codesOf(articles);
      expect([shownAt(codes, `/2017/${a}/`), shownAt(codes, `/2017/${b}/`)]).toEqual([longOf(a), longOf(b)]);
      expect(targets(codes)).not.toHaveProperty([`/q/${idOf(a)}/`]);
    }
  });

  test('share nothing if one of them was printed: that one keeps its id', () => {
    for (const articles of [
      [one, other],
      [other, one],
    ]) {
      const codes = codesOf(articles, { ledger: [[idOf(b), `/2017/${b}/`]] });
      expect(shownAt(codes, `/2017/${b}/`)).toBe(`/q/${idOf(b)}/`);
      expect(shownAt(codes, `/2017/${a}/`)).toBe(longOf(a));
    }
  });

  test('share nothing if the printed one is gone: its id stays reserved', () => {
    const codes = codesOf([one], { ledger: [[idOf(b), `/2017/${b}/`]] });
    expect(shownAt(codes, `/2017/${a}/`)).toBe(longOf(a));
  });

  test('share an id if they are one article that has moved', () => {
    const codes = codesOf([{ slug: b, aliases: [`/2017/${a}/`] }], { ledger: [[idOf(a), `/2017/${a}/`]] });
    expect(shownAt(codes, `/2017/${b}/`)).toBe(`/q/${idOf(a)}/`);
  });
});
