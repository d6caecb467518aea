/** Opens the export of a publishing service for `halfsky import ghost`, `substack`, `medium` and `blogger`. */

import { existsSync, statSync } from 'node:fs';
import { openService, type ServiceKind, type Source, serviceKinds } from '../authoring/import/import.ts';
import { tell } from '../language/messages/tell.ts';
import { UsageError } from './arguments.ts';
import { noFolder } from './folders.ts';
import type { ImportWishes } from './import-settings.ts';

type Open = (path: string, uploads: string | undefined, settings: ImportWishes) => Promise<Source>;

/** Functions that open an export, by kind of service. */
export const services: Readonly<Record<string, Open>> = Object.fromEntries(
  serviceKinds.map((kind): [string, Open] => [
    kind,
    (path, uploads, settings) => open(kind, { path, uploads }, settings),
  ]),
);

function open(
  kind: ServiceKind,
  files: { readonly path: string; readonly uploads: string | undefined },
  settings: ImportWishes,
): Promise<Source> {
  const { path, uploads } = files;
  if (!existsSync(path)) throw new UsageError(tell('no-such-file')`there is no file ${path}`);
  if (uploads !== undefined && !existsSync(uploads)) throw noFolder(uploads);
  if (uploads !== undefined && !statSync(uploads).isDirectory())
    throw new UsageError(tell('not-a-folder')`${uploads} is not a folder`);
  if (settings.dateField !== undefined)
    throw new UsageError(
      tell('date-field-only-for-archives')`--date-field works only with the kind "archive"`,
      tell('service-has-its-dates')`remove --date-field, because the export already contains the dates`,
    );
  if (settings.fieldMap.size > 0)
    throw new UsageError(
      tell('map-only-for-archives')`--map works only with the kind "archive"`,
      tell('service-has-known-fields')`remove --map, because every export of this service has the same field names`,
    );
  return openService(kind, files, settings);
}
