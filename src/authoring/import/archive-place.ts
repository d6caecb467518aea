/** Reads date, language and slug from the path of an archived file, and tells why a path cannot be an article. */

import { tell } from '../../language/messages/tell.ts';
import { toSlug } from '../../language/slug.ts';
import type { Message } from '../../message.ts';
import { isLanguage } from '../../source/article/place.ts';
import { type ArchiveFiles, nameOf } from './archive-files.ts';

/** Parts of the path of an archived text. */
export interface ArchivePlace {
  /** Key of the work; all translations of one article share it. */
  readonly work: string;
  readonly language: string | undefined;
  /** Date such as `2013-05-15`, if the path contains a complete one. */
  readonly day: string | undefined;
  /** Slug without the date. */
  readonly slug: string;
  /** Whether the file lies in `_drafts`, Jekyll's folder of drafts. */
  readonly draft: boolean;
}

const text = /\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd|rmarkdown)$/i;
const source = /\.(?:qmd|rmd|rmarkdown)$/i;

export const isText = (file: string) => text.test(file);

/** Returns why a text file is not an article, judging by its name; undefined if it may be one. */
export function refuseByName(file: string, files: ArchiveFiles): Message | undefined {
  const name = nameOf(file);
  if (/^_index\./i.test(name))
    return tell('import-section-page')`this page is the front page of a section, not an article`;
  if (name.startsWith('_'))
    return tell('import-part-of-something')`the file name begins with "_", so the file is part of another file`;
  if (/^(?:readme|changelog|license|licence|contributing|code_of_conduct|security|authors)\b/i.test(name)) {
    return tell('import-about-the-archive')`this file describes the archive and is not an article`;
  }
  if (!source.test(file)) return undefined;
  const finished = ['.md', '.markdown']
    .map(extension => files.find(file.replace(source, extension)))
    .find(other => other !== undefined);
  return finished === undefined
    ? undefined
    : tell('import-source-of-another')`this file is the source of ${finished}, which was imported`;
}

/** Preferred tag of a language that has several. */
const spellings: Readonly<Record<string, string>> = {
  'en-US': 'en',
  'en-GB': 'en',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
};

/** Parses a language tag into the spelling that the publication uses; undefined if the tag is invalid. */
export function readLanguage(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'));
    const spelled = spellings[canonical] ?? canonical;
    return isLanguage(spelled) ? spelled : undefined;
  } catch {
    return undefined;
  }
}

interface Named {
  /** Path without extension and language suffix. */
  readonly stem: string;
  readonly language?: string;
}

const suffixed = /^(.*[^/])\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/;

/**
 * Splits a language suffix such as `.es` off a path. It counts only after `index`, or if the folder holds another version of the text.
 */
function splitSuffix(file: string, files: ArchiveFiles): Named {
  const stem = file.replace(text, '');
  const [, base = '', suffix = ''] = suffixed.exec(stem) ?? [];
  const language = suffix === '' ? undefined : readLanguage(suffix);
  if (language === undefined) return { stem };
  const isVersion = (other: string) => {
    const rest = other.replace(text, '');
    return (
      other !== file &&
      isText(other) &&
      (rest === base || (rest.startsWith(`${base}.`) && readLanguage(rest.slice(base.length + 1)) !== undefined))
    );
  };
  return nameOf(base) === 'index' || files.beside(file).some(isVersion) ? { stem: base, language } : { stem };
}

/** Reads the date, language, slug and draft state of a text from its path. */
export function readArchivePlace(file: string, files: ArchiveFiles): ArchivePlace {
  const { stem, language } = splitSuffix(file, files);
  const folder = files.languageFolder(file);
  const steps = stem.split('/').filter((step, i) => step !== folder || i > 1);
  if (steps.at(-1) === 'index' && steps.length > 1) steps.pop();
  const { day, rest } = splitDay(steps);
  return {
    work: steps.join('/'),
    language: language ?? (folder === undefined ? undefined : readLanguage(folder)),
    day,
    slug: toSlug(rest),
    draft: steps.includes('_drafts'),
  };
}

const pad = (digits = '') => digits.padStart(2, '0');

/** Splits a date off the path: `2013-05-15-slug`, `2013/05-15-slug` or `2013/05/15-slug`. */
function splitDay(steps: readonly string[]): { readonly day: string | undefined; readonly rest: string } {
  const name = steps.at(-1) ?? '';
  const year = steps.slice(0, -1).findLast(step => /^(?:19|20)\d{2}$/.test(step));
  const month = steps.slice(0, -1).findLast(step => /^(?:0[1-9]|1[0-2])$/.test(step));
  const whole = /^(\d{4})(?:[-_.](\d{1,2})[-_.](\d{1,2})|(\d{2})(\d{2}))(?:[-_.\s]+|$)/.exec(name);
  if (whole)
    return {
      day: `${whole[1]}-${pad(whole[2] ?? whole[4])}-${pad(whole[3] ?? whole[5])}`,
      rest: name.slice(whole[0].length),
    };
  const monthAndDay = year === undefined ? null : /^(\d{2})-(\d{2})(?:[-_]+|$)/.exec(name);
  if (monthAndDay)
    return { day: `${year}-${monthAndDay[1]}-${monthAndDay[2]}`, rest: name.slice(monthAndDay[0].length) };
  const dayAlone = year === undefined || month === undefined ? null : /^(\d{2})[-_]+/.exec(name);
  if (dayAlone) return { day: `${year}-${month}-${dayAlone[1]}`, rest: name.slice(dayAlone[0].length) };
  return { day: undefined, rest: name };
}
