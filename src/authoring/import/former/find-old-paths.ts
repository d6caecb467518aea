/** Works out the addresses that articles had on an old site of Hugo or Jekyll, where the files of the site determine them. */
import type { ArchiveFiles } from '../archive/archive-files.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { Remark } from '../changes.ts';
import { stepsOf } from '../foreign-address.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import type { Data, ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { addressInHugo, aliasesInHugo, relativeAliasesIn } from './hugo-address.ts';
import { placeInHugo, readHugoSite } from './hugo-site.ts';
import { addressInJekyll } from './jekyll-address.ts';
import { isUnclear, type OldPath, textIn } from './old-path.ts';

interface Addressed {
  readonly file: string;
  readonly kind: 'article' | 'page';
  readonly matter: ForeignMatter;
  readonly fields: ForeignFields;
  readonly hasKnownAddress?: boolean;
}

interface ArticlesWithPaths<One> {
  readonly articles: readonly One[];
  /** One remark for each article whose address the files of the old site leave open. */
  readonly remarks: readonly Remark[];
  /** Folder of the old site on its server, such as `/blog/`; undefined if it was at the root. The addresses do not contain this folder. */
  readonly folder: string | undefined;
}

/**
 * Adds the old address of each article to its addresses, as the last and newest one. Does nothing for archives without the settings of Hugo
 * or Jekyll, and for texts that the old site did not publish.
 */
export function findOldPaths<One extends Addressed>(
  articles: readonly One[],
  { ofHugo, ofJekyll }: Pick<SiteSettings, 'ofHugo' | 'ofJekyll'>,
  files: ArchiveFiles,
): ArticlesWithPaths<One> {
  const hugo = ofHugo && readHugoSite(ofHugo, files);
  const remarks: Remark[] = [];
  const found = articles.map((article): One => {
    const { file, fields } = article;
    const { data } = article.matter;
    const ownSite = hugo !== undefined && placeInHugo(file, hugo) !== undefined ? hugo : undefined;
    const old: OldPath = ownSite
      ? addressInHugo(file, data, ownSite, files)
      : ofJekyll && addressInJekyll(file, data, ofJekyll);
    if (old === undefined) return article;
    const path = isUnclear(old) ? undefined : old.path;
    // Only articles can have old addresses.
    if (isUnclear(old) && article.kind === 'article')
      for (const about of [old.unclear, ...(ownSite ? relativeAliasesIn(data) : [])])
        remarks.push({ file, change: 'unclear-addresses-left-out', about });
    const stated = ownSite
      ? aliasesInHugo(withoutUrl(fields.addresses, data), { data, path, site: ownSite })
      : fields.addresses;
    const addresses = [...new Set([...stated, ...(path === undefined ? [] : [path])])];
    return { ...article, hasKnownAddress: path !== undefined, fields: { ...fields, addresses } };
  });
  return { articles: found, remarks, folder: folderOfSite(ofHugo ?? ofJekyll ?? {}) };
}

/** Leaves out the value of `url`, to which Hugo may add the folder of a language. */
const withoutUrl = (addresses: readonly string[], data: Data) =>
  addresses.filter(address => address !== textIn(data, 'url'));

/** Returns the folder in the setting `baseURL` of Hugo or `baseurl` of Jekyll. */
function folderOfSite(settings: Data): string | undefined {
  const base = textIn(settings, 'baseurl') ?? '';
  const steps = stepsOf(URL.canParse(base) ? new URL(base).pathname : base);
  return steps.length === 0 || base.includes(':/') !== URL.canParse(base) ? undefined : `/${steps.join('/')}/`;
}
