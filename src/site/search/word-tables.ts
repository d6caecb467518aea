/**
 * Makes the small files with which the browser understands what readers type: other spellings of tags, words by their pinyin, and simplified
 * forms of traditional characters. The browser loads a file only if a query needs it.
 */
import { searchIndex } from '../../addresses.ts';
import type { Edition } from '../../catalogue/catalogue.ts';
import { inLanguage } from '../../source/publication/newsroom.ts';
import { hashOf } from '../../store/cache.ts';
import { cutByLetters } from '../letter-pieces.ts';
import type { BatchOutput, Content } from '../output.ts';
import type { Workshop } from '../wing.ts';
import { cutShards } from './shards.ts';
import { listSimplifications } from './simplify-traditional.ts';
import { listSpellings, type Spellings } from './spellings.ts';
import { listWords, type ReadWord, readWords } from './title-words.ts';

/** The table of a language, which the browser loads with the first query. */
interface WordTable {
  readonly spellings: readonly Spellings[];
  /** Letters with which the pinyin in each piece begins. */
  readonly pieces: readonly string[];
  /** True if a table of simplified characters exists. */
  readonly simplifies: boolean;
}

/** A larger piece is split by the next letter. */
const mostInPiece = 600;
/** Maximum number of words with the same key, most frequent first. */
const mostOfKey = 6;

const isChinese = (language: string) => /^zh\b/.test(language);

/** Returns one output for the tables of all languages. */
export function wordTables(workshop: Workshop): BatchOutput {
  const { catalogue } = workshop.publication;
  const [language] = catalogue.site.languages;
  const chinese = catalogue.editions.filter(edition => isChinese(edition.language));
  return {
    address: searchIndex.words,
    get digest() {
      const texts = chinese.map(edition => listTexts(edition, workshop).flat());
      return workshop.digest(language, ['words', catalogue.newsroom.tags, texts]);
    },
    async *makeAll(): AsyncIterable<readonly [string, Content]> {
      for (const edition of catalogue.editions) {
        const pieces = isChinese(edition.language) ? piecesOf(edition, workshop) : new Map<string, Content>();
        const spellings = listSpellings(catalogue.newsroom.tags, edition.language);
        const table: WordTable = { spellings, pieces: [...pieces.keys()], simplifies: chinese.length > 0 };
        yield [`${searchIndex.words}${edition.language}.json`, JSON.stringify(table)];
        for (const [letters, piece] of pieces) yield [`${searchIndex.words}${edition.language}/${letters}.json`, piece];
      }
      if (chinese.length > 0) yield [`${searchIndex.words}characters.json`, JSON.stringify(charactersTable())];
    },
    renew() {
      for (const edition of chinese)
        for (const texts of listTexts(edition, workshop)) workshop.cache.keep(cacheKeyOf(texts, workshop));
    },
  };
}

function charactersTable(): readonly [from: string, to: string] {
  const forms = [...listSimplifications()].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1));
  return [forms.map(([from]) => from).join(''), forms.map(([, to]) => to).join('')];
}

/** Returns the headlines of each shard, and the names of tags, columns and people. */
function listTexts(edition: Edition, { publication }: Workshop): readonly (readonly string[])[] {
  const { language, tags, columns, people } = edition;
  const say = (name: Parameters<typeof inLanguage>[0]) => inLanguage(name, language);
  const names = [
    ...tags.map(({ of }) => say(of.name)),
    ...publication.catalogue.newsroom.tags.flatMap(({ also }) => also),
    ...columns.map(({ of }) => say(of.title)),
    ...people.map(({ of }) => say(of.name)),
  ];
  return [names, ...cutShards(edition).map(({ pieces }) => pieces.map(({ article }) => article.title))];
}

const isReadWords = (value: unknown): value is readonly ReadWord[] => Array.isArray(value);

/** The words depend on the dictionaries of the engine and of Node, too. */
const cacheKeyOf = (texts: readonly string[], { engine }: Workshop) => `title-words-${hashOf(engine, ...texts)}`;

/** Returns the words of texts with their pinyin, from the cache if the texts are unchanged. */
function wordsOf(texts: readonly string[], workshop: Workshop): readonly ReadWord[] {
  const { cache } = workshop;
  const key = cacheKeyOf(texts, workshop);
  const kept = cache.getValue(key);
  if (isReadWords(kept)) return kept;
  const words = readWords(listWords(texts));
  cache.setValue(key, words);
  return words;
}

/** Returns the pieces of a Chinese edition: words by pinyin and by initials. */
function piecesOf(edition: Edition, workshop: Workshop): ReadonlyMap<string, Content> {
  const byKey = new Map<string, Map<string, number>>();
  for (const texts of listTexts(edition, workshop)) {
    for (const [word, ...keys] of wordsOf(texts, workshop)) {
      for (const key of keys) {
        const words = byKey.get(key) ?? new Map<string, number>();
        words.set(word, (words.get(word) ?? 0) + 1);
        byKey.set(key, words);
      }
    }
  }
  const keyed = [...byKey]
    .filter(([key]) => /^[a-z]{2,}$/.test(key))
    .map(([key, words]) => ({ key, entry: [key, mostFrequent(words)] as const }));
  const pieces = cutByLetters(keyed, { most: mostInPiece, gathers: true, choose: entries => entries });
  return new Map([...pieces].map(([letters, entries]) => [letters, JSON.stringify(entries)]));
}

const mostFrequent = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostOfKey)
    .map(([word]) => word);
