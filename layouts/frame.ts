/** The frame in which every page of an edition is drawn: its words, its site, and how it writes addresses. */
import { hrefOf, urlOf } from '../src/addresses.ts';
import type { Edition } from '../src/catalogue/catalogue.ts';
import type { Html } from '../src/html.ts';
import { printName } from '../src/language/foreign.ts';
import { type Strings, stringsOf } from '../src/language/strings/strings.ts';
import { inLanguage, languageIn, type Site } from '../src/source/publication/newsroom.ts';
import type { Publication } from './kind.ts';

/** Holds what every view of an edition needs. */
export interface Frame {
  readonly publication: Publication;
  readonly edition: Edition;
  readonly site: Site;
  readonly strings: Strings;
  href(address: string): string;
  url(address: string): string;
  /** The text of a field in the edition's language. */
  say(text: Parameters<typeof inLanguage>[0]): string;
  /** The same as part of a page: marked where it is in another language, or in another script. */
  print(text: Parameters<typeof inLanguage>[0]): Html | string;
  /** What a language of the publication calls itself: `English`, `简体中文`. */
  nameOf(language: string): string;
}

const frames = new WeakMap<Edition, Frame>();

/** Returns the frame of an edition, always the same one. */
export function frameOf(publication: Publication, edition: Edition): Frame {
  const known = frames.get(edition);
  if (known) return known;
  const { site, newsroom } = publication.catalogue;
  const frame: Frame = {
    publication,
    edition,
    site,
    strings: stringsOf(newsroom.words, edition.language),
    href: address => hrefOf(site.base, address),
    url: address => urlOf(site.base, address),
    say: text => inLanguage(text, edition.language),
    print: text => printName(inLanguage(text, edition.language), edition.language, languageIn(text, edition.language)),
    nameOf: language => stringsOf(newsroom.words, language).name,
  };
  frames.set(edition, frame);
  return frame;
}
