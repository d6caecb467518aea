/** `halfsky join`: joins the parts of a site that several machines built. The joined site is byte for byte identical to one from a single build. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { recover } from '../build/output/recover.ts';
import { Stage } from '../build/output/stage.ts';
import { listStanding } from '../build/output/survey.ts';
import { labelFile, type PartLabel, readLabel } from '../build/part.ts';
import { countFiles, countParts } from '../language/counts.ts';
import { tell } from '../language/messages/tell.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { noFolder } from './folders.ts';
import { siteFolder } from './options.ts';
import { checkOutOption } from './out.ts';

interface FoundPart extends PartLabel {
  readonly folder: string;
}

/** Runs `halfsky join` and returns the exit code. */
export async function runJoin(given: ParsedArguments): Promise<number> {
  const site = siteFolder(given);
  const out = resolve(given.option('out') ?? resolve(site, 'dist'));
  checkOutOption(out, site);
  const parts = given.operands.map(readPart);
  checkParts(parts);
  recover(out);
  const stage = new Stage(out, listStanding(out));
  try {
    for (const { folder } of parts) {
      for (const path of listFiles(folder)) await stage.write(path, readFileSync(join(folder, path)));
    }
    const { written, kept } = await stage.finish();
    console.log(
      given.voice.say(
        tell(
          'parts-joined',
        )`joined ${countParts(parts.length)}: ${countFiles(written)} written, ${kept} unchanged → ${given.option('out') ?? out}`,
      ),
    );
  } catch (error) {
    await stage.drop();
    throw error;
  }
  return 0;
}

function readPart(folder: string): FoundPart {
  if (!existsSync(folder)) throw noFolder(folder);
  const file = join(folder, labelFile);
  const label = existsSync(file) ? readLabel(readFileSync(file, 'utf8')) : undefined;
  if (!label)
    throw new UsageError(
      tell('not-part-of-a-site')`${folder} is not a folder that "halfsky build --shard" wrote`,
      tell('make-part-with-shard')`make a part with "halfsky build --shard"`,
    );
  return { ...label, folder: resolve(folder) };
}

/**
 * Checks that all parts come from one build, and that no part is missing or given twice.
 * @throws UsageError
 */
function checkParts(parts: readonly FoundPart[]): void {
  const [first] = parts;
  if (!first) return;
  for (const { of, build, folder } of parts) {
    if (of !== first.of)
      throw new UsageError(
        tell('parts-of-other-counts')`${folder} is one of ${of} parts, but ${first.folder} is one of ${first.of} parts`,
      );
    if (build !== first.build) {
      throw new UsageError(
        tell('parts-of-different-sites')`${folder} and ${first.folder} are parts of different sites`,
        tell(
          'build-parts-from-same-files',
        )`build both parts from the same files, with the same version of halfsky and the same options`,
      );
    }
  }
  for (let number = 1; number <= first.of; number++) {
    const [found, again] = parts.filter(part => part.number === number);
    if (!found) throw new UsageError(tell('part-is-missing')`part ${number}/${first.of} of the site is missing`);
    if (again)
      throw new UsageError(
        tell('part-given-twice')`${found.folder} and ${again.folder} are both part ${number}/${first.of}`,
      );
  }
}

/** Returns the sorted paths, relative to the folder of a part, of all its files except `part.json`, which describes the part. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(path => path !== labelFile)
    .sort();
}
