/** Makes the `Frame` of every language: the interface strings, site settings and navigation that all pages in the language share. */
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
  /** Language and home page of every edition (the site in one language). The first language of `site.yaml` comes first. */
  readonly editions: readonly Pick<Edition, 'language' | 'root'>[];
  readonly hasColumns: boolean;
  readonly hasPeople: boolean;
  readonly hasGroups: boolean;
  /** Address of the masthead page; undefined if there is none. */
  readonly masthead: string | undefined;
  /** The publication's static pages in this language. */
  readonly pages: readonly { readonly address: string; readonly title: string }[];
  /** The publication's policies, each with the address of its page in this language. */
  readonly policies: readonly (readonly [Policy, string])[];
}

/** The plain data of a `Frame`. Two pages of one kind have equal bytes if their `Frame` objects have equal data and the pages show equal content. */
export interface FrameFacts {
  /** Language of the edition, BCP 47. */
  readonly language: string;
  /** Address of the edition's home page: `/`, or `/zh-Hans/`. */
  readonly root: string;
  readonly site: Site;
  /** Name of the publisher; undefined if `site.yaml` sets none. */
  readonly publisher: PerLanguage | undefined;
  /** The interface strings, by language. */
  readonly words: Tables;
  readonly assets: Assets;
  readonly navigation: Navigation;
}

/** `Frame`: the data and functions that all views of a language need. A view turns the data of a page into HTML. */
export type Frame = FrameFacts & FrameFunctions;

/** The part of a `Frame` that is known before the style sheets and scripts are bundled. */
export type BareFrame = Omit<FrameFacts, 'assets'> & FrameFunctions;

interface FrameFunctions {
  readonly strings: Strings;
  /** Returns an address for use in a link: percent-encoded, with the path of the site's root before it. */
  href(address: string): string;
  /** Returns the full URL of an address. */
  url(address: string): string;
  /** Returns the text of a field in the language of the `Frame`. */
  say(text: PerLanguage): string;
  /** Returns the text of a field as HTML. Adds a `lang` attribute if the text is not in the language of the `Frame`. */
  print(text: PerLanguage): Html | string;
  /** Returns the name of a language in that language: `English`, `简体中文`. */
  nameOf(language: string): string;
}

/** Returns the plain data of the `Frame` of every edition. */
export const listFrames = (catalogue: Catalogue, assets: Assets): readonly FrameFacts[] =>
  listBareFrames(catalogue).map(facts => ({ ...facts, assets }));

/** Returns the `BareFrame` of every edition, by language. */
export const bareFrames = (catalogue: Catalogue): ReadonlyMap<string, BareFrame> =>
  new Map(listBareFrames(catalogue).map(facts => [facts.language, toFrame(facts)]));

/** Returns the plain data of the `Frame` of every edition, without the bundled style sheets and scripts. */
const listBareFrames = ({ site, newsroom, groups, editions }: Catalogue): readonly Omit<FrameFacts, 'assets'>[] =>
  editions.map(edition => ({
    language: edition.language,
    root: edition.root,
    site,
    publisher: site.publisher === undefined ? undefined : (newsroom.people.get(site.publisher)?.name ?? site.publisher),
    words: newsroom.words,
    navigation: navigationOf(edition, editions, groups !== undefined),
  }));

const navigationOf = (edition: Edition, editions: readonly Edition[], hasGroups: boolean): Navigation => ({
  editions: editions.map(({ language, root }) => ({ language, root })),
  hasColumns: edition.columns.length > 0,
  hasPeople: edition.people.length > 0,
  hasGroups,
  masthead: edition.masthead.length > 0 ? addressOf.masthead(edition.root) : undefined,
  pages: edition.pages.map(({ address, title }) => ({ address, title })),
  policies: [...edition.policies],
});

/** Adds to the plain data the functions that views call. */
export function toFrame<Facts extends Omit<FrameFacts, 'assets'>>(facts: Facts): Facts & FrameFunctions {
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
