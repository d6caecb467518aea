/** Opens the export of a publishing service for `halfsky import ghost`, `substack`, `medium` and `blogger`. */

import { existsSync, statSync } from 'node:fs';
import {
  type ImportSettings,
  openService,
  type ServiceKind,
  type Source,
  serviceKinds,
} from '../authoring/import/import.ts';
import { tell } from '../language/messages/tell.ts';
import { UsageError } from './arguments.ts';

type Open = (path: string, uploads: string | undefined, settings: ImportSettings) => Promise<Source>;

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
  settings: ImportSettings,
): Promise<Source> {
  const { path, uploads } = files;
  if (!existsSync(path)) throw new UsageError(tell('no-such-file')`there is no file ${path}`);
  if (uploads !== undefined && !existsSync(uploads))
    throw new UsageError(tell('no-such-folder')`there is no folder ${uploads}`);
  if (uploads !== undefined && !statSync(uploads).isDirectory())
    throw new UsageError(tell('not-a-folder')`${uploads} is not a folder`);
  if (settings.dateField !== undefined)
    throw new UsageError(
      tell('date-field-only-for-archives')`--date-field works only with the kind "archive"`,
      tell('service-has-its-dates')`remove --date-field, because the export already contains the dates`,
    );
  return openService(kind, files, settings);
}
