/** An old site of Hugo. */
import type { Archive } from '../archive/archive-files.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { type Addressed, type FormerSite, type Inherited, partOfDesign, withInherited } from './former-site.ts';
import { addressInHugo, aliasesInHugo, relativeAliasesIn } from './hugo-address.ts';
import { findClosed, findDate } from './hugo-dates.ts';
import { HugoSections } from './hugo-sections.ts';
import { type HugoPlace, type HugoSite, isUglyIn, placeInHugo } from './hugo-site.ts';
import { isUnclear, isUnpublished, tableIn, textIn, type Unclear, type Unpublished } from './old-path.ts';

/** Folders of Hugo that contain no texts of the site. */
const partsOfHugo = new Set([
  'archetypes',
  'assets',
  'data',
  'i18n',
  'layouts',
  'public',
  'resources',
  'static',
  'themes',
]);

type Standing = HugoPlace | Unclear | Unpublished;

export class FormerHugo implements FormerSite {
  readonly #site: HugoSite;
  readonly #sections: HugoSections;
  readonly #files: Archive['files'];
  readonly #now: number;
  readonly #places = new Map<string, Standing>();

  constructor(site: HugoSite, archive: Pick<Archive, 'files' | 'readText'>, now: number) {
    this.#site = site;
    this.#files = archive.files;
    this.#now = now;
    this.#sections = new HugoSections(site, archive, now);
  }

  #place(file: string): Standing {
    const known = this.#places.get(file) ?? placeInHugo(file, this.#site);
    this.#places.set(file, known);
    return known;
  }

  #clearPlace(file: string): HugoPlace | undefined {
    const place = this.#place(file);
    return isUnclear(place) || isUnpublished(place) ? undefined : place;
  }

  unpublished(file: string, data: Data) {
    const place = this.#place(file);
    if (isUnclear(place)) return undefined;
    return isUnpublished(place)
      ? place.unpublished
      : (this.#sections.closedAbove(place) ?? findClosed(this.#page(place, this.complete(file, data)), this.#now));
  }

  #page = ({ name, language }: HugoPlace, data: Data) => ({ data, name, settings: this.#site.settingsOf(language) });

  #isContent = (file: string) => this.#site.roots.some(({ path }) => file.startsWith(path));

  /** Hugo makes a page of `_a.md` as of `a.md`. */
  mayBeginWithUnderscore = this.#isContent;

  refuse(file: string) {
    return !this.#isContent(file) && partsOfHugo.has(file.split('/', 1).join('')) ? partOfDesign : undefined;
  }

  inheritedBy(file: string) {
    const place = this.#clearPlace(file);
    return place ? this.#sections.inheritedBy(place) : [];
  }

  complete = (file: string, data: Data) => withInherited(data, this.inheritedBy(file));

  versionOf(file: string) {
    const place = this.#clearPlace(file);
    if (!place || this.#site.languages.size < 2) return undefined;
    return { language: place.language, path: [...place.folders, place.name].join('/') };
  }

  dateFieldOf(file: string, data: Data) {
    const place = this.#clearPlace(file);
    if (!place) return undefined;
    const whole = this.complete(file, data);
    const found = findDate(this.#page(place, whole));
    if (found === undefined || isUnclear(found)) return undefined;
    const isChosen =
      'date' in tableIn(this.#site.settings, 'frontmatter') || ['lastmod', 'modified'].includes(found.from);
    return isChosen ? found.from : undefined;
  }

  addressOf(file: string, data: Data, stated: readonly string[]): Addressed | undefined {
    const place = this.#place(file);
    if (isUnpublished(place)) return undefined;
    const inherited = this.inheritedBy(file);
    const whole = withInherited(data, inherited);
    const old = isUnclear(place)
      ? place
      : (findDoubt(inherited, data) ?? addressInHugo(place, whole, this.#site, this.#files));
    if (old === undefined) return undefined;
    const path = isUnclear(old) ? undefined : old.path;
    const isUgly = !isUnclear(place) && isUglyIn(this.#site, place.language);
    const own = stated.filter(address => address !== textIn(data, 'url'));
    return {
      old,
      stated: aliasesInHugo(own, { data, path, isUgly }),
      lost: path === undefined ? relativeAliasesIn(data) : [],
    };
  }
}

/** Returns the rule that may give a text a field that decides about its address. */
function findDoubt(inherited: readonly Inherited[], data: Data): Unclear | undefined {
  const names = ['slug', 'url', 'date', 'publishdate'];
  const found = inherited.find(one =>
    names.some(
      name => one.doubt !== undefined && textIn(one.data, name) !== undefined && textIn(data, name) === undefined,
    ),
  );
  return found?.doubt === undefined ? undefined : { unclear: found.doubt };
}
