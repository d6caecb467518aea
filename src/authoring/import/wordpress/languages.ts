/** Reads languages and translations of items. The plugin Polylang stores this information in terms; the plugin WPML uses custom fields. */

import { isLanguageFolder } from '../archive/archive-files.ts';
import { readLanguage } from '../archive/archive-place.ts';
import { queryOf, stepsOf } from '../foreign-address.ts';
import { type Export, type Item, isOfLanguage } from './export.ts';
import { readPhpArray } from './php-array.ts';

/** Languages and translations of the items of an export. */
export interface ItemLanguages {
  /** Returns the language of an item; undefined if the export does not state it. */
  languageOf(item: Item): string | undefined;
  /** Returns a key that an item and all its translations share. */
  groupOf(item: Item): string;
}

/** Reads the languages and translations that the export states. */
export function readItemLanguages({ terms, items }: Export): ItemLanguages {
  const spelled = new Map<string, string>();
  for (const { domain, slug, description } of terms) {
    const language = domain === 'language' ? readLanguage(localeIn(description) ?? slug) : undefined;
    if (language !== undefined) spelled.set(slug, language);
  }
  // A term of the taxonomy `post_translations` lists one item per language: `a:2:{s:2:"en";i:12;s:2:"zh";i:34;}`.
  const groups = new Map<string, string>();
  const byTerm = new Map<string, string>();
  for (const { domain, slug, description } of terms) {
    if (domain !== 'post_translations') continue;
    for (const [code, id] of readPhpArray(description)) {
      if (typeof id !== 'number') continue;
      groups.set(String(id), slug);
      byTerm.set(String(id), code);
    }
  }
  const speaksWpml = items.some(({ meta }) => [...meta.keys()].some(isOfLanguage));
  const spell = (code: string | undefined) => (code ? (spelled.get(code) ?? readLanguage(code)) : undefined);
  return {
    languageOf: item => {
      const term = item.terms.find(({ domain }) => domain === 'language');
      return (
        spell(term?.slug) ??
        spell(byTerm.get(item.id)) ??
        spell(fieldOf(item)) ??
        (speaksWpml ? spell(languageOfLink(item.link)) : undefined)
      );
    },
    groupOf: ({ id, terms: own, meta, type }) => {
      const term = own.find(({ domain }) => domain === 'post_translations')?.slug ?? groups.get(id);
      const group = meta.get('_wpml_import_translation_group');
      const original = meta.get('_icl_lang_duplicate_of');
      return `${type} ${term ?? (group ? `group ${group}` : original || id)}`;
    },
  };
}

const fieldOf = ({ meta }: Item) =>
  ['_wpml_import_language_code', '_wpml_language', '_icl_lang', '_icl_language', '_icl_lang_code']
    .map(key => meta.get(key))
    .find(value => value !== undefined && value !== '');

/** Returns the language code that WPML writes into an address, as in `/fr/…` or `?lang=fr`; undefined if there is none. */
function languageOfLink(link: string): string | undefined {
  const [first = '', ...others] = URL.canParse(link) ? stepsOf(new URL(link).pathname) : [];
  const folder = others.length > 0 && isLanguageFolder(first.toLowerCase()) ? first : undefined;
  return queryOf(link).get('lang') ?? folder;
}

/** Returns the locale in the description of a term of the taxonomy `language`, such as `a:1:{s:6:"locale";s:5:"zh_CN";}`. */
function localeIn(description: string): string | undefined {
  const locale = readPhpArray(description).get('locale');
  return typeof locale === 'string' ? locale : undefined;
}
