/** Adds the former addresses of each article as aliases, so that old links keep working. */
import { addressOf, clashKey, rootOf } from '../../../addresses.ts';
import { assignAliases } from './aliases.ts';
import type { Converted } from './convert-article.ts';
import type { ConvertedArticles } from './converter.ts';
import { formerAddresses } from './old-shape.ts';
import type { Remark } from './read-archive.ts';

/**
 * Returns the aliases of each article, keyed by the path of the article in the archive, and a remark for each address that cannot become an
 * alias.
 */
export function aliasesOf({ converted, pattern, witnesses }: ConvertedArticles, languages: readonly string[]) {
  const claimants = converted.map(({ article: { file, kind }, place: { language, year, slug }, old }) => {
    const root = rootOf(language, languages[0] ?? 'en');
    return kind === 'page'
      ? { file, language, address: addressOf.page(root, slug), old: [] }
      : {
          file,
          language,
          address: addressOf.article(root, year, slug),
          old: [...old.told, ...formerAddresses(old, pattern, witnesses)],
        };
  });
  const { given, refused } = assignAliases(claimants, languages);
  return { given, remarks: [...refused, ...movedPages(converted, claimants)] };
}

/**
 * Returns a remark for the report about each old address of a page, such as About, that differs from its new address. Pages have no aliases,
 * so the web host has to redirect these addresses.
 */
function movedPages(
  converted: readonly Converted[],
  claimants: readonly { readonly file: string; readonly address: string }[],
): readonly Remark[] {
  const addresses = new Map(claimants.map(({ file, address }) => [file, address]));
  return converted
    .filter(({ article }) => article.kind === 'page')
    .flatMap(({ article: { file }, old }) =>
      old.told
        .filter(path => clashKey(`/${path}/`.replaceAll(/\/+/g, '/')) !== clashKey(addresses.get(file) ?? ''))
        .map((about): Remark => ({ file, change: 'page-addresses-left-out', about })),
    );
}
