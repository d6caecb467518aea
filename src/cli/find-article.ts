/** Finds the articles that a command line names, by file, folder or address. */
import { dirname, relative, resolve, sep } from 'node:path';
import { decodePath } from '../addresses.ts';
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import { suggest } from '../source/fields/suggest.ts';
import { UsageError } from './arguments.ts';

/** An article, and the edition that contains it. */
export interface FoundPiece {
  readonly edition: Edition;
  readonly piece: Piece;
}

interface Named {
  readonly catalogue: Catalogue;
  /** Path of the publication folder. */
  readonly site: string;
  /** Language in which the article is wanted; undefined for the language of the file or address. */
  readonly language: string | undefined;
}

/**
 * Returns the published article that a user names: by its file, relative to the working folder or to the publication folder, by the folder of
 * its file, by its address or by its URL.
 * @throws UsageError if there is none, or if it has no version in the wanted language
 */
export function findArticle(named: string, { catalogue, site, language }: Named): FoundPiece {
  const places = new Set([named, ...[resolve(named), resolve(site, named)].map(path => toPath(relative(site, path)))]);
  const wanted = addressIn(named, catalogue.site.base.path);
  const isMeant = ({ article: { file, address } }: Piece) =>
    places.has(file) || (/\/index\.md$/.test(file) && places.has(dirname(file))) || address === wanted;
  const found = catalogue.editions
    .map(edition => ({ edition, piece: edition.pieces.find(isMeant) }))
    .find(({ piece }) => piece !== undefined);
  if (!found?.piece) throw notFound(named, catalogue, isMeant);
  return inLanguage({ edition: found.edition, piece: found.piece }, catalogue, language);
}

const toPath = (path: string) => path.split(sep).join('/');

/** Returns the version of an article in a language. */
function inLanguage(found: FoundPiece, { editions }: Catalogue, language: string | undefined): FoundPiece {
  if (language === undefined || found.edition.language === language) return found;
  const other = found.piece.translations.find(version => version.language === language);
  const edition = editions.find(candidate => candidate.language === language);
  const piece = edition?.pieces.find(({ article }) => article === other);
  if (edition && piece) return { edition, piece };
  throw new UsageError(
    tell('article-not-in-language')`${found.piece.article.file} has no published version in ${language}`,
    tell('leave-out-language')`leave out --lang to use the version in ${found.edition.language}`,
  );
}

function notFound(named: string, { editions }: Catalogue, isMeant: (piece: Piece) => boolean): UsageError {
  if (editions.some(({ expired }) => expired.some(isMeant)))
    return new UsageError(tell('article-has-expired')`the article ${named} has expired`);
  const known = editions.flatMap(({ pieces }) =>
    pieces.map(({ article: { file, address } }) => (named.endsWith('.md') ? file : address)),
  );
  const meant = suggest(named, known, slugIn(named).length);
  return new UsageError(
    tell('no-published-article')`there is no published article ${named}`,
    meant === undefined
      ? tell('name-an-article')`write the file or the address of an article, such as ${known[0] ?? ''}`
      : tell('did-you-mean')`did you mean ${meant}?`,
  );
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
