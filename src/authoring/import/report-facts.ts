/** Prepares the facts in the report of an import for the two forms of the report: the text in the terminal and the page. */

import { countArticles } from '../../language/counts.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import { isPicture } from './body/pictures.ts';
import { type Change, kindsOfChange } from './changes.ts';
import { kindOfReason, withoutDetails } from './reason.ts';
import type { Report } from './report.ts';

/** Returns the sentences about the whole import. The text for the terminal and the page both begin with these sentences. */
export function factsOf(report: Report): readonly Message[] {
  const { archive, articles, comments, words, guessedLanguage, languages, oldSite } = report;
  const facts = [
    tell(
      'imported-articles',
    )`imported ${articles.imported} of ${countArticles(articles.found)} from ${archive} (${languages.join(', ')})`,
    ...settingsElsewhere(report),
    words.found > 0 &&
      tell(
        'words-kept',
      )`the articles contain ${share(words)} % of the ${words.found} words that readers of the old texts see`,
    guessedLanguage !== null &&
      tell(
        'language-guessed',
      )`articles that do not state their language seem to be in the language ${guessedLanguage}; if they are not, import again with --language`,
    comments > 0 && tell('comments-left-out')`readers’ comments left out: ${comments}`,
    oldSite.address !== null && tell('old-site-address')`the address of the old site seems to be ${oldSite.address}`,
    oldSite.determined > 0 &&
      tell(
        'old-addresses-determined',
      )`the settings of the old site tell the addresses of ${oldSite.determined} articles: the field "aliases" keeps each that differs from the new address and belongs to one article`,
    oldSite.folder !== null &&
      tell(
        'old-site-in-folder',
      )`the old site was in the folder ${oldSite.folder} of its server, and old addresses are kept without this folder: publish the new site in the same folder, or let the server redirect this folder to the new site`,
    oldSite.articles !== null &&
      tell(
        'old-addresses-become-aliases',
      )`every article keeps its old address (of the form ${oldSite.articles}) in the field "aliases"`,
  ];
  return facts.filter(fact => fact !== false);
}

/** Returns a sentence about settings that lie in a folder of the archive or above the archive, so that the import does not read them. */
function settingsElsewhere({ archive, oldSite: { settingsElsewhere: folders } }: Report): readonly Message[] {
  const [first, ...others] = folders;
  if (first === undefined) return [];
  const operand = `${archive}/${first}`;
  if (first.startsWith('..'))
    return [
      tell(
        'settings-above',
      )`the settings of the old site are above the imported folder, so this import did not read them: it does not know the old addresses, and texts that the settings hide from readers may be public; import the folder with the settings instead: npx halfsky import archive ${operand} --site DIR`,
    ];
  return [
    others.length === 0
      ? tell(
          'settings-in-folder',
        )`the settings of the old site are in the folder ${first}, so this import did not read them: it does not know the old addresses, and texts that the settings hide from readers may be public; import that folder instead: npx halfsky import archive ${operand} --site DIR`
      : tell(
          'settings-in-folders',
        )`settings of old sites are in the folders ${folders.join(', ')}, so this import did not read them: it does not know the old addresses, and texts that the settings hide from readers may be public; import the folder of the site instead, such as: npx halfsky import archive ${operand} --site DIR`,
  ];
}

/** Returns the share of words that the articles contain, in percent with two digits after the point. Rounds down, so that 100 means all. */
const share = ({ found, missing }: Report['words']) =>
  (Math.floor(((found - missing) / found) * 10_000) / 100).toFixed(2);

/** Kind of change, with the number of changes of this kind and the archive paths of the changed files. */
export interface ChangeOfFiles {
  readonly change: Change;
  readonly count: number;
  readonly files: readonly string[];
}

/** Returns every kind of change that the import made, with the files of each kind. */
export function listChanges({ changes, brought, details }: Report): readonly ChangeOfFiles[] {
  const filesWith = (change: Change) =>
    change === 'pictures-brought'
      ? Object.keys(brought).filter(isPicture)
      : Object.keys(details).filter(file => details[file]?.[change] !== undefined);
  return kindsOfChange.flatMap(change => {
    const count = changes[change];
    return count === undefined ? [] : [{ change, count, files: filesWith(change) }];
  });
}

/** Files that the import left out for the same kind of reason. */
export interface LeftOutGroup {
  /** Reason for all files. If there are several files, `…` replaces the details, which may differ between the files. */
  readonly reason: Message;
  readonly files: readonly (readonly [file: string, reason: Message])[];
}

/** Returns the files that the import left out, grouped by kind of reason. */
export const groupLeftOut = ({ leftOut }: Report): readonly LeftOutGroup[] =>
  [...Map.groupBy(Object.entries(leftOut), ([, reason]) => kindOfReason(reason)).values()].flatMap(files => {
    const [first] = files;
    if (!first) return [];
    const [, reason] = first;
    return [{ files, reason: files.length === 1 ? reason : withoutDetails(reason) }];
  });
