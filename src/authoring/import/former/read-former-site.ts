/** Recognises which program made the old site, and reads its settings. */
import type { Archive } from '../archive/archive-files.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { FormerHugo } from './former-hugo.ts';
import { FormerJekyll } from './former-jekyll.ts';
import type { FormerSite } from './former-site.ts';
import { readHugoSite } from './hugo-site.ts';
import { findHexo, readJekyllSite } from './jekyll-place.ts';

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

/** A site of Hexo, which has a file `_config.yml` as Jekyll has, and its own rules. */
class UnknownSite implements FormerSite {
  readonly #setting: string;

  constructor(setting: string) {
    this.#setting = setting;
  }

  unpublished = () => undefined;
  mayBeginWithUnderscore = () => false;
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
