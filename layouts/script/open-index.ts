/** Opens the index of a language in Pagefind. `shards.json` lists its shards. */
import type { Pagefind } from './pagefind.ts';

/** An older shard of the index. */
export interface Shard {
  readonly folder: string;
  readonly period: string;
  readonly tag: string;
}

/**
 * Entry of one language in `shards.json`. `newest` is the date of the first article in the newest shard; `program` and `contents` are the
 * files that Pagefind loads first for this shard. `older` lists the older shards, newest first.
 */
export interface Shards {
  readonly newest?: string;
  readonly program?: string;
  readonly contents?: string;
  readonly older?: readonly Shard[];
}

/** Returns Pagefind's settings for a language. The index contains the full paths of pages, so `baseUrl` is `/`. Without `exactDiacritics`, Pagefind treats the Japanese が as か with an accent. */
export const settingsFor = (language: string) => ({
  baseUrl: '/',
  // Number of words in an excerpt. In Chinese and Japanese, each character counts as a word.
  excerptLength: /^(?:zh|ja)\b/.test(language) ? 60 : 30,
  exactDiacritics: /^ja\b/.test(language),
});

/**
 * Initialises Pagefind for the index with the language tag `tag`. Pagefind takes the tag from the `lang` attribute of the page, so this
 * function changes the attribute, and restores it afterwards.
 */
export function beginIn(tag: string, pagefind: Pagefind): Promise<void> {
  const { documentElement: page } = document;
  const { lang } = page;
  page.lang = tag;
  const begun = pagefind.init();
  page.lang = lang;
  return begun;
}
