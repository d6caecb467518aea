/** Collects what the settings of an old site of Hugo or Jekyll say about the whole site. */
import type { Archive } from '../archive/archive-files.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { findSettingsElsewhere } from './settings-elsewhere.ts';
import { folderOfSite, joinsFolder, originOfSite } from './site-address.ts';

export interface SiteFacts {
  /** Origin in the settings of the old site. It may be a placeholder such as `https://example.org`. */
  readonly statedOrigin?: string | undefined;
  /** Folder of the old site on its server, such as `/blog/`, if the user or the settings of the old site state one. */
  readonly folder?: string | undefined;
  /** True if the user named the folder. */
  readonly isFolderNamed?: boolean;
  /** True if paths in the archive are relative to the folder, as in the export of a service. */
  readonly leavesOutFolder?: boolean;
  /** True if a path from the root of the server may lead into the folder although the path does not contain the folder. */
  readonly joinsFolder?: boolean;
  /** Folders with settings of a site, such as `docs` or `..`, if the archive contains none at its root. */
  readonly settingsElsewhere?: readonly string[];
}

/** `given` is the folder that the user named. It counts before the one in the settings. */
export function readSiteFacts(
  site: SiteSettings,
  archive: Pick<Archive, 'files' | 'readText' | 'above'>,
  given: string | undefined,
): SiteFacts {
  const folder = folderOfSite(site);
  return {
    statedOrigin: originOfSite(site),
    folder: given ?? folder,
    isFolderNamed: given !== undefined && given !== folder,
    // Settings that do not know the folder do not say, either, whether links contain it.
    joinsFolder: joinsFolder(site, archive.files) || (given !== undefined && folder === undefined),
    settingsElsewhere: site.ofHugo || site.ofJekyll ? [] : findSettingsElsewhere(archive),
  };
}
