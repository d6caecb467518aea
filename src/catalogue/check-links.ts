/** Links from one text of the publication to another must lead somewhere that readers can go. */
import { addressOf, outputFile } from '../addresses.ts';
import type { Article, Link } from '../article/article.ts';
import { suggest } from '../fields/suggest.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, type Ingredients, stateOf } from './catalogue.ts';

export function checkLinks(catalogue: Catalogue, { articles, newsroom, unread, now, preview }: Ingredients): readonly Problem[] {
  const problems: Problem[] = [];
  const byFile = new Map(articles.map(article => [article.file.normalize('NFC'), article]));
  const pages = new Set(newsroom.pages.map(({ file }) => file));
  let addresses: ReadonlySet<string> | undefined;
  const isPublic = (article: Article) => preview || !/^(?:draft|scheduled)$/.test(stateOf(article, now));

  function fault({ to, target }: Link): { what: string; cure: string } | undefined {
    if (to === 'site') {
      addresses ??= listAddresses(catalogue);
      if (addresses.has(target) || addresses.has(`${target}/`)) return undefined;
      const meant = suggest(target, addresses);
      return { what: `nothing answers at ${target}`, cure: meant ? `did you mean ${meant}?` : 'mend the address, or link to the file instead' };
    }
    const article = byFile.get(target);
    if (article) {
      if (isPublic(article)) return undefined;
      const state = article.draft ? 'is a draft' : `is not published before ${article.date.iso}`;
      return { what: `${target} ${state}, so the link would lead nowhere`, cure: 'publish it first, or remove the link' };
    }
    if (pages.has(target) || unread.has(target)) return undefined;
    const meant = suggest(target, byFile.keys());
    return { what: `there is no article ${target}`, cure: meant ? `did you mean ${meant}?` : 'mend the path, or remove the link' };
  }

  for (const text of [...articles.filter(isPublic), ...newsroom.columns.values(), ...newsroom.pages]) {
    for (const link of text.links) {
      const found = fault(link);
      if (found) problems.push({ file: text.file, at: link.at, ...found });
    }
  }
  return problems;
}

/** Every address that answers. */
function listAddresses({ editions }: Catalogue): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { root, pieces, expired, years, tags, columns, people, pages } of editions) {
    const lists = [root, addressOf.tags(root), addressOf.columns(root), addressOf.people(root), addressOf.search(root), addressOf.archive(root)];
    for (const address of lists) addresses.add(address);
    for (const { article } of [...pieces, ...expired]) {
      addresses.add(article.address);
      for (const alias of article.aliases ?? []) addresses.add(alias);
      for (const file of article.files) addresses.add(addressOf.file(file));
    }
    for (const { of: year } of years) addresses.add(addressOf.year(root, year));
    for (const { of: tag } of tags) addresses.add(addressOf.tag(root, tag.slug)).add(addressOf.rss(addressOf.tag(root, tag.slug)));
    for (const { of: column } of columns) {
      addresses.add(addressOf.column(root, column.id)).add(addressOf.rss(addressOf.column(root, column.id)));
      for (const file of column.files) addresses.add(addressOf.file(file));
    }
    for (const { of: person } of people) addresses.add(addressOf.person(root, person.id)).add(addressOf.rss(addressOf.person(root, person.id)));
    for (const page of pages) addresses.add(page.address);
    addresses.add(addressOf.rss(root)).add(addressOf.atom(root)).add(addressOf.jsonFeed(root));
  }
  for (const address of [...addresses]) addresses.add(`/${outputFile(address)}`);
  return addresses;
}
