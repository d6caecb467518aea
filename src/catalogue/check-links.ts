/** Checks that readers can open the target of every link within the publication. */

import { outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Fault, Problem } from '../problem.ts';
import type { Article, Link } from '../source/article/article.ts';
import { addressOfArticleFile } from '../source/article/place.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type Catalogue, type CatalogueInput, isPublic, type Linking } from './catalogue.ts';
import type { KnownAddresses } from './check-addresses.ts';
import { listFiles } from './files.ts';

/** Reports links to articles, pages and addresses that do not exist or are not published. `known` contains the addresses of the site. */
export function checkLinks(
  catalogue: Catalogue,
  catalogueInput: CatalogueInput,
  known: Pick<KnownAddresses, 'pages'>,
): readonly Problem[] {
  const { articles, newsroom, unreadTexts } = catalogueInput;
  const { findArticle, whyAbsent } = linkCheck(catalogue, catalogueInput, known);
  const whyUnpublished = (link: Link): Fault | undefined => {
    const article = findArticle(link);
    return article && !isPublic(article, catalogueInput) ? notPublished(article, link.target) : undefined;
  };
  const texts: readonly Linking[] = [
    ...articles.filter(article => isPublic(article, catalogueInput)),
    ...newsroom.columns.values(),
    ...newsroom.pages,
  ];
  return [
    ...findFaults(texts, link => whyAbsent(link) ?? whyUnpublished(link)),
    // The publication date of an article with unreadable front matter is unknown. The targets of its links may be published earlier than the
    // article, so only links to missing targets are reported.
    ...findFaults(unreadTexts, whyAbsent),
  ];
}

const findFaults = (texts: readonly Linking[], faultOf: (link: Link) => Fault | undefined): readonly Problem[] =>
  texts.flatMap(({ file, links }) =>
    links.flatMap(link => {
      const fault = link.to === 'here' ? undefined : faultOf(link);
      return fault ? [{ file, at: link.at, ...fault }] : [];
    }),
  );

/** Functions that look up the target of a link. */
interface LinkCheck {
  /** Returns the article that the link leads to; undefined if the link leads to no article. */
  findArticle(link: Link): Article | undefined;
  /** Returns a fault if the target of a link does not exist; undefined if the target exists. */
  whyAbsent(link: Link): Fault | undefined;
}

function linkCheck(
  catalogue: Catalogue,
  catalogueInput: CatalogueInput,
  known: Pick<KnownAddresses, 'pages'>,
): LinkCheck {
  const { articles, newsroom, unread } = catalogueInput;
  const byFile = new Map(articles.map(article => [article.file.normalize('NFC'), article]));
  const byAddress = new Map(articles.map(article => [article.address, article]));
  const pages = new Set(newsroom.pages.map(({ file }) => file));
  let addresses: ReadonlySet<string> | undefined;
  const findArticle = ({ to, target }: Link) =>
    to === 'file' ? byFile.get(target) : (byAddress.get(target) ?? byAddress.get(`${target}/`));
  const mayExist = addressesOfUnread(unread, newsroom.site.languages[0]);
  const whyAbsent = (link: Link): Fault | undefined => {
    const { to, target } = link;
    if (findArticle(link)) return undefined;
    if (to === 'site') {
      addresses ??= listAnswering(catalogue, known);
      const exists = addresses.has(target) || addresses.has(`${target}/`) || mayExist(target);
      return exists ? undefined : noAnswer(target, addresses);
    }
    return pages.has(target) || unread.has(target) ? undefined : noFile(target, [...byFile.keys(), ...pages]);
  };
  return { findArticle, whyAbsent };
}

/** Matches the address of an article: `/2017/ploughs/`, `/zh-Hans/2017/ploughs`. */
const articleAddress = /^(?:\/[\w-]+)?\/\d{4}\/[^/]+\/?$/;

/**
 * Returns a function that returns whether an address may exist once the `unread` files are corrected. The result is true for the addresses
 * of articles that could not be parsed. If any file could not be parsed, the result is also true for every address that is not the address
 * of an article, because the addresses of lists depend on all articles.
 */
function addressesOfUnread(unread: ReadonlySet<string>, firstLanguage: string): (address: string) => boolean {
  const articles = new Set([...unread].map(file => addressOfArticleFile(file, firstLanguage)));
  return address =>
    articles.has(address) || articles.has(`${address}/`) || (unread.size > 0 && !articleAddress.test(address));
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
      : tell('link-to-file-instead')`correct the address, or write the path of the linked file instead`,
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

/** Returns the last part of a path: `/2017/ploughs/` → `ploughs`. The length of this part limits how different a suggestion may be. */
const lastStep = (path: string) => path.split('/').findLast(step => step !== '' && !step.startsWith('index.')) ?? '';

/** Lists every address of the site. A page has two: `/2017/ploughs/` and `/2017/ploughs/index.html`. */
function listAnswering(catalogue: Catalogue, { pages }: Pick<KnownAddresses, 'pages'>): ReadonlySet<string> {
  const addresses = [...pages.map(({ address }) => address), ...listFiles(catalogue).keys()];
  return new Set(addresses.flatMap(address => [address, `/${outputFile(address)}`]));
}
