/** Checks that the fragment of each link (`#…`) is an id on the page that the link leads to. Has no side effects. */

import { addressOf, outputFile, readFragment } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article, Link } from '../source/article/article.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type Catalogue, type CatalogueInput, isPublic, type Linking } from './catalogue.ts';
import { correctionsOf } from './corrections.ts';

/** A text that links can lead to. */
export interface AnchorTarget {
  readonly file: string;
  /** The text as HTML. */
  readonly body: string;
  /** Further ids on the same page that are not in `body`, such as the ids of corrections. */
  readonly beside: readonly string[];
}

/** A link with a fragment that is not an id of its target. */
export interface DeadAnchor {
  /** File that contains the link. */
  readonly file: string;
  readonly link: Link;
  /** File of the text that the link leads to. */
  readonly target: string;
  readonly anchor: string;
  /** An id of the target with the same letters and digits as the fragment; undefined if the target has no such id. */
  readonly same: string | undefined;
  /** All ids of the target. */
  readonly ids: ReadonlySet<string>;
}

/** Fragments that work on every page: `#` and `#top` lead to the top of the page, `#main` to its main content. */
const everywhere = ['', 'top', 'main'];

/** Reports links to ids that do not exist, and suggests a similar id of the same page. */
export function checkAnchors(catalogue: Catalogue, catalogueInput: CatalogueInput): readonly Problem[] {
  const { articles, newsroom, unreadTexts } = catalogueInput;
  const sources = [
    ...articles.filter(article => isPublic(article, catalogueInput)),
    ...unreadTexts,
    ...newsroom.columns.values(),
    ...newsroom.pages,
  ];
  if (!sources.some(({ links }) => links.some(isAnchored))) return [];
  return findDeadAnchors(sources, listTargets(catalogue, { articles, newsroom })).map(
    ({ file, link: { at }, target, anchor, same, ids }) => {
      const meant = same ?? suggest(anchor, ids);
      return {
        file,
        at,
        what: tell('no-such-anchor')`${target} has no anchor #${anchor}`,
        cure: meant
          ? tell('did-you-mean-anchor')`did you mean #${meant}?`
          : tell(
              'write-anchor-of-heading',
            )`write the anchor of a heading on the linked page, or remove the anchor from the link`,
      };
    },
  );
}

const isAnchored = ({ fragment }: Link) => fragment !== undefined;

/** Finds links with a fragment that is not an id of their target. Ignores links to targets that are not in `targets`. */
export function findDeadAnchors(
  sources: readonly Linking[],
  targets: ReadonlyMap<string, AnchorTarget>,
): readonly DeadAnchor[] {
  const known = new Map<AnchorTarget, ReadonlySet<string>>();
  return sources.flatMap(({ file, links }) =>
    links.filter(isAnchored).flatMap(link => {
      const target = targets.get(link.target) ?? targets.get(`${link.target}/`);
      if (!target) return [];
      const ids = known.get(target) ?? new Set([...everywhere, ...target.beside, ...idsIn(target.body)]);
      known.set(target, ids);
      const dead = judge(link, target, ids);
      return dead ? [{ file, link, target: target.file, ids, ...dead }] : [];
    }),
  );
}

/** Returns a map of all texts that a link can lead to. Each text has several keys: the path of its file and each of its addresses. */
function listTargets(
  { editions }: Catalogue,
  { articles, newsroom }: Pick<CatalogueInput, 'articles' | 'newsroom'>,
): ReadonlyMap<string, AnchorTarget> {
  const targets = new Map<string, AnchorTarget>();
  const enter = (address: string, target: AnchorTarget) =>
    targets.set(address, target).set(`/${outputFile(address)}`, target);
  for (const article of articles) {
    const target = new LateTarget(article);
    targets.set(article.file.normalize('NFC'), target);
    for (const address of [article.address, ...(article.aliases ?? [])]) enter(address, target);
  }
  for (const { file, body, address } of newsroom.pages) {
    const target = { file, body, beside: [] };
    targets.set(file, target);
    enter(address, target);
  }
  for (const [id, { file, body }] of newsroom.columns) {
    const target = { file, body, beside: [] };
    targets.set(file, target);
    for (const { root } of editions) enter(addressOf.column(root, id), target);
  }
  return targets;
}

/**
 * An article as the target of links. Computes the ids of the article's corrections only on demand, because links with fragments lead to few
 * articles.
 */
class LateTarget implements AnchorTarget {
  readonly #article: Article;
  constructor(article: Article) {
    this.#article = article;
  }
  get file(): string {
    return this.#article.file;
  }
  get body(): string {
    return this.#article.body;
  }
  get beside(): readonly string[] {
    return correctionsOf(this.#article).map(({ id }) => id);
  }
}

const tag = /<[a-z][a-z0-9]*(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Returns only the start tags with an id from rendered HTML. These tags are enough to find dead anchors. */
export const keepIds = (body: string): string =>
  body.includes(' id="')
    ? Array.from(body.matchAll(tag), ([element]) => element)
        .filter(element => element.includes(' id="'))
        .join('')
    : '';

/** Lists the ids in rendered HTML. */
function idsIn(body: string): readonly string[] {
  return [...body.matchAll(tag)].flatMap(([element]) => {
    const id = / id="([^"]*)"/.exec(element)?.[1];
    return id === undefined ? [] : [id.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)];
  });
}

/** If a link is dead, returns the id in its fragment and a similar id of the target. Otherwise, returns undefined. */
function judge(
  { to, fragment = '' }: Link,
  { beside }: AnchorTarget,
  ids: ReadonlySet<string>,
): Pick<DeadAnchor, 'anchor' | 'same'> | undefined {
  const anchor = readFragment(fragment);
  // If the page already uses the id `main`, the heading "Main" gets the id `main-1`. A link `#main` from another text is meant for this
  // heading.
  const moved = to === 'here' || beside.includes(anchor) || !ids.has(`${anchor}-1`) ? undefined : `${anchor}-1`;
  if (ids.has(anchor) && (anchor !== 'main' || moved === undefined)) return undefined;
  const letters = bare(anchor);
  return { anchor, same: moved ?? (letters === '' ? undefined : [...ids].find(id => bare(id) === letters)) };
}

/** Removes everything except letters and digits from an id, and converts it to lower case. */
const bare = (id: string) =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
