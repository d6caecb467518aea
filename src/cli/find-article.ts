/** Finds the articles that a command line names, by file, folder or address. */
import { dirname, relative, resolve, sep } from 'node:path';
import { decodePath } from '../addresses.ts';
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import { suggest } from '../source/fields/suggest.ts';
import { UsageError } from './arguments.ts';
import { explainHeld } from './held-article.ts';

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
  const wanted = addressesIn(named, catalogue.site.base.path);
  const tests = wanted.map(
    wantedAddress =>
      ({ article: { file, address } }: Piece) =>
        places.has(file) || (/\/index\.md$/.test(file) && places.has(dirname(file))) || address === wantedAddress,
  );
  for (const isMeant of tests)
    for (const edition of catalogue.editions) {
      const piece = edition.pieces.find(isMeant);
      if (piece) return inLanguage({ edition, piece }, catalogue, language);
    }
  const isAnyMeant = (piece: Piece) => tests.some(isMeant => isMeant(piece));
  if (catalogue.editions.some(({ expired }) => expired.some(isAnyMeant)))
    throw new UsageError(tell('article-has-expired')`the article ${named} has expired`);
  const files = [...places, ...wanted.map(address => `articles${address}`)].flatMap(filesOf);
  throw explainHeld(files, site) ?? notFound(named, catalogue);
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

/** Returns the files that an article may have, by its file, its folder, or its address below `articles/`. */
const filesOf = (place: string) => [place, place.replace(/\/?$/, '.md'), place.replace(/\/?$/, '/index.md')];

function notFound(named: string, { editions, site }: Catalogue): UsageError {
  const known = editions.flatMap(({ pieces }) =>
    pieces.map(({ article: { file, address } }) => (named.endsWith('.md') ? file : address)),
  );
  const letters = slugIn(named).length;
  const [meant] = [named, ...addressesIn(named, site.base.path)].flatMap(name => suggest(name, known, letters) ?? []);
  const [example] = known;
  return new UsageError(
    tell('no-published-article')`there is no published article ${named}`,
    meant === undefined
      ? example === undefined
        ? undefined
        : tell('name-an-article')`write the file or the address of an article, such as ${example}`
      : tell('did-you-mean')`did you mean ${meant}?`,
  );
}

/** Returns the part of a file or address that names the article: `boats` in `articles/2018/boats/index.md`. */
const slugIn = (name: string): string =>
  name
    .replace(/(?:\/index)?(?:\.[\w-]+)?\.md$|\/$/, '')
    .split('/')
    .at(-1) ?? '';

/**
 * Returns the addresses, from the root of the site and with a `/` at the end, that a user may mean with an address or full URL. `base` is the
 * path of the site. An address that begins with it may be copied from a page: then the path of the site is no part of it.
 */
function addressesIn(name: string, base: string): readonly [string, ...string[]] {
  const isUrl = URL.canParse(name);
  const written = isUrl ? new URL(name).pathname : name;
  const rooted = addressFrom(written.startsWith('/') ? written : `/${written}`);
  const root = addressFrom(base);
  if (root === '/' || !rooted.startsWith(root)) return [rooted];
  const inSite = rooted.slice(root.length - 1);
  return isUrl ? [inSite] : [rooted, inSite];
}

function addressFrom(path: string): string {
  const plain = decodePath(path) ?? path;
  return plain.endsWith('/') ? plain : `${plain}/`;
}
