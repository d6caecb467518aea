/** What every page of an edition is drawn with: its words, its site, its navigation. It holds nothing of any article. */
import { addressOf, hrefOf, urlOf } from '../addresses.ts';
import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import type { Html } from '../html.ts';
import { printName } from '../language/foreign.ts';
import { type Strings, stringsOf, type Tables } from '../language/strings/strings.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import { inLanguage, languageIn, type Policy, type Site } from '../source/publication/newsroom.ts';
import type { Assets } from './assets.ts';

/** Where the head and the foot of every page lead. */
export interface Navigation {
  /** The language and the root address of every edition, the first one first. */
  readonly editions: readonly Pick<Edition, 'language' | 'root'>[];
  readonly hasColumns: boolean;
  readonly hasPeople: boolean;
  /** The address of the masthead that is made of the newsroom's people; undefined if there is none. */
  readonly masthead: string | undefined;
  /** The newsroom's own pages in this language. */
  readonly pages: readonly { readonly address: string; readonly title: string }[];
  /** Each policy that the publication states in this language, with the address of its page. */
  readonly policies: readonly (readonly [Policy, string])[];
}

/** The plain data of a frame: two pages with equal facts and equal items have equal bytes. */
export interface FrameFacts {
  /** BCP 47. */
  readonly language: string;
  /** Root address of the edition: `/`, or `/zh-Hans/`. */
  readonly root: string;
  readonly site: Site;
  /** Who publishes the site, if `site.yaml` names somebody. */
  readonly publisher: PerLanguage | undefined;
  /** The words of the interface, by language. */
  readonly words: Tables;
  readonly assets: Assets;
  readonly navigation: Navigation;
}

export interface Frame extends FrameFacts {
  readonly strings: Strings;
  /** Returns the path of an address, percent-encoded. */
  href(address: string): string;
  /** Returns the full URL of an address. */
  url(address: string): string;
  /** Returns the text of a field in the language of the edition. */
  say(text: PerLanguage): string;
  /** Returns the text of a field as HTML, marked where its language or script is another one. */
  print(text: PerLanguage): Html | string;
  /** Returns the name of a language in that language: `English`, `简体中文`. */
  nameOf(language: string): string;
}

/** Collects the facts of every edition. */
export const listFrames = ({ site, newsroom, editions }: Catalogue, assets: Assets): readonly FrameFacts[] =>
  editions.map(edition => ({
    language: edition.language,
    root: edition.root,
    site,
    publisher: site.publisher === undefined ? undefined : (newsroom.people.get(site.publisher)?.name ?? site.publisher),
    words: newsroom.words,
    assets,
    navigation: navigationOf(edition, editions),
  }));

const navigationOf = (edition: Edition, editions: readonly Edition[]): Navigation => ({
  editions: editions.map(({ language, root }) => ({ language, root })),
  hasColumns: edition.columns.length > 0,
  hasPeople: edition.people.length > 0,
  masthead: edition.masthead.length > 0 ? addressOf.masthead(edition.root) : undefined,
  pages: edition.pages.map(({ address, title }) => ({ address, title })),
  policies: [...edition.policies],
});

/** Completes facts with the functions that views call. */
export function toFrame(facts: FrameFacts): Frame {
  const { site, words, language } = facts;
  return {
    ...facts,
    strings: stringsOf(words, language),
    href: address => hrefOf(site.base, address),
    url: address => urlOf(site.base, address),
    say: text => inLanguage(text, language),
    print: text => printName(inLanguage(text, language), language, languageIn(text, language)),
    nameOf: other => stringsOf(words, other).name,
  };
}
