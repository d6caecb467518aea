/** Prints publications in the browser of the tests, without a command. */

import type { Loaded } from '../../src/build/load/load.ts';
import type { Edition } from '../../src/catalogue/catalogue.ts';
import { boardJob, findPlaces } from '../../src/printing/boards.ts';
import { bookletJob } from '../../src/printing/booklets.ts';
import type { Collection } from '../../src/printing/collection.ts';
import type { FoundBrowser } from '../../src/printing/installed-browsers.ts';
import { type Job, printJobs } from '../../src/printing/jobs.ts';
import { launch } from '../../src/printing/launch.ts';
import { posterJob } from '../../src/printing/posters.ts';
import { wallJob } from '../../src/printing/walls.ts';
import { assignCodes } from '../../src/site/codes/assign-codes.ts';
import { type BareFrame, bareFrames } from '../../src/site/frame.ts';
import { everyPlace } from '../../src/source/groups/every-place.ts';

/** Returns functions that make the jobs of a publication. */
export function jobsIn({ catalogue }: Loaded) {
  const { codeOf } = assignCodes(catalogue);
  const frames = bareFrames(catalogue);
  const inEdition = (language: string): readonly [BareFrame, Edition] => {
    const frame = frames.get(language);
    const edition = catalogue.editions.find(one => one.language === language);
    if (!frame || !edition) throw new Error(`there is no edition in ${language}`);
    return [frame, edition];
  };
  const coded = ({ pieces }: Edition, slugs: readonly string[]) =>
    slugs.map(slug => {
      const piece = pieces.find(({ article }) => article.slug === slug);
      const code = piece && codeOf(piece.article.address);
      if (!piece || !code) throw new Error(`there is no code of ${slug}`);
      return { piece, code };
    });
  const collect = (language: string, slugs: readonly string[]): readonly [BareFrame, Collection] => {
    const [frame, edition] = inEdition(language);
    return [frame, { kind: 'week', id: '2017-W36', title: 'A week', pieces: coded(edition, slugs) }];
  };
  return {
    posters(language: string, slugs: readonly string[]): readonly Job[] {
      const [frame, edition] = inEdition(language);
      return coded(edition, slugs).map(({ piece, code }) => posterJob(frame, piece, code));
    },
    wall: (language: string, slugs: readonly string[]) => wallJob(...collect(language, slugs)),
    booklet: (language: string, slugs: readonly string[]) => bookletJob(...collect(language, slugs)),
    board(language: string, name: string): Job {
      const [frame] = inEdition(language);
      const [place] = catalogue.groups ? findPlaces([...everyPlace(catalogue.groups.root)], name) : [];
      if (!place) throw new Error(`there is no place ${name}`);
      return boardJob(frame, place, catalogue);
    },
  };
}

/** Prints jobs; returns the PDFs by their names. */
export async function printed(
  jobs: readonly Job[],
  { catalogue, folder }: Loaded,
  browser: FoundBrowser,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await printJobs(jobs, { folder, basePath: catalogue.site.base.path }, () => launch(browser));
  return new Map(files.map(({ file, pdf }) => [file, pdf]));
}
