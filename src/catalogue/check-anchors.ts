/** The part of a link behind `#` must name a place in the text that it leads to. Pure. */

import { addressOf, outputFile, readFragment } from '../addresses.ts';
import type { Article, Link } from '../article/article.ts';
import { suggest } from '../fields/suggest.ts';
import { tell } from '../messages/tell.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, type Ingredients, isPublic } from './catalogue.ts';
import { correctionsOf } from './corrections.ts';

/** A text that an address shows, with the ids that stand beside it on its page. */
interface Target {
  readonly file: string;
  readonly body: string;
  readonly beside: readonly string[];
}

/** Ids of every page, and the word that leads to the top of any. */
const everywhere = ['', 'top', 'main'];

export function checkAnchors(catalogue: Catalogue, ingredients: Ingredients): readonly Problem[] {
  const { articles, newsroom } = ingredients;
  const sources = [
    ...articles.filter(article => isPublic(article, ingredients)),
    ...newsroom.columns.values(),
    ...newsroom.pages,
  ];
  const anchored = sources.flatMap(({ file, links }) =>
    links.filter(({ fragment }) => fragment !== undefined).map(link => ({ file, link })),
  );
  if (anchored.length === 0) return [];
  const targets = listTargets(catalogue, { articles, newsroom });
  const known = new Map<Target, ReadonlySet<string>>();
  return anchored.flatMap(({ file, link }) => {
    const target = targets.get(link.target) ?? targets.get(`${link.target}/`);
    if (!target) return [];
    const ids = known.get(target) ?? new Set([...everywhere, ...target.beside, ...idsIn(target.body)]);
    known.set(target, ids);
    const fault = faultOf(link, target, ids);
    return fault ? [{ file, at: link.at, ...fault }] : [];
  });
}

/** Every text by its file and by its addresses. */
function listTargets(
  { editions }: Catalogue,
  { articles, newsroom }: Pick<Ingredients, 'articles' | 'newsroom'>,
): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  const enter = (address: string, target: Target) =>
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

/** Reads the body of an article when it is asked for: most are not. */
class LateTarget implements Target {
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

/** The ids of a rendered text. */
function idsIn(body: string): readonly string[] {
  return [...body.matchAll(tag)].flatMap(([element]) => {
    const id = / id="([^"]*)"/.exec(element)?.[1];
    return id === undefined ? [] : [id.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)];
  });
}

function faultOf(
  { to, fragment = '' }: Link,
  { file, beside }: Target,
  ids: ReadonlySet<string>,
): Pick<Problem, 'what' | 'cure'> | undefined {
  const anchor = readFragment(fragment);
  // A heading of that name gave way to an id of the page, which nobody means who writes it in another text.
  const moved = to === 'here' || beside.includes(anchor) || !ids.has(`${anchor}-1`) ? undefined : `${anchor}-1`;
  if (ids.has(anchor) && (anchor !== 'main' || moved === undefined)) return undefined;
  const meant = moved ?? suggest(anchor, ids) ?? [...ids].find(id => bare(id) !== '' && bare(id) === bare(anchor));
  return {
    what: tell`nothing in ${file} has the anchor #${anchor}`,
    cure: meant
      ? tell`did you mean #${meant}?`
      : tell`write the anchor of one of its headings, or remove it from the link`,
  };
}

/** Letters and figures alone. */
const bare = (id: string) =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
