/** Resolves every spelling of a tag to one tag with one address. */

import { unifyLetters } from '../language/arabic-letters.ts';
import { withoutUnseen } from '../language/characters.ts';
import { tell } from '../language/messages/tell.ts';
import { foldSpelling, toSlug } from '../language/slug.ts';
import type { Message } from '../message.ts';
import type { Fault, Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import { everyTextOf, type TagDefinition } from '../source/publication/newsroom.ts';

/** A tag with its address and its names. */
export interface Tag {
  /** Key in `newsroom/tags.yaml`, or the tag as articles write it. */
  readonly id: string;
  /** Last segment of the tag's address. */
  readonly slug: string;
  readonly name: PerLanguage;
  /** Sort key; absent if the tag is sorted by its name. */
  readonly sort?: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
}

/** Returns a map from every spelling in articles and in `tags.yaml` to its tag. Reports spellings and addresses that two tags share. */
export function resolveTags(
  articles: readonly Article[],
  definitions: readonly TagDefinition[],
  problems: Problem[],
): ReadonlyMap<string, Tag> {
  const tags = new TagTable(new Set(articles.map(({ language }) => language)), problems);
  for (const definition of definitions) tags.define(definition);
  for (const [spelling, uses] of countUses(articles)) tags.use(spelling, uses);
  return tags.bySpelling;
}

/** Table of all tags. Reports a tag that has the spelling or the address of an earlier tag. */
class TagTable {
  readonly bySpelling = new Map<string, Tag>();
  /**
   * The first spelling of each group of spellings that differ only by case or width. The key is the result of `foldSpelling`, which removes
   * these differences.
   */
  readonly #folded = new Map<string, string>();
  /**
   * The first spelling of each group of spellings that differ only by the Arabic and Persian forms of letters. The key is the
   * result of `letterKey`: a language, and the spelling with the letter forms that are usual in this language.
   */
  readonly #byLetters = new Map<string, string>();
  readonly #bySlug = new Map<string, Tag>();
  /** Tags of `newsroom/tags.yaml`. The key is a spelling with normalized width and without invisible characters. */
  readonly #defined = new Map<string, Tag>();
  readonly #problems: Problem[];
  /** Languages of the articles. */
  readonly #languages: ReadonlySet<string>;

  constructor(languages: ReadonlySet<string>, problems: Problem[]) {
    this.#languages = languages;
    this.#problems = problems;
  }

  #enter(spelling: string, tag: Tag): void {
    this.bySpelling.set(spelling, tag);
    const folded = foldSpelling(spelling);
    if (!this.#folded.has(folded)) this.#folded.set(folded, spelling);
    for (const language of this.#languages) {
      const key = letterKey(folded, language);
      if (key !== undefined && !this.#byLetters.has(key)) this.#byLetters.set(key, spelling);
    }
  }

  /** Adds a tag of `newsroom/tags.yaml` with all its spellings. */
  define({ id, slug, name, sort, description, also }: TagDefinition): void {
    const tag = { id, slug, name: name ?? id, sort, description };
    this.#giveAddress(tag);
    const taken = new Map<string, Tag>();
    for (const spelling of spellingsOf({ id, name, also })) {
      const other = this.bySpelling.get(this.#folded.get(foldSpelling(spelling)) ?? '');
      if (other && other !== tag) taken.set(foldSpelling(spelling), other);
      else {
        this.#enter(spelling, tag);
        this.#defined.set(foldWidth(spelling), tag);
      }
    }
    for (const [spelling, other] of taken)
      this.#reportDefinition(
        id,
        tell('spelling-of-another-tag')`"${spelling}" is already a spelling of the tag "${other.id}"`,
        tell('keep-in-one-place')`keep the spelling in one tag only`,
      );
  }

  /** Reserves the address of a tag of `newsroom/tags.yaml`. Reports a problem if the address is empty or another tag has this address. */
  #giveAddress(tag: Tag): void {
    const { id, slug } = tag;
    const neighbour = this.#bySlug.get(slug);
    if (slug === '')
      this.#reportDefinition(
        id,
        tell('tag-without-address')`halfsky cannot make an address from this tag`,
        tell('give-tag-an-address')`give the tag an address, such as "address: law"`,
      );
    else if (neighbour)
      this.#reportDefinition(
        id,
        tell('tag-address-taken')`the address tags/${slug}/ already belongs to the tag "${neighbour.id}"`,
        tell('give-tag-another-address')`write another address in the field "address"`,
      );
    else this.#bySlug.set(slug, tag);
  }

  #reportDefinition(id: string, what: Message, cure: Message): void {
    this.#problems.push({ file: 'newsroom/tags.yaml', at: [id], field: id, what, cure });
  }

  /** Records the tag that a spelling in articles means. If no tag has this spelling, adds a new tag. Reports problems at the positions in `uses`. */
  use(spelling: string, uses: readonly Use[]): void {
    if (this.bySpelling.has(spelling)) return;
    const meant = this.#defined.get(foldWidth(spelling));
    if (meant) {
      this.bySpelling.set(spelling, meant);
      return;
    }
    const same = this.#sameLetters(spelling, uses);
    const written = this.bySpelling.get(same ?? '');
    if (written && this.#defined.has(foldWidth(same ?? ''))) {
      this.bySpelling.set(spelling, written);
      return;
    }
    const slug = toSlug(spelling);
    const fault = this.#faultOf(spelling, slug) ?? (same === undefined ? undefined : otherLetters(spelling, same));
    if (fault) {
      for (const { file, at } of uses) this.#problems.push({ file, at, field: 'tags', ...fault });
      return;
    }
    const tag = { id: spelling, slug, name: spelling, description: undefined };
    this.#bySlug.set(slug, tag);
    this.#enter(spelling, tag);
  }

  /** Returns an earlier spelling that differs from `spelling` only by Arabic and Persian letter forms in a language of `uses`. */
  #sameLetters(spelling: string, uses: readonly Use[]): string | undefined {
    const folded = foldSpelling(spelling);
    for (const language of new Set(uses.map(({ language }) => language))) {
      const same = this.#byLetters.get(letterKey(folded, language) ?? '');
      if (same !== undefined) return same;
    }
    return undefined;
  }

  /** Returns the fault that prevents a spelling from becoming a new tag; undefined if there is no fault. */
  #faultOf(spelling: string, slug: string): Fault | undefined {
    const better = this.#folded.get(foldSpelling(spelling));
    if (better !== undefined)
      return {
        what: tell(
          'tags-almost-the-same',
        )`"${spelling}" and "${better}" differ only in case, width or invisible characters, but would be two tags with one address`,
        cure: useSpelling(better),
      };
    const neighbour = this.#bySlug.get(slug);
    if (slug !== '' && !neighbour) return undefined;
    return {
      what:
        slug === ''
          ? tell('spelling-without-address')`halfsky cannot make an address from "${spelling}"`
          : tell(
              'tags-with-same-address',
            )`"${spelling}" and "${neighbour?.id ?? ''}" would share the address tags/${slug}/`,
      cure: tell('give-tag-own-address')`give the tag its own address in newsroom/tags.yaml, or use another tag`,
    };
  }
}

/** Returns the fault of a tag that readers cannot distinguish from the tag `same`. */
const otherLetters = (spelling: string, same: string): Fault => ({
  what: tell(
    'tags-with-other-letters',
  )`"${spelling}" and "${same}" differ only in Arabic and Persian forms of the same letters, but would be two tags`,
  cure: useSpelling(same),
});

const useSpelling = (spelling: string): Message =>
  tell('use-spelling')`use the spelling "${withoutRadicals(withoutUnseen(spelling))}"`;

/** Returns the same key for a spelling with Arabic and with Persian letter forms; undefined if no letter has two forms. */
function letterKey(folded: string, language: string): string | undefined {
  return /[كکيیىۀ]|ه\u0654/.test(folded) ? `${language} ${unifyLetters(folded, language)}` : undefined;
}

const foldWidth = (text: string) => withoutUnseen(text).normalize('NFKC');

/**
 * Replaces Kangxi radicals with the Chinese characters that look the same: `⼥` → `女`. Text copied from PDF files often contains radicals.
 */
const withoutRadicals = (text: string) => text.replace(/[\u2e80-\u2fd5]/g, radical => radical.normalize('NFKC'));

function* spellingsOf({ id, name, also }: Pick<TagDefinition, 'id' | 'name' | 'also'>): Generator<string> {
  yield id;
  yield* also;
  if (name) yield* everyTextOf(name);
}

/** The position of a tag in the front matter of an article, and the language of the article. */
type Use = Pick<Problem, 'file' | 'at'> & Pick<Article, 'language'>;

/**
 * Lists every spelling with its positions in the articles. Spellings that contain Kangxi radicals or invisible characters come last.
 * Frequent spellings come before rare spellings. If two spellings collide, `TagTable` reports the spelling that comes later in this order.
 */
function countUses(articles: readonly Article[]): readonly (readonly [string, readonly Use[]])[] {
  const uses = new Map<string, Use[]>();
  for (const { file, language, tags = [] } of articles) {
    for (const [i, tag] of tags.entries()) {
      const there = uses.get(tag);
      const use: Use = { file, language, at: ['tags', i] };
      if (there) there.push(use);
      else uses.set(tag, [use]);
    }
  }
  const isFlawed = (spelling: string) => Number(withoutRadicals(withoutUnseen(spelling)) !== spelling);
  const isUnusual = ([spelling, there]: readonly [string, readonly Use[]]) =>
    Number(there.every(({ language }) => unifyLetters(spelling, language) !== spelling));
  return [...uses].sort((x, y) => {
    const [[a, { length: usesOfA }], [b, { length: usesOfB }]] = [x, y];
    return isFlawed(a) - isFlawed(b) || usesOfB - usesOfA || isUnusual(x) - isUnusual(y) || (a < b ? -1 : 1);
  });
}
