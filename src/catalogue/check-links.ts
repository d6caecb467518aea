/** Checks that links within the publication lead to something that readers can open. */

import { addressOf, outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Link } from '../source/article/article.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type Catalogue, type Ingredients, isPublic } from './catalogue.ts';
import { listOwnAddresses } from './own-addresses.ts';

/** Reports links to missing articles, pages and addresses, and to articles that are not published. */
export function checkLinks(catalogue: Catalogue, ingredients: Ingredients): readonly Problem[] {
  const { articles, newsroom, unread } = ingredients;
  const problems: Problem[] = [];
  const byFile = new Map(articles.map(article => [article.file.normalize('NFC'), article]));
  const byAddress = new Map(articles.map(article => [article.address, article]));
  const pages = new Set(newsroom.pages.map(({ file }) => file));
  let addresses: ReadonlySet<string> | undefined;

  function fault({ to, target }: Link): { what: string; cure: string } | undefined {
    const article = to === 'file' ? byFile.get(target) : (byAddress.get(target) ?? byAddress.get(`${target}/`));
    if (article) {
      if (isPublic(article, ingredients)) return undefined;
      return {
        what: article.draft
          ? tell`${target} is a draft, so the link would lead nowhere`
          : tell`${target} is not published before ${article.date.iso}, so the link would lead nowhere`,
        cure: tell`publish it first, or remove the link`,
      };
    }
    if (to === 'site') {
      addresses ??= listAddresses(catalogue);
      if (addresses.has(target) || addresses.has(`${target}/`)) return undefined;
      const meant = suggest(target, addresses, lastStep(target).length);
      return {
        what: tell`nothing answers at ${target}`,
        cure: meant ? tell`did you mean ${meant}?` : tell`mend the address, or link to the file instead`,
      };
    }
    if (pages.has(target) || unread.has(target)) return undefined;
    const meant = suggest(target, [...byFile.keys(), ...pages], lastStep(target).length - '.md'.length);
    return {
      what: target.startsWith('newsroom/') ? tell`there is no page ${target}` : tell`there is no article ${target}`,
      cure: meant ? tell`did you mean ${meant}?` : tell`mend the path, or remove the link`,
    };
  }

  for (const text of [
    ...articles.filter(article => isPublic(article, ingredients)),
    ...newsroom.columns.values(),
    ...newsroom.pages,
  ]) {
    for (const link of text.links) {
      if (link.to === 'here') continue;
      const found = fault(link);
      if (found) problems.push({ file: text.file, at: link.at, ...found });
    }
  }
  return problems;
}

/** Returns the last part of a path, which is more often mistyped than the year: `/2017/ploughs/` → `ploughs`. */
const lastStep = (path: string) => path.split('/').findLast(step => step !== '' && !step.startsWith('index.')) ?? '';

/** Lists every address of the site. */
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
