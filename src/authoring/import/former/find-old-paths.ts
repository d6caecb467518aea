/** Works out the addresses that articles had on an old site of Hugo or Jekyll, where the files of the site determine them. */
import type { ArchiveFiles } from '../archive/archive-files.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { Remark } from '../changes.ts';
import { stepsOf } from '../foreign-address.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import type { Data, ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { addressInHugo, aliasesInHugo, relativeAliasesIn } from './hugo-address.ts';
import { type HugoSite, placeInHugo, readHugoSite } from './hugo-site.ts';
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
    const { file } = article;
    const { data } = article.matter;
    const isOfHugo = hugo !== undefined && placeInHugo(file, hugo) !== undefined;
    const path: OldPath = isOfHugo
      ? addressInHugo(file, data, hugo, files)
      : ofJekyll && addressInJekyll(file, data, ofJekyll);
    if (path === undefined) return article;
    if (!isUnclear(path)) return addPath(article, path.path, isOfHugo ? hugo : undefined);
    const relative = isOfHugo ? relativeAliasesIn(data) : [];
    for (const about of article.kind === 'page' ? [] : [path.unclear, ...relative])
      remarks.push({ file, change: 'unclear-addresses-left-out', about });
    const addresses = article.fields.addresses.filter(address => !relative.includes(address));
    return { ...article, fields: { ...article.fields, addresses } };
  });
  return { articles: found, remarks, folder: folderOfSite(ofHugo ?? ofJekyll ?? {}) };
}

function addPath<One extends Addressed>(article: One, path: string, hugo: HugoSite | undefined): One {
  const { fields, matter } = article;
  const others = hugo
    ? aliasesInHugo(
        fields.addresses.filter(address => address !== textIn(matter.data, 'url')),
        { data: matter.data, path, site: hugo },
      )
    : fields.addresses;
  return { ...article, hasKnownAddress: true, fields: { ...fields, addresses: [...new Set([...others, path])] } };
}

/** Returns the folder in the setting `baseURL` of Hugo or `baseurl` of Jekyll. */
function folderOfSite(settings: Data): string | undefined {
  const base = textIn(settings, 'baseurl') ?? '';
  const steps = stepsOf(URL.canParse(base) ? new URL(base).pathname : base);
  return steps.length === 0 || base.includes(':/') !== URL.canParse(base) ? undefined : `/${steps.join('/')}/`;
}
