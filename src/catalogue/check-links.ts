/** Checks that links within the publication lead to something that readers can open. */

import { outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import type { Problem } from '../problem.ts';
import type { Link } from '../source/article/article.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type Catalogue, type CatalogueInput, isPublic } from './catalogue.ts';
import type { KnownAddresses } from './check-addresses.ts';
import { listFiles } from './files.ts';

/** Reports links to missing articles, pages and addresses, and to articles that are not published. `known`: the addresses of the site. */
export function checkLinks(
  catalogue: Catalogue,
  catalogueInput: CatalogueInput,
  known: Pick<KnownAddresses, 'pages'>,
): readonly Problem[] {
  const { articles, newsroom, unread } = catalogueInput;
  const problems: Problem[] = [];
  const byFile = new Map(articles.map(article => [article.file.normalize('NFC'), article]));
  const byAddress = new Map(articles.map(article => [article.address, article]));
  const pages = new Set(newsroom.pages.map(({ file }) => file));
  let addresses: ReadonlySet<string> | undefined;

  function fault({ to, target }: Link): { what: Message; cure: Message } | undefined {
    const article = to === 'file' ? byFile.get(target) : (byAddress.get(target) ?? byAddress.get(`${target}/`));
    if (article) {
      if (isPublic(article, catalogueInput)) return undefined;
      return {
        what: article.draft
          ? tell('link-to-draft')`${target} is a draft, so the link would not work`
          : tell(
              'link-to-unpublished',
            )`${target} is not published before ${article.date.iso}, so the link would not work`,
        cure: tell('publish-or-remove-link')`publish the article first, or remove the link`,
      };
    }
    if (to === 'site') {
      addresses ??= listAnswering(catalogue, known);
      if (addresses.has(target) || addresses.has(`${target}/`)) return undefined;
      const meant = suggest(target, addresses, lastStep(target).length);
      return {
        what: tell('nothing-answers-there')`no page or file has the address ${target}`,
        cure: meant
          ? tell('did-you-mean')`did you mean ${meant}?`
          : tell('link-to-file-instead')`correct the address, or link to the file instead`,
      };
    }
    if (pages.has(target) || unread.has(target)) return undefined;
    const meant = suggest(target, [...byFile.keys(), ...pages], lastStep(target).length - '.md'.length);
    return {
      what: target.startsWith('newsroom/')
        ? tell('no-such-page')`there is no page ${target}`
        : tell('no-such-article')`there is no article ${target}`,
      cure: meant
        ? tell('did-you-mean')`did you mean ${meant}?`
        : tell('mend-path-or-remove')`correct the path, or remove the link`,
    };
  }

  for (const text of [
    ...articles.filter(article => isPublic(article, catalogueInput)),
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

/** Lists every address of the site, pages also by the names of their files. */
function listAnswering(catalogue: Catalogue, { pages }: Pick<KnownAddresses, 'pages'>): ReadonlySet<string> {
  const addresses = [...pages.map(({ address }) => address), ...listFiles(catalogue).keys()];
  return new Set(addresses.flatMap(address => [address, `/${outputFile(address)}`]));
}
