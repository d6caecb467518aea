/** Makes the frame of every edition: its words, its site and its navigation, but nothing of any article. */
import { addressOf, hrefOf, urlOf } from '../addresses.ts';
import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import type { Html } from '../html.ts';
import { printName } from '../language/foreign.ts';
import { type Strings, stringsOf, type Tables } from '../language/strings/strings.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import { inLanguage, languageIn, type Policy, type Site } from '../source/publication/newsroom.ts';
import type { Assets } from './assets.ts';

/** The links in the header and footer of every page. */
export interface Navigation {
  /** Language and root address of every edition, the main edition first. */
  readonly editions: readonly Pick<Edition, 'language' | 'root'>[];
  readonly hasColumns: boolean;
  readonly hasPeople: boolean;
  /** Address of the masthead page; undefined if there is none. */
  readonly masthead: string | undefined;
  /** The newsroom's static pages in this language. */
  readonly pages: readonly { readonly address: string; readonly title: string }[];
  /** The policies that the publication states in this language, with the addresses of their pages. */
  readonly policies: readonly (readonly [Policy, string])[];
}

/** The plain data of a frame. Two pages with equal facts and equal items have equal bytes. */
export interface FrameFacts {
  /** Language of the edition, BCP 47. */
  readonly language: string;
  /** Root address of the edition: `/`, or `/zh-Hans/`. */
  readonly root: string;
  readonly site: Site;
  /** The publisher, if `site.yaml` names one. */
  readonly publisher: PerLanguage | undefined;
  /** The interface strings, by language. */
  readonly words: Tables;
  readonly assets: Assets;
  readonly navigation: Navigation;
}

/** Everything that every view of an edition needs. */
export interface Frame extends FrameFacts {
  readonly strings: Strings;
  /** Returns the path of an address for links, percent-encoded. */
  href(address: string): string;
  /** Returns the full URL of an address. */
  url(address: string): string;
  /** Returns the text of a field in the language of the edition. */
  say(text: PerLanguage): string;
  /** Returns the text of a field as HTML, marked with its language if that is not the edition's. */
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
