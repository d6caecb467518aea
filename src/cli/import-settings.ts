/** Parses the options of `halfsky import` for archives. */

import { existsSync, statSync } from 'node:fs';
import { findObstacle, readFieldMap } from '../authoring/import/import.ts';
import { Progress } from '../build/progress.ts';
import { isZone } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import { shipped, wordsOf } from '../language/strings/strings.ts';
import { isLanguage } from '../source/article/place.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { nowOf } from './options.ts';

export type ImportWishes = Awaited<ReturnType<typeof importSettings>>;

/**
 * Parses the settings of an import.
 * @throws UsageError if an option has an invalid value
 */
export async function importSettings(given: ParsedArguments) {
  const language = given.option('language');
  if (language !== undefined && !isLanguage(language))
    throw new UsageError(
      tell('not-a-language-tag')`"${language}" is not a language tag`,
      tell('write-language-tag')`write a language tag such as "en", "zh-Hans" or "pt-BR"`,
    );
  const zone = given.option('timezone');
  if (zone !== undefined && !isZone(zone))
    throw new UsageError(
      tell('no-such-time-zone')`there is no time zone "${zone}"`,
      tell('write-zone-like-shanghai')`write a time zone such as "Asia/Shanghai"`,
    );
  const url = given.option('from');
  if (url !== undefined && !(/^https?:\/\/[^/]/.test(url) && URL.canParse(url)))
    throw new UsageError(
      tell('not-a-full-address')`"${url}" is not a full address`,
      tell('write-one-such-as')`write a full address such as ${'https://example.org/'}`,
    );
  const fieldMap = await readFieldMap(given.list('map'));
  if ('what' in fieldMap) throw new UsageError(fieldMap.what, fieldMap.cure);
  return {
    language,
    zone,
    origin: url === undefined ? undefined : new URL(url).origin,
    folder: url === undefined ? undefined : folderIn(new URL(url).pathname),
    dateField: given.option('date-field'),
    fieldMap,
    now: nowOf(given),
    words: (language: string) => wordsOf(shipped, language),
    voice: given.voice,
    dryRun: given.flag('dry-run'),
    progress: process.stderr.isTTY ? new Progress(process.stderr, given.voice) : undefined,
  };
}

/** Returns the folder of a site from the path of its address: `/blog/` for `/blog` and `/blog/index.html`; undefined for the root. */
function folderIn(path: string): string | undefined {
  const steps = path.split('/').filter((step, i, all) => step !== '' && !(i === all.length - 1 && step.includes('.')));
  return steps.length === 0 ? undefined : `/${steps.join('/')}/`;
}

/**
 * Returns the path of the new publication folder.
 * @throws UsageError if the option `--site` is missing, is the path of a file, or is the path of a folder that already contains a
 * publication
 */
export async function chooseFolder(given: ParsedArguments): Promise<string> {
  const site = given.option('site');
  if (site === undefined)
    throw new UsageError(
      tell('import-needs-site')`"halfsky import" needs --site DIR, the path of the new publication folder`,
    );
  if (existsSync(site) && !statSync(site).isDirectory())
    throw new UsageError(
      tell('not-a-folder')`${site} is not a folder`,
      tell('name-a-folder')`write the path of a folder`,
    );
  const obstacle = await findObstacle(site);
  if (obstacle !== undefined)
    throw new UsageError(
      tell('folder-has-content')`${site} already contains ${obstacle}`,
      tell('name-a-new-folder')`write the path of a folder that does not exist yet`,
    );
  return site;
}

/** Returns the field names in the options `--date-field` and `--map`. Both options contain names of front matter fields of the archive. */
export const namesOfFields = (given: ParsedArguments): readonly string[] => [
  ...[given.option('date-field') ?? []].flat(),
  ...given.list('map').map(pair => pair.split('=')[0]?.trim() ?? ''),
];

/** Throws UsageError if an option would have no effect on the import of a single article. */
export function refuseForSingle(given: ParsedArguments): void {
  const unused = given.flag('dry-run') ? 'dry-run' : given.list('map').length > 0 ? 'map' : undefined;
  if (unused !== undefined)
    throw new UsageError(
      tell('option-not-for-single-article')`--${unused} does not work with an import of a single article`,
      tell('remove-this-option')`remove --${unused}`,
    );
}
