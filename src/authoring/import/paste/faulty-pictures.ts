/** Leaves out pictures that the publication would refuse, such as an SVG with a script, and keeps the text. */

import { posix } from 'node:path';
import { tell } from '../../../language/messages/tell.ts';
import type { Fault } from '../../../problem.ts';
import { Folder } from '../../../source/folder.ts';
import { dropPictures } from './pictures-in-text.ts';
import type { Recognised } from './recognise.ts';

/**
 * Returns the fault of each picture that cannot be shown, by file name. `paths` are relative to the folder `root`, which must already
 * contain the pictures.
 */
export function findFaulty(root: string, paths: Iterable<string>): ReadonlyMap<string, Fault> {
  const folder = new Folder(root);
  const faulty = new Map<string, Fault>();
  for (const path of paths) {
    const found = folder.picture(path);
    if ('what' in found) faulty.set(posix.basename(path), found);
  }
  return faulty;
}

/**
 * Removes faulty pictures from the cover and the body of an article, and adds a question about each picture. `faulty` contains the faults
 * by file name.
 */
export function dropFaulty(found: Recognised, faulty: ReadonlyMap<string, Fault>): Recognised {
  if (faulty.size === 0) return found;
  const { cover, body } = found;
  const asked = found.questions.filter(
    ({ kind, gaps: [name] }) => !(kind === 'describe-picture-in-alt' && typeof name === 'string' && faulty.has(name)),
  );
  const questions = [...faulty.values()].map(
    ({ what, cure }) => tell('faulty-picture-left-out')`one picture was left out: ${what}; ${cure}`,
  );
  return {
    ...found,
    cover: cover && faulty.has(cover.src) ? undefined : cover,
    body: dropPictures(body, faulty),
    questions: [...asked, ...questions],
  };
}
