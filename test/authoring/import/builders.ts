/** Builders for the tests of the import. */

import { type Archive, ArchiveFiles } from '../../../src/authoring/import/archive/archive-files.ts';
import { type ImportSettings, importArchive } from '../../../src/authoring/import/archive/import-archive.ts';
import type { Resolver } from '../../../src/authoring/import/body/resolver.ts';
import { shipped, wordsOf } from '../../../src/language/strings/strings.ts';
import { aMessage, aPicture } from '../../builders.ts';

/**
 * Returns a resolver for tests. It replaces `old` in a link with `new`, turns links with `dead` or `ftp:` into plain text, reports pictures
 * with `gone` in their names as missing, and adds `new/` before the paths of other local pictures.
 */
export function aResolver(): Resolver {
  return {
    link: address =>
      address.includes('dead')
        ? { plain: 'words' }
        : address.startsWith('ftp:')
          ? { plain: 'words and address' }
          : { href: address.replace('old', 'new') },
    picture: address =>
      address.startsWith('http')
        ? { href: address }
        : address.includes('gone')
          ? { gone: true }
          : { src: `new/${address}` },
    describe: ({ alt, caption }) => alt || caption || 'words of the name',
  };
}

/** Returns an archive of texts by path. A file whose text is undefined is a picture; a picture with `broken` in its name is unreadable. */
export function anArchive(texts: Readonly<Record<string, string | undefined>>): Archive {
  return {
    name: 'old-site',
    files: new ArchiveFiles(Object.keys(texts).sort()),
    readText: file => texts[file] ?? { what: aMessage('the file contains bytes that are not UTF-8 text') },
    picture: file =>
      file.includes('broken')
        ? { what: aMessage(`${file} is not a readable picture`), cure: aMessage('export the picture again') }
        : { ...aPicture(4, 3), file },
    fault: file => (/\.(?:pdf|png)$/.test(file) ? undefined : { what: aMessage(`${file} is not published`) }),
  };
}

/** Imports an archive of texts by path. */
export const importTexts = (
  texts: Readonly<Record<string, string | undefined>>,
  wishes: Partial<ImportSettings> = {},
) => importArchive(anArchive(texts), someSettings(wishes));

/** Returns a text with YAML front matter. */
export const aText = (fields: string, body = 'Words.') => `---\n${fields}\n---\n\n${body}\n`;

export const someSettings = (wishes: Partial<ImportSettings> = {}): ImportSettings => ({
  language: undefined,
  zone: undefined,
  origin: undefined,
  now: Date.UTC(2026, 0, 1),
  words: language => wordsOf(shipped, language),
  ...wishes,
});
