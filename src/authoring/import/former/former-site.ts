/** What the settings of an old site of Hugo or Jekyll say about its texts: which ones it published, what they inherit, and where they stood. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { isWebUrl } from '../../../addresses.ts';
import { type Archive, nameOf } from '../archive/archive-files.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { stepsOf } from '../foreign-address.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { addMissing } from '../front-matter/foreign-values.ts';
import { addressInHugo, aliasesInHugo, relativeAliasesIn } from './hugo-address.ts';
import { findDate } from './hugo-dates.ts';
import { HugoSections, type Inherited } from './hugo-sections.ts';
import { type HugoPlace, type HugoSite, isUglyIn, placeInHugo, readHugoSite } from './hugo-site.ts';
import { categoriesIn, defaultsFor } from './jekyll-defaults.ts';
import { addressInJekyll } from './jekyll-address.ts';
import { findHexo, type JekyllSite, placeInJekyll, readJekyllSite } from './jekyll-place.ts';
import { isUnclear, isUnpublished, type OldPath, tableIn, textIn, type Unclear, type Unpublished } from './old-path.ts';

/** Address of a text on the old site, with the addresses that its front matter states. */
interface Addressed {
  readonly old: OldPath;
  readonly stated: readonly string[];
  /** Stated addresses that cannot be used because `old` is unclear. */
  readonly lost: readonly string[];
}

/** An old site of Hugo or Jekyll. */
export interface FormerSite {
  /** Returns the setting or the name because of which the old site made no page of a file; undefined if it made one. */
  unpublished(file: string): string | undefined;
  /** Returns why a file is no text of the site but a part of the program, such as an example of a theme; undefined for other files. */
  refuse(file: string): Message | undefined;
  /** Returns the fields that a text inherits from its folder and from the settings, the nearest ones first. */
  inheritedBy(file: string): readonly Inherited[];
  /** Returns the front matter of a text, with the fields that the text surely inherits. */
  complete(file: string, data: Data): Data;
  /** Returns the language of a text and its path without language, by which the site joins translations; undefined if the site has one language. */
  versionOf(file: string): { readonly language: string; readonly path: string } | undefined;
  /** Returns the name of the field with the date of a text, or `:filename`, if the settings choose it. */
  dateFieldOf(file: string, data: Data): string | undefined;
  /** Returns the addresses of a text; undefined if the site had no page for it. `stated` are the addresses in its front matter. */
  addressOf(file: string, data: Data, stated: readonly string[]): Addressed | undefined;
}

/** Reads the settings. Returns undefined for an archive of another program. `now` is the time of the import in milliseconds since 1970. */
export function readFormerSite(
  { ofHugo, ofJekyll }: Pick<SiteSettings, 'ofHugo' | 'ofJekyll'>,
  archive: Pick<Archive, 'files' | 'readText'>,
  now: number,
): FormerSite | undefined {
  const hugo = ofHugo && readHugoSite(ofHugo, archive.files);
  if (hugo) return new FormerHugo(hugo, archive, now);
  if (ofJekyll === undefined) return undefined;
  const odd = findHexo(ofJekyll, archive.files);
  return odd === undefined ? new FormerJekyll(readJekyllSite(ofJekyll, archive.files)) : new UnknownSite(odd);
}

/** Returns the data of a text with the fields that it surely inherits. */
const withInherited = (data: Data, inherited: readonly Inherited[]): Data =>
  addMissing(data, listSure(inherited));

/** Returns the fields that a text surely inherits. */
export const listSure = (inherited: readonly Inherited[]): readonly Data[] =>
  inherited.filter(({ doubt }) => doubt === undefined).map(({ data }) => data);

/** Folders of Hugo that contain no texts of the site. */
const partsOfHugo = new Set(['archetypes', 'assets', 'data', 'i18n', 'layouts', 'public', 'resources', 'static', 'themes']);

class FormerHugo implements FormerSite {
  readonly #site: HugoSite;
  readonly #sections: HugoSections;
  readonly #files: Archive['files'];

  constructor(site: HugoSite, archive: Pick<Archive, 'files' | 'readText'>, now: number) {
    this.#site = site;
    this.#files = archive.files;
    this.#sections = new HugoSections(site, archive, now);
  }

  #place = (file: string): HugoPlace | Unclear | Unpublished => placeInHugo(file, this.#site);

  #clearPlace(file: string): HugoPlace | undefined {
    const place = this.#place(file);
    return isUnclear(place) || isUnpublished(place) ? undefined : place;
  }

  unpublished(file: string) {
    const place = this.#place(file);
    if (isUnclear(place)) return undefined;
    return isUnpublished(place) ? place.unpublished : this.#sections.closedAbove(place);
  }

  refuse(file: string) {
    const isOutside = !this.#site.roots.some(({ path }) => file.startsWith(path));
    return isOutside && partsOfHugo.has(file.split('/', 1).join(''))
      ? tell('import-part-of-hugo')`this file is a part of the old site’s design and not an article: Hugo published no text of this folder`
      : undefined;
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
    const found = findDate({ data: whole, name: place.name, settings: this.#site.settings });
    if (found === undefined || isUnclear(found)) return undefined;
    const isChosen = 'date' in tableIn(this.#site.settings, 'frontmatter') || ['lastmod', 'modified'].includes(found.from);
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
    names.some(name => one.doubt !== undefined && textIn(one.data, name) !== undefined && textIn(data, name) === undefined),
  );
  return found?.doubt === undefined ? undefined : { unclear: found.doubt };
}

/** A site of Hexo, which has a file `_config.yml` as Jekyll has, and its own rules. */
class UnknownSite implements FormerSite {
  readonly #setting: string;

  constructor(setting: string) {
    this.#setting = setting;
  }

  unpublished = () => undefined;
  refuse = () => undefined;
  inheritedBy = () => [];
  complete = (_: string, data: Data) => data;
  versionOf = () => undefined;
  dateFieldOf = () => undefined;
  addressOf = (_: string, __: Data, stated: readonly string[]) => ({
    old: { unclear: this.#setting },
    stated,
    lost: [],
  });
}

class FormerJekyll implements FormerSite {
  readonly #site: JekyllSite;

  constructor(site: JekyllSite) {
    this.#site = site;
  }

  unpublished(file: string) {
    const place = placeInJekyll(file, this.#site);
    return isUnpublished(place) ? place.unpublished : undefined;
  }

  refuse = () => undefined;

  inheritedBy(file: string) {
    const place = placeInJekyll(file, this.#site);
    if (place === undefined || isUnpublished(place)) return [];
    return [{ data: defaultsFor(place.path, place.type, this.#site.rules), doubt: undefined }];
  }

  complete(file: string, data: Data) {
    const inherited = this.inheritedBy(file);
    // Jekyll joins the categories of the settings with those of the text.
    const categories = [...inherited.flatMap(one => categoriesIn(one.data)), ...categoriesIn(data)];
    const own = Object.entries(data).filter(([name]) => name !== 'categories');
    return withInherited(categories.length === 0 ? data : { ...Object.fromEntries(own), categories }, inherited);
  }

  versionOf = () => undefined;
  dateFieldOf = () => undefined;

  addressOf(file: string, data: Data, stated: readonly string[]): Addressed | undefined {
    const place = placeInJekyll(file, this.#site);
    if (place === undefined || isUnpublished(place)) return undefined;
    const defaults = defaultsFor(place.path, place.type, this.#site.rules);
    if ((textIn(data, 'published') ?? textIn(defaults, 'published')) === 'false') return undefined;
    return { old: addressInJekyll(place, data, this.#site), stated, lost: [] };
  }
}

/** Returns the origin in the setting `baseURL` of Hugo or `url` of Jekyll; undefined if the setting is no full address. */
export function originOfSite({ ofHugo, ofJekyll }: Pick<SiteSettings, 'ofHugo' | 'ofJekyll'>): string | undefined {
  const url = ofHugo ? textIn(ofHugo, 'baseurl') : textIn(ofJekyll ?? {}, 'url');
  return url !== undefined && isWebUrl(url) ? new URL(url).origin : undefined;
}

/**
 * Returns whether an address of Hugo’s pages that begins with a slash may mean a page in the folder of the site: the setting `canonifyURLs`, and
 * templates or settings that look for the page (https://gohugo.io/render-hooks/links/).
 */
export function joinsFolder({ ofHugo }: Pick<SiteSettings, 'ofHugo'>, { all }: Archive['files']): boolean {
  if (ofHugo === undefined) return false;
  const ofLinks = tableIn(tableIn(tableIn(tableIn(ofHugo, 'markup'), 'goldmark'), 'renderhooks'), 'link');
  return (
    textIn(ofHugo, 'canonifyurls') === 'true' ||
    Object.keys(ofLinks).length > 0 ||
    Object.keys(tableIn(ofHugo, 'languages')).length > 1 ||
    all.some(file => nameOf(file).startsWith('render-link.'))
  );
}

/** Returns the folder in the setting `baseURL` of Hugo or `baseurl` of Jekyll, such as `/blog/`; undefined for the root of the server. */
export function folderOfSite({ ofHugo, ofJekyll }: Pick<SiteSettings, 'ofHugo' | 'ofJekyll'>): string | undefined {
  const base = textIn(ofHugo ?? ofJekyll ?? {}, 'baseurl') ?? '';
  const steps = stepsOf(URL.canParse(base) ? new URL(base).pathname : base);
  return steps.length === 0 || base.includes(':/') !== URL.canParse(base) ? undefined : `/${steps.join('/')}/`;
}
