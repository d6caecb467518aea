/** Reads the date, language and slug from the path of a file in the archive. Uses file names to recognise files that are not articles. */

import { tell } from '../../../language/messages/tell.ts';
import { toSlug } from '../../../language/slug.ts';
import type { Message } from '../../../message.ts';
import { isLanguage } from '../../../source/article/place.ts';
import { type ArchiveFiles, extensionOf, foldersOf, leaveOutExtension, nameOf } from './archive-files.ts';
import { splitDay } from './day-in-name.ts';

/** Date, language and slug that the path of a text in the archive contains. */
export interface ArchivePlace {
  /** Key that an article and all its translations share, such as the path without language and extension. */
  readonly work: string;
  /**
   * Path of this file without language and extension. If undefined, the path is equal to `work`. The path differs from `work` if the front
   * matter connects the file with a translation that has another name.
   */
  readonly path?: string;
  readonly language: string | undefined;
  /** Date such as `2013-05-15`; undefined unless the path contains year, month and day. */
  readonly day: string | undefined;
  /** Slug of the article, without the date. */
  readonly slug: string;
  /** Text of the file name, without the date. If the front matter contains no headline, this text becomes the headline. */
  readonly name?: string;
  /** True if the file is in a folder of drafts, such as `_drafts` of Jekyll. */
  readonly draft: boolean;
}

const ofPandoc = ['qmd', 'rmd', 'rmarkdown'];
const ofTexts = new Set(['md', 'markdown', 'mdown', 'mkd', 'mdx', ...ofPandoc]);

export const isText = (file: string) => ofTexts.has(extensionOf(file));

/** Returns whether a text is written for Quarto or R Markdown, which use Pandoc. */
export const isForPandoc = (file: string) => ofPandoc.includes(extensionOf(file));

export const withoutExtension = (file: string) => leaveOutExtension(file, ofTexts);

interface KnownText {
  readonly files: ArchiveFiles;
  /** True for a text with a headline and a date. It is an article even if the file name is `security.md`. */
  readonly isDated?: boolean;
  /** True if the old site made pages of such files even if their names begin with `_`. */
  readonly mayBeginWithUnderscore?: boolean | undefined;
}

/** Returns the reason why a text file is not an article, judging by the file name; undefined if the file may be an article. */
export function refuseByName(
  file: string,
  { files, isDated = false, mayBeginWithUnderscore = false }: KnownText,
): Message | undefined {
  const name = nameOf(file);
  if (name.toLowerCase().startsWith('_index.'))
    return tell('import-section-page')`this page is the index page of a section, not an article`;
  if (name.startsWith('_') && !mayBeginWithUnderscore)
    return tell(
      'import-part-of-something',
    )`the file name begins with "_", so the file is not an article but a part that other files include`;
  if (!isDated && aboutArchive.test(withoutExtension(name))) {
    return tell('import-about-the-archive')`this file describes the archive and is not an article`;
  }
  if (!isForPandoc(file)) return undefined;
  const finished = ['.md', '.markdown']
    .map(extension => files.find(withoutExtension(file) + extension))
    .find(other => other !== undefined);
  return finished === undefined
    ? undefined
    : tell('import-source-of-another')`the file ${finished} was made from this file and was imported instead`;
}

/** Matches names of files about the archive itself, and of their translations, such as `README.zh` and `README_en`. */
const aboutArchive =
  /^(?:readme|changelog|licen[cs]e|contributing|code[-_]of[-_]conduct|security|authors)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?$/i;

/** Language tags that the publication uses, by the tag in the archive: `zh-Hans` for `zh-CN`. */
const spellings: Readonly<Record<string, string>> = {
  'en-US': 'en',
  'en-GB': 'en',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
};

/** Returns a language tag in the spelling of the publication, such as `zh-Hans` for `zh_CN`; undefined if the tag is invalid. */
export function readLanguage(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    const spelled = spellings[canonical] ?? canonical;
    return isLanguage(spelled) ? spelled : undefined;
  } catch {
    return undefined;
  }
}

/** Stem and language of texts such as `library-en.md`, by path in the archive. The file names end in a hyphen or underscore and a language tag. */
export type Pairs = ReadonlyMap<string, Named>;

interface Named {
  /** Path without extension and language suffix. */
  readonly stem: string;
  readonly language?: string;
}

/**
 * Removes a language suffix such as `.es` from a path. The suffix counts only after `index`, or if the same folder contains the text
 * without a suffix or with another language suffix.
 */
function splitSuffix(file: string, files: ArchiveFiles): Named {
  const stem = withoutExtension(file);
  const base = stem.slice(0, stem.lastIndexOf('.'));
  const language = readLanguage(extensionOf(stem));
  if (language === undefined || nameOf(base) === '') return { stem };
  const isVersion = (other: string) => {
    const rest = withoutExtension(other);
    return (
      other !== file &&
      isText(other) &&
      (rest === base || (rest.startsWith(`${base}.`) && readLanguage(rest.slice(base.length + 1)) !== undefined))
    );
  };
  return nameOf(base) === 'index' || files.beside(file).some(isVersion) ? { stem: base, language } : { stem };
}

/** Reads the date, language and slug of a text from its path. A text in a folder of drafts is a draft. */
export function readArchivePlace(file: string, files: ArchiveFiles, pairs: Pairs = new Map()): ArchivePlace {
  const { stem, language } = pairs.get(file) ?? splitSuffix(file, files);
  const folder = files.languageFolder(file);
  const steps = stem.split('/').filter((step, i) => step !== folder || i > 1);
  if (steps.at(-1) === 'index' && steps.length > 1) steps.pop();
  const { day, rest } = splitDay(steps);
  return {
    work: steps.join('/'),
    language: language ?? (folder === undefined ? undefined : readLanguage(folder)),
    day,
    slug: toSlug(withoutId(rest)),
    name: withoutId(rest) === '' ? (steps.at(-1) ?? '') : wordsOf(withoutId(rest)),
    draft: foldersOf(file).some(folder => draftFolders.has(folder)),
  };
}

/** Removes the 32 hexadecimal digits that Notion writes after the name of each page. */
export const withoutId = (name: string) => name.replace(/(?:^|\s+)[\da-f]{32}$/, '');

const wordsOf = (name: string) => (/\s/.test(name) ? name : name.replace(/[-_]+/g, ' ')).trim();

const draftFolders = new Set(['_drafts', '_draft', 'drafts', 'draft', 'unpublished']);
