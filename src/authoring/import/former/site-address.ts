/** Reads the address of an old site of Hugo or Jekyll from its settings. */
import { isWebUrl } from '../../../addresses.ts';
import { type Archive, nameOf } from '../archive/archive-files.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { stepsOf } from '../foreign-address.ts';
import { tableIn, textIn } from './old-path.ts';

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
