/** Links from one text of the publication to another must lead somewhere that readers can go. */
import { addressOf, outputFile } from '../addresses.ts';
import type { Article, Link } from '../article/article.ts';
import { suggest } from '../fields/suggest.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, type Ingredients, stateOf } from './catalogue.ts';
import { listOwnAddresses } from './own-addresses.ts';

export function checkLinks(
  catalogue: Catalogue,
  { articles, newsroom, unread, now, preview }: Ingredients,
): readonly Problem[] {
  const problems: Problem[] = [];
  const byFile = new Map(articles.map(article => [article.file.normalize('NFC'), article]));
  const byAddress = new Map(articles.map(article => [article.address, article]));
  const pages = new Set(newsroom.pages.map(({ file }) => file));
  let addresses: ReadonlySet<string> | undefined;
  const isPublic = (article: Article) => preview || !/^(?:draft|scheduled)$/.test(stateOf(article, now));

  function fault({ to, target }: Link): { what: string; cure: string } | undefined {
    const article = to === 'file' ? byFile.get(target) : (byAddress.get(target) ?? byAddress.get(`${target}/`));
    if (article) {
      if (isPublic(article)) return undefined;
      const state = article.draft ? 'is a draft' : `is not published before ${article.date.iso}`;
      return {
        what: `${target} ${state}, so the link would lead nowhere`,
        cure: 'publish it first, or remove the link',
      };
    }
    if (to === 'site') {
      addresses ??= listAddresses(catalogue);
      if (addresses.has(target) || addresses.has(`${target}/`)) return undefined;
      const meant = suggest(target, addresses, lastStep(target).length);
      return {
        what: `nothing answers at ${target}`,
        cure: meant ? `did you mean ${meant}?` : 'mend the address, or link to the file instead',
      };
    }
    if (pages.has(target) || unread.has(target)) return undefined;
    const meant = suggest(target, [...byFile.keys(), ...pages], lastStep(target).length - '.md'.length);
    const kind = target.startsWith('newsroom/') ? 'page' : 'article';
    return {
      what: `there is no ${kind} ${target}`,
      cure: meant ? `did you mean ${meant}?` : 'mend the path, or remove the link',
    };
  }

  for (const text of [...articles.filter(isPublic), ...newsroom.columns.values(), ...newsroom.pages]) {
    for (const link of text.links) {
      const found = fault(link);
      if (found) problems.push({ file: text.file, at: link.at, ...found });
    }
  }
  return problems;
}

/** `/2017/ploughs/` → `ploughs`: what is mistyped is the name, not the year. */
const lastStep = (path: string) => path.split('/').findLast(step => step !== '' && !step.startsWith('index.')) ?? '';

/** Every address that answers. */
function listAddresses(catalogue: Catalogue): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { address } of listOwnAddresses(catalogue)) addresses.add(address);
  for (const { pieces, expired, columns, pages } of catalogue.editions) {
    for (const { article } of [...pieces, ...expired]) {
      addresses.add(article.address);
      for (const alias of article.aliases ?? []) addresses.add(alias);
    }
    for (const page of pages) addresses.add(page.address);
    const texts = [...[...pieces, ...expired].map(({ article }) => article), ...columns.map(({ of }) => of), ...pages];
    for (const { files } of texts) for (const file of files) addresses.add(addressOf.file(file));
  }
  for (const address of [...addresses]) addresses.add(`/${outputFile(address)}`);
  return addresses;
}
