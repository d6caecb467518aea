/** Checks sitemaps by the rules of their schemas (https://www.sitemaps.org/schemas/sitemap/0.9/, and Google's for pictures and news). */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { childrenOf, textOf } from './reading.ts';

const uris: Readonly<Record<string, string>> = {
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
};

/** The children of each element, in order: `?` may be missing, `*` may be missing or repeat, `+` may repeat. */
const children: Readonly<Record<string, string>> = {
  urlset: 'url+',
  sitemapindex: 'sitemap+',
  url: 'loc lastmod? xhtml:link* image:image* news:news?',
  sitemap: 'loc lastmod?',
  'image:image': 'image:loc',
  'news:news': 'news:publication news:publication_date news:title',
  'news:publication': 'news:name news:language',
};

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const date = new RegExp(String.raw`^${day}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$`);
const isAddress = (text: string) => text.length >= 12 && text.length <= 2048 && /^https?:\/\/[!-~]+$/.test(text);
const texts: Readonly<Record<string, (text: string) => boolean>> = {
  loc: isAddress,
  'image:loc': isAddress,
  lastmod: text => date.test(text),
  'news:publication_date': text => date.test(text),
  'news:language': text => /^(?:zh-cn|zh-tw|[a-z]{2,3})$/.test(text),
  'news:name': text => text !== '',
  'news:title': text => text !== '',
};

const nameOf = ({ namespaceURI, localName }: Element) => `${uris[namespaceURI ?? ''] ?? '?'}${localName}`;

/** Returns the faults of a sitemap, one line each. */
export function findSitemapFaults(text: string): readonly string[] {
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
  if (!root) return ['there is no element'];
  const name = nameOf(root);
  return name === 'urlset' || name === 'sitemapindex' ? faultsOf(root) : [`the root is ${name}`];
}

function faultsOf(element: Element): readonly string[] {
  const name = nameOf(element);
  const inside = childrenOf(element);
  const names = inside.map(child => `${nameOf(child)} `).join('');
  const pattern = (children[name] ?? '').replace(/(\S+?)([?*+]?)(?: |$)/g, '(?:$1 )$2');
  const isRight = texts[name]?.(textOf(element)) ?? true;
  return [
    ...(new RegExp(`^${pattern}$`).test(names) ? [] : [`${name} holds ${names.trim() || 'nothing'}`]),
    ...(isRight ? [] : [`${name} is ${JSON.stringify(textOf(element))}`]),
    ...inside.flatMap(faultsOf),
  ];
}
