/** Finds the articles that a user names on the command line, by file or by address. */
import { relative, resolve, sep } from 'node:path';
import { decodePath } from '../addresses.ts';
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import { suggest } from '../source/fields/suggest.ts';
import { UsageError } from './arguments.ts';

/** Articles that a user chose, and the edition that contains them. */
export interface ChosenArticles {
  readonly edition: Edition;
  readonly pieces: readonly Piece[];
}

/**
 * Returns the articles with the given files or addresses. `language` limits the search to one language of the publication.
 * @throws UsageError if an article does not exist, or if the articles are not all in one language
 */
export function findNamed(
  names: readonly [string, ...string[]],
  { editions, site: { base } }: Catalogue,
  { site, language }: { readonly site: string; readonly language: string | undefined },
): ChosenArticles {
  const all = editions
    .filter(edition => language === undefined || edition.language === language)
    .flatMap(edition => [...edition.pieces, ...edition.expired].map(piece => ({ edition, piece })));
  const find = (name: string) => {
    const file = relative(site, resolve(name)).split(sep).join('/');
    const address = addressIn(name, base.path);
    const one = all.find(
      ({ piece: { article } }) => [name, file].includes(article.file) || article.address === address,
    );
    if (one) return one;
    const known = all.map(({ piece: { article } }) => (name.endsWith('.md') ? article.file : article.address));
    const meant = suggest(name, known, slugIn(name).length);
    throw new UsageError(
      tell('no-published-article')`no published article has the file or address "${name}"`,
      meant === undefined
        ? tell('write-file-or-address')`write the path of the article’s file, or the article’s address on the site`
        : tell('did-you-mean')`did you mean ${meant}?`,
    );
  };
  const [first, ...others] = [find(names[0]), ...names.slice(1).map(find)];
  const other = others.find(({ edition }) => edition !== first.edition);
  if (other)
    throw new UsageError(
      tell(
        'articles-in-two-languages',
      )`the articles are in two languages: ${first.edition.language} and ${other.edition.language}`,
      tell('name-articles-of-one-language')`name articles of one language`,
    );
  return { edition: first.edition, pieces: [first, ...others].map(({ piece }) => piece) };
}

/** Returns the part of a file or address that names the article: `boats` in `articles/2018/boats/index.md`. */
const slugIn = (name: string): string =>
  name
    .replace(/(?:\/index)?(?:\.[\w-]+)?\.md$|\/$/, '')
    .split('/')
    .at(-1) ?? '';

/** Returns the address from the root of the site, with a `/` at the end, of an address or full URL. */
function addressIn(name: string, path: string): string {
  const written = URL.canParse(name) ? new URL(name).pathname : name;
  const rooted = written.startsWith('/') ? written : `/${written}`;
  const inSite = URL.canParse(name) && rooted.startsWith(path) ? rooted.slice(path.length - 1) : rooted;
  const plain = decodePath(inSite) ?? inSite;
  return plain.endsWith('/') ? plain : `${plain}/`;
}
