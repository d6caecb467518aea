/** An old site of Jekyll. */
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { type Addressed, type FormerSite, partOfDesign, withInherited } from './former-site.ts';
import { addressInJekyll } from './jekyll-address.ts';
import { categoriesIn, defaultsFor } from './jekyll-defaults.ts';
import { type JekyllSite, placeInJekyll } from './jekyll-place.ts';
import { isUnpublished, textIn } from './old-path.ts';

/** Folders of Jekyll that contain no texts of the site. */
const partsOfJekyll = new Set(['_includes', '_layouts', '_data', '_sass', '_plugins', '_site', 'vendor']);

export class FormerJekyll implements FormerSite {
  readonly #site: JekyllSite;

  constructor(site: JekyllSite) {
    this.#site = site;
  }

  unpublished(file: string) {
    const place = placeInJekyll(file, this.#site);
    return isUnpublished(place) ? place.unpublished : undefined;
  }

  /** Jekyll makes a page of `_a.md` only if the setting `include` names it. */
  mayBeginWithUnderscore(file: string) {
    const place = placeInJekyll(file, this.#site);
    return place !== undefined && !isUnpublished(place);
  }

  refuse(file: string) {
    const isPart = file.split('/').some(folder => partsOfJekyll.has(folder));
    return isPart && this.unpublished(file) !== undefined ? partOfDesign : undefined;
  }

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
