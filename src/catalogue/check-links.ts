/** Checks that readers can open the target of every link within the publication. */

import { outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Fault, Problem } from '../problem.ts';
import type { Article, Link } from '../source/article/article.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type Catalogue, type CatalogueInput, isPublic } from './catalogue.ts';
import type { KnownAddresses } from './check-addresses.ts';
import { listFiles } from './files.ts';

/** Reports links to articles, pages and addresses that do not exist or are not published. `known` holds the addresses of the site. */
export function checkLinks(
  catalogue: Catalogue,
  catalogueInput: CatalogueInput,
  known: Pick<KnownAddresses, 'pages'>,
): readonly Problem[] {
  const { articles, newsroom } = catalogueInput;
  const faultOf = linkCheck(catalogue, catalogueInput, known);
  const problems: Problem[] = [];
  for (const text of [
    ...articles.filter(article => isPublic(article, catalogueInput)),
    ...newsroom.columns.values(),
    ...newsroom.pages,
  ]) {
    for (const link of text.links) {
      if (link.to === 'here') continue;
      const found = faultOf(link);
      if (found) problems.push({ file: text.file, at: link.at, ...found });
    }
  }
  return problems;
}

/** Returns a function that checks one link. That function returns the fault of the link, or undefined if the link works. */
function linkCheck(
  catalogue: Catalogue,
  catalogueInput: CatalogueInput,
  known: Pick<KnownAddresses, 'pages'>,
): (link: Link) => Fault | undefined {
  const { articles, newsroom, unread } = catalogueInput;
  const byFile = new Map(articles.map(article => [article.file.normalize('NFC'), article]));
  const byAddress = new Map(articles.map(article => [article.address, article]));
  const pages = new Set(newsroom.pages.map(({ file }) => file));
  let addresses: ReadonlySet<string> | undefined;
  return ({ to, target }) => {
    const article = to === 'file' ? byFile.get(target) : (byAddress.get(target) ?? byAddress.get(`${target}/`));
    if (article) return isPublic(article, catalogueInput) ? undefined : notPublished(article, target);
    if (to === 'site') {
      addresses ??= listAnswering(catalogue, known);
      return addresses.has(target) || addresses.has(`${target}/`) ? undefined : noAnswer(target, addresses);
    }
    return pages.has(target) || unread.has(target) ? undefined : noFile(target, [...byFile.keys(), ...pages]);
  };
}

const notPublished = (article: Article, target: string): Fault => ({
  what: article.draft
    ? tell('link-to-draft')`${target} is a draft, so the link would not work`
    : tell(
        'link-to-unpublished',
      )`${target} will not be published until ${article.date.iso}, so the link would not work before that time`,
  cure: tell('publish-or-remove-link')`publish the linked article first, or remove the link`,
});

function noAnswer(target: string, addresses: ReadonlySet<string>): Fault {
  const meant = suggest(target, addresses, lastStep(target).length);
  return {
    what: tell('nothing-answers-there')`no page or file has the address ${target}`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell('link-to-file-instead')`correct the address, or write the path of the linked file instead of its address`,
  };
}

function noFile(target: string, files: readonly string[]): Fault {
  const meant = suggest(target, files, lastStep(target).length - '.md'.length);
  return {
    what: target.startsWith('newsroom/')
      ? tell('no-such-page')`there is no page ${target}`
      : tell('no-such-article')`there is no article ${target}`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell('mend-path-or-remove')`correct the path, or remove the link`,
  };
}

/** Returns the last part of a path: `/2017/ploughs/` → `ploughs`. Its length limits how different a suggestion may be. */
const lastStep = (path: string) => path.split('/').findLast(step => step !== '' && !step.startsWith('index.')) ?? '';

/** Lists every address of the site. A page has two: `/2017/ploughs/` and `/2017/ploughs/index.html`. */
function listAnswering(catalogue: Catalogue, { pages }: Pick<KnownAddresses, 'pages'>): ReadonlySet<string> {
  const addresses = [...pages.map(({ address }) => address), ...listFiles(catalogue).keys()];
  return new Set(addresses.flatMap(address => [address, `/${outputFile(address)}`]));
}
