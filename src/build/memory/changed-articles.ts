/** Reads the articles of the pages that are drawn again: changed articles from their files, all others from the cache. */
import type { Article } from '../../source/article/article.ts';
import type { Pack } from '../load/article-pack.ts';
import { type Bundle, bodiesOf, type PackReader, type Read, readPack, takeFrom } from '../load/kept-articles.ts';
import type { OpenedFolder } from '../load/open-folder.ts';
import { ArticleTable, type RecordedArticle, type StoredArticles } from './article-table.ts';
import type { TextChange } from './find-change.ts';

/** Reader of single articles. */
export class ChangedArticles {
  readonly #reader: PackReader;
  readonly #before: ArticleTable;
  readonly #bundles: ReadonlyMap<string, Bundle>;
  readonly #packs = new Map<Bundle, { readonly pack: Pack; readonly bodyOf: ReturnType<typeof bodiesOf> }>();
  readonly #articles = new Map<string, Article>();
  readonly #versions = new Map<object, RecordedArticle>();
  /** The changed articles as they are now, by file. */
  readonly #changed = new Map<string, RecordedArticle>();

  private constructor({ bundles, reader }: NonNullable<OpenedFolder['kept']>, before: ArticleTable) {
    this.#reader = reader;
    this.#before = before;
    this.#bundles = new Map(bundles.flatMap(bundle => bundle.files.map(file => [file, bundle] as const)));
  }

  /** Reads the changed articles. Returns undefined if more than the text of an article changed, or if an article has a problem. */
  static read(opened: OpenedFolder, { before, articles }: TextChange): ChangedArticles | undefined {
    if (!opened.kept || opened.problems.length > 0) return undefined;
    const table = new ArticleTable(before.articles);
    const reader = new ChangedArticles(opened.kept, table);
    for (const number of articles) {
      const article = table.at(number);
      const { value, problems, shape, hash, digest } = (article && reader.#read(article.file)) ?? { problems: [] };
      if (!article || !value || problems.length > 0 || shape !== article.shape) return undefined;
      if (hash === undefined || digest === undefined) return undefined;
      reader.#changed.set(article.file, { ...article, hash, digest });
    }
    return reader;
  }

  /** The changed articles as they are now. */
  get changed(): readonly RecordedArticle[] {
    return [...this.#changed.values()];
  }

  /** Returns all articles as they are now, in the form in which they are stored. */
  store(): StoredArticles {
    return this.#before.with(this.#changed.values());
  }

  /** Returns the digest of an article that `articleOf` returned; undefined for any other object. */
  readonly digestOf = (value: object): string | undefined => this.#versions.get(value)?.digest;

  /** Returns the digest of all of such an article but its text; undefined for any other object. */
  readonly shapeOf = (value: object): string | undefined => this.#versions.get(value)?.shape;

  /**
   * Returns the article in a file: always the same object for the same file.
   * @throws StaleError if the article is not as it was recorded
   */
  readonly articleOf = (file: string): Article => {
    const known = this.#articles.get(file);
    if (known) return known;
    const read = this.#read(file);
    const version = this.#changed.get(file) ?? this.#before.get(file);
    if (!read?.value || version === undefined || read.digest !== version.digest) throw new StaleError(file);
    this.#articles.set(file, read.value);
    this.#versions.set(read.value, version);
    return read.value;
  };

  #read(file: string): Read | undefined {
    const bundle = this.#bundles.get(file);
    if (!bundle) return undefined;
    const { pack, bodyOf } = this.#packs.get(bundle) ?? this.#open(bundle);
    return takeFrom(pack, file, bodyOf);
  }

  #open(bundle: Bundle): { readonly pack: Pack; readonly bodyOf: ReturnType<typeof bodiesOf> } {
    const pack = readPack(bundle, this.#reader);
    const opened = { pack, bodyOf: bodiesOf(pack, this.#reader) };
    this.#packs.set(bundle, opened);
    return opened;
  }
}

/** Error for an article or the data of a page that is not as the last build recorded it. The whole publication must be read. */
export class StaleError extends Error {}
