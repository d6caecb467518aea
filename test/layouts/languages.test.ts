/** Tests every page of a publication in five languages: its language and direction, its links, its lists. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../src/build/load/load.ts';
import { fiveFiles, fiveLanguages, fiveNow, notesIn } from '../support/five-languages.ts';
import { writeFiles } from '../support/fixture.ts';
import { drawAll, textOf } from './drawn.ts';

const site = 'https://fig.example';
const folder = mkdtempSync(join(tmpdir(), 'halfsky-languages-'));
writeFiles(folder, Object.entries(fiveFiles));
const { catalogue, problems } = loadPublication({
  site: folder,
  url: undefined,
  now: Date.parse(fiveNow),
  preview: false,
});
rmSync(folder, { recursive: true });
const outputs = drawAll(catalogue);
const pages = [...outputs].filter(([, text]) => text.startsWith('<!doctype html>'));
const redirects = pages.filter(([, text]) => text.includes('http-equiv="refresh"'));
const readable = pages.filter(page => !redirects.includes(page));

const languageOf = (address: string) =>
  fiveLanguages.find(language => address.startsWith(`/${language}/`)) ?? fiveLanguages[0];
/** Returns an address without its language (`/ar/2017/` → `/2017/`). The result is the same for all versions of a page. */
const pathOf = (address: string) => {
  const language = languageOf(address);
  return language === 'en' ? address : address.slice(language.length + 1);
};
const inLanguage = (path: string, language: string) => (language === 'en' ? path : `/${language}${path}`);
const isFurther = (address: string) => /\/page\/\d+\/$/.test(address);
const isHidden = (text: string) => text.includes('<meta name="robots" content="noindex">');
/** Returns the languages in which a page exists without `noindex`. */
const listedIn = (path: string) =>
  fiveLanguages.filter(language => {
    const text = outputs.get(inLanguage(path, language));
    return text !== undefined && !isHidden(text);
  });

const alternatesOf = (text: string) =>
  [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(
    ([, hreflang = '', href = '']) => [hreflang, href] as const,
  );
const switchOf = (text: string) => {
  const [nav = ''] = /<nav class="languages"[\s\S]*?<\/nav>/.exec(text) ?? [];
  return [...nav.matchAll(/<a href="([^"]+)" lang="([^"]+)"(?: dir="(\w+)")? hreflang="([^"]+)">([^<]*)</g)].map(
    ([, href = '', lang = '', dir, hreflang = '', name = '']) => ({ href: decodeURI(href), lang, dir, hreflang, name }),
  );
};
const directionOf = (language: string) => (/^(?:ar|he|fa)$/.test(language) ? 'rtl' : 'ltr');

it('the fixture is without fault', () => {
  expect(problems).toEqual([]);
});

it('the fixture has every kind of page in every language, and articles in one language alone', () => {
  expect(pages.length).toBeGreaterThan(150);
  const moved = redirects.map(([address]) => address).filter(address => !isFurther(address));
  expect(moved).toEqual(['/calls/old/', '/ar/calls/old/']);
  for (const language of fiveLanguages)
    for (const path of [
      '/',
      '/2017/market/',
      '/tags/',
      '/tags/water/',
      '/columns/water/',
      '/people/',
      '/search/',
      '/about/',
    ])
      expect(outputs.has(inLanguage(path, language)), inLanguage(path, language)).toBe(true);
});

describe('every page', () => {
  it('says its language and its direction', () => {
    const said = pages.map(([address, text]) => [address, /<html ([^>]*)>/.exec(text)?.[1]]);
    const wanted = pages.map(([address]) => {
      const language = languageOf(address);
      return [address, `lang="${language}" dir="${directionOf(language)}"`];
    });
    expect(said).toEqual(wanted);
  });

  it('lists its versions in other languages if it has any: all of them, itself, and the first for everybody else', () => {
    for (const [address, text] of readable) {
      const languages = isFurther(address) || isHidden(text) ? [] : listedIn(pathOf(address));
      const listed = languages.map(language => [language, site + encodeURI(inLanguage(pathOf(address), language))]);
      const wanted = listed.length < 2 ? [] : [...listed, ['x-default', listed[0]?.[1]]];
      expect(alternatesOf(text), address).toEqual(wanted);
    }
  });

  it('is listed by each page that it lists, in the same words', () => {
    const byUrl = new Map(readable.map(([address, text]) => [site + encodeURI(address), text]));
    const listing = readable.filter(([, text]) => alternatesOf(text).length > 0);
    expect(listing.length).toBeGreaterThan(60);
    for (const [address, text] of listing) {
      const alternates = alternatesOf(text);
      expect(
        alternates.map(([, href]) => href),
        address,
      ).toContain(site + encodeURI(address));
      for (const [hreflang, href] of alternates) {
        const other = byUrl.get(href);
        expect(other, `${address} lists ${href}`).toBeDefined();
        expect(alternatesOf(other ?? ''), `${href}, which ${address} lists`).toEqual(alternates);
        if (hreflang !== 'x-default') expect(other).toContain(`<html lang="${hreflang}"`);
      }
    }
  });

  it('leads to its versions by the switch: further pages to the beginning of the list, what is nowhere else to the front pages', () => {
    for (const [address, text] of readable) {
      const own = languageOf(address);
      const links = switchOf(text);
      expect(
        links.map(({ lang }) => lang),
        address,
      ).toEqual(fiveLanguages.filter(language => language !== own));
      for (const { href, lang, dir, hreflang } of links) {
        // from page 2 of a list, the switch leads to page 1; from two texts side by side, it leads to the article in one language
        const there = inLanguage(pathOf(address).replace(/(?:page\/\d+|parallel\/[\w-]+)\/$/, ''), lang);
        expect(href, `${address} in ${lang}`).toBe(
          outputs.has(there) && !/404/.test(there) ? there : inLanguage('/', lang),
        );
        expect([hreflang, dir ?? directionOf(own)]).toEqual([lang, directionOf(lang)]);
      }
    }
  });

  it('links to no page that is not there', () => {
    for (const [address, text] of readable) {
      const links = [...text.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, href = '']) => decodeURI(href));
      expect(
        links.filter(href => !outputs.has(href)),
        address,
      ).toEqual([]);
    }
  });

  it('has no word of the interface in another language', () => {
    const arabic = readable.filter(([address]) => languageOf(address) === 'ar');
    for (const [address, text] of arabic) {
      const chrome = text
        .replace(/<(script|style|title|head)\b[\s\S]*?<\/\1>/g, '')
        .replace(/<(\w+)[^>]*? lang="(?!ar")[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/<bdi dir="ltr">.*?<\/bdi>/g, '');
      const latin = textOf(chrome).match(/[A-Za-z]{3,}(?: [A-Za-z(]{2,})*/g) ?? [];
      expect(
        latin.filter(words => !/^(?:editors|fig|example|JavaScript|OPML|The Vale Courier)/.test(words)),
        address,
      ).toEqual([]);
    }
  });
});

describe('no list mixes languages', () => {
  const articles = new Set([...outputs.keys()].filter(address => /^(?:\/[\w-]+)?\/\d{4}\/[^/]+\/$/.test(address)));

  it('on a page', () => {
    for (const [address, text] of readable) {
      const main = /<main id="main">([\s\S]*)<\/main>/.exec(text)?.[1] ?? '';
      const listed = [...main.matchAll(/<a ([^>]*)href="(\/[^"#]*)([^>]*)>/g)]
        .filter(([whole]) => !whole.includes('hreflang'))
        .map(([, , href = '']) => decodeURI(href))
        .filter(href => articles.has(href));
      expect(
        listed.filter(href => languageOf(href) !== languageOf(address)),
        address,
      ).toEqual([]);
    }
  });

  it('in a feed', () => {
    const feeds = [...outputs].filter(([address]) => /feed\.xml$|atom\.xml$|feed\.json$/.test(address));
    expect(feeds.length).toBeGreaterThan(50);
    for (const [address, text] of feeds) {
      const items = [...text.matchAll(/(?:<guid[^>]*>|<entry>\s*<id>|"url": ")(https:\/\/fig\.example\/[^<"#]*)/g)]
        .map(([, url = '']) => decodeURI(url.slice(site.length)))
        .filter(path => articles.has(path));
      expect(
        items.filter(path => languageOf(path) !== languageOf(address)),
        address,
      ).toEqual([]);
    }
  });

  it('and each list is whole', () => {
    const count = (address: string) =>
      /<ol class="pieces">.*?<\/ol>/s.exec(outputs.get(address) ?? '')?.[0].match(/<li>/g)?.length;
    // the list has one article more than the short notes, because the call also has the tag `notes`
    expect([count('/ar/tags/notes/page/1/'), count('/ar/tags/notes/')]).toEqual([
      20,
      Math.max(10, notesIn.ar + 1 - 20),
    ]);
  });
});

describe('the sitemap', () => {
  const sitemap = outputs.get('/sitemap.xml') ?? '';
  const entries = [...sitemap.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)];

  it('says of every page what the page says itself', () => {
    expect(entries.length).toBeGreaterThan(100);
    for (const [, url = '', rest = ''] of entries) {
      const links = [...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href]);
      expect(links, url).toEqual(alternatesOf(outputs.get(decodeURI(url.slice(site.length))) ?? ''));
    }
  });
});

describe('an article that has expired in one language', () => {
  it('is still reached by readers of the others, and search engines are not told of it', () => {
    const arabic = outputs.get('/ar/2018/call/') ?? '';
    expect(alternatesOf(arabic).map(([language]) => language)).toEqual(['ar', 'he', 'x-default']);
    expect(switchOf(arabic).find(({ lang }) => lang === 'en')?.href).toBe('/2018/call/');
    expect(alternatesOf(outputs.get('/2018/call/') ?? '')).toEqual([]);
  });
});

describe('a name without a translation', () => {
  const article = outputs.get('/ar/2017/market/') ?? '';

  it('says which language it is in, and which way it runs', () => {
    expect(article).toContain(
      '<a rel="author" href="/ar/people/river-desk/"><bdi lang="zh-Hans" dir="ltr">河流部</bdi></a>',
    );
    expect(article).toContain('<a rel="tag" href="/ar/tags/looms/"><bdi lang="zh-Hans" dir="ltr">织机</bdi></a>');
    expect(outputs.get('/ar/columns/cloth/')).toContain('<h1><bdi lang="en" dir="ltr">Cloth</bdi></h1>');
    expect(outputs.get('/zh-Hans/columns/cloth/')).toContain('<h1><bdi lang="en">Cloth</bdi></h1>');
    expect(outputs.get('/fa/')).toContain('<bdi lang="en" dir="ltr">© The Fig Tree</bdi>');
  });

  it('that is one for all languages is set apart where it runs the other way', () => {
    expect(article).toContain('<bdi dir="ltr">Mill Desk (Vale)</bdi>');
    expect(article).toContain(
      '<a href="https://courier.example/market"><bdi dir="ltr">The Vale Courier (2016)</bdi></a>',
    );
    expect(outputs.get('/2017/market/')).toContain('>Mill Desk (Vale)</a>');
    expect(outputs.get('/2017/market/')).toContain('<span lang="ar" dir="rtl">سلوى من الوادي</span>');
  });
});

describe('words in another script', () => {
  it('are marked in a text of any language', () => {
    expect(outputs.get('/about/')).toContain(
      'in Arabic <span lang="ar" dir="rtl">شجرة التين</span>, in Chinese <span lang="zh-Hans">无花果树</span>.',
    );
    expect(outputs.get('/ar/about/')).toContain(
      '<span lang="zh-Hans" dir="ltr">无花果树</span>، وبالعبرية <span lang="he">עץ התאנה</span>.',
    );
    expect(outputs.get('/he/2017/market/')).toContain(
      'נקרא <span lang="ar">السوق الكبير</span>, ובסינית <span lang="zh-Hans" dir="ltr">集市</span>',
    );
  });
});

describe('dates and numbers', () => {
  it('are in the words and digits of the language, by one calendar', () => {
    const day = (address: string) =>
      textOf(/<time datetime="2017-09-06[^>]*>[^<]*/.exec(outputs.get(address) ?? '')?.[0] ?? '').trim();
    expect(fiveLanguages.map(language => day(inLanguage('/2017/market/', language)))).toEqual([
      '',
      '2017年9月6日',
      '6 سبتمبر 2017',
      '6 בספטמבר 2017',
      '۶ سپتامبر ۲۰۱۷',
    ]);
    expect(outputs.get('/fa/2017/')).toContain('<h1>سال ۲۰۱۷ میلادی</h1>');
    expect(outputs.get('/fa/archive/')).toContain('<a href="/fa/2017/">۲۰۱۷</a> <span class="count">۱ مقاله</span>');
  });
});

describe('feeds of a language from right to left', () => {
  it('say so around the text', () => {
    expect(outputs.get('/ar/feed.xml')).toContain('<![CDATA[<div lang="ar" dir="rtl"><p>');
    expect(outputs.get('/ar/corrections/record/feed.xml')).toContain('<div lang="ar" dir="rtl"><p>عدد');
    expect(outputs.get('/feed.xml')).not.toContain('dir=');
  });
});
