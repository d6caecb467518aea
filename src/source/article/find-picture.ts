/** Finds pictures by the paths that front matter and texts contain. */

import { tell } from '../../language/messages/tell.ts';
import type { Fault } from '../../problem.ts';
import type { Files } from '../folder.ts';
import type { Picture } from '../pictures/plan.ts';
import type { Cover } from './article.ts';
import { parseReference } from './references.ts';
import type { ArticleFields } from './schema.ts';

/** Finds a picture by a path that `file` contains; the path is relative to `file`. If the picture cannot be shown, returns the problem. */
export function findPicture(file: string, written: string, files: Files): Picture | Fault {
  const reference = parseReference(written, file);
  if (reference.to === 'nowhere') return { what: reference.what, cure: reference.cure };
  if (reference.to !== 'file') {
    return {
      what: tell('picture-outside-publication')`the picture ${written} is outside the publication folder`,
      cure: tell('save-beside-article')`save the file in the folder of the article, then write only the file name`,
    };
  }
  return files.picture(reference.file);
}

/** Finds the cover picture by its path relative to the article. If the picture cannot be shown, returns the problem. */
export function findCover(file: string, cover: NonNullable<ArticleFields['cover']>, files: Files): Cover | Fault {
  const found = findPicture(file, cover.src, files);
  if ('what' in found) return found;
  const { alt, caption, credit, focus } = cover;
  return { ...found, alt, caption, credit, focus };
}
