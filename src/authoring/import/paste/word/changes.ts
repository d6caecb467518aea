/** Lists the parts of a Word file that only editors see: comments, and changes that nobody has accepted or rejected yet. */

import { type Element, findAll, linesIn, settingOf, wordsIn } from './xml.ts';

/** Returns the comments of a Word file as `Author: text`. `comments` is the root element of the file's comments. */
export function readComments(comments: Element): readonly string[] {
  return findAll(comments, 'comment').flatMap(comment => {
    const words = linesIn(comment);
    const author = settingOf(comment, 'author') ?? '';
    if (words === '') return [];
    return author === '' ? words : `${author}: ${words}`;
  });
}

/** Texts of the additions and deletions in a document that nobody has accepted or rejected yet. */
interface Changes {
  readonly added: readonly string[];
  readonly deleted: readonly string[];
}

export function readChanges(root: Element): Changes {
  const added = findAll(root, 'ins', 'moveTo').map(wordsIn);
  const deleted = findAll(root, 'del', 'moveFrom').map(change =>
    findAll(change, 'delText', 't')
      .map(({ textContent }) => textContent ?? '')
      .join('')
      .trim(),
  );
  return { added: added.filter(words => words !== ''), deleted: deleted.filter(words => words !== '') };
}
