/** Lists the pictures of the site, and makes notes about these pictures for editors. Does not read or write files. */
import { tell } from '../language/messages/tell.ts';
import type { LocatedProblem } from '../problem.ts';
import type { Focus, Picture, ShownPicture } from '../source/pictures/plan.ts';
import type { Catalogue } from './catalogue.ts';
import { listFiles } from './files.ts';

/**
 * Lists every picture that a published text shows or links to, each picture once. `find` returns the picture in a file, or undefined if the
 * file is not a picture.
 */
export function listPictures(
  catalogue: Catalogue,
  find: (file: string) => Picture | undefined,
): readonly ShownPicture[] {
  const leads = listLeads(catalogue);
  return [...listFiles(catalogue).values()].flatMap(file => {
    const picture = find(file);
    return picture ? [{ picture, leads: leads.get(file) ?? [] }] : [];
  });
}

/**
 * Returns a map from the file of a cover picture to the values of the field `focus` in all articles and columns with that cover. The value
 * is undefined for an article or column without this field.
 */
function listLeads({ editions, newsroom }: Catalogue): ReadonlyMap<string, readonly (Focus | undefined)[]> {
  const led = [
    ...editions.flatMap(({ pieces, expired }) => [...pieces, ...expired].map(({ article }) => article)),
    ...newsroom.columns.values(),
  ];
  const leads = new Map<string, (Focus | undefined)[]>();
  for (const { cover } of led) {
    if (!cover) continue;
    const known = leads.get(cover.file);
    if (known) known.push(cover.focus);
    else leads.set(cover.file, [cover.focus]);
  }
  return leads;
}

/** Minimum width of a cover picture in pixels, as recommended by search engines. */
const leastWidth = 1200;
/** File size in bytes above which editors get a note. Readers load a smaller copy, but the large file stays in the publication folder. */
const mostBytes = 10_000_000;

/** Returns notes about narrow covers and large files. Notes do not stop a build. */
export function notePictures(pictures: readonly ShownPicture[]): readonly LocatedProblem[] {
  return pictures.flatMap(({ picture: { file, format, width, bytes }, leads }) => {
    const notes: LocatedProblem[] = [];
    const at = { line: 1, column: 1 };
    if (leads.length > 0 && format !== 'SVG' && width !== undefined && width < leastWidth) {
      const what = tell('cover-picture-too-narrow')`this cover picture is only ${width} pixels wide`;
      notes.push({
        file,
        at,
        what,
        cure: tell(
          'use-wider-picture',
        )`use a picture at least ${leastWidth} pixels wide, because a narrower picture looks blurred on large screens`,
      });
    }
    if (bytes > mostBytes) {
      const what = tell(
        'picture-too-heavy',
      )`this picture is ${Math.ceil(bytes / 100_000) / 10} MB; the limit is ${mostBytes / 1_000_000} MB`;
      notes.push({
        file,
        at,
        what,
        cure: tell(
          'export-at-2400-pixels',
        )`export the picture again, with 2400 pixels on the longer side and a file size of about 1 MB`,
      });
    }
    return notes;
  });
}
