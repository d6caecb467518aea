/** Collects what the settings of an old site of Hugo or Jekyll say about the whole site. */
import type { Archive } from '../archive/archive-files.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { findSettingsBelow } from './settings-below.ts';
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
  /** Folders of the archive that contain settings of a site although the archive itself contains none, such as `docs`. */
  readonly settingsBelow?: readonly string[];
}

/** `given` is the folder that the user named. It counts before the one in the settings. */
export function readSiteFacts(
  site: SiteSettings,
  archive: Pick<Archive, 'files' | 'readText'>,
  given: string | undefined,
): SiteFacts {
  const folder = folderOfSite(site);
  return {
    statedOrigin: originOfSite(site),
    folder: given ?? folder,
    isFolderNamed: given !== undefined && given !== folder,
    // Settings that do not know the folder do not say, either, whether links contain it.
    joinsFolder: joinsFolder(site, archive.files) || (given !== undefined && folder === undefined),
    settingsBelow: site.ofHugo || site.ofJekyll ? [] : findSettingsBelow(archive),
  };
}
