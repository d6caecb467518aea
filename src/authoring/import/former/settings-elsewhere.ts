/**
 * Finds settings of Hugo and Jekyll for an archive that contains none at its root: in a folder of it, such as `docs/_config.yml` in a repository, or
 * above it, such as `hugo.toml` beside the folder `content`.
 */
import { type Archive, ArchiveFiles, foldersOf } from '../archive/archive-files.ts';
import { isText } from '../archive/archive-place.ts';
import { mayBeSettings, readSiteSettings } from '../archive/site-settings.ts';
import { readFormerSite } from './read-former-site.ts';

/** Folders with settings of programs, themes, examples and finished sites. */
const others = new Set([
  ...['node_modules', 'vendor', '_vendor', 'bower_components', 'themes', 'theme', 'archetypes', 'layouts', 'templates'],
  ...['assets', 'static', 'resources', 'data', 'i18n', 'public', '_site', 'dist', 'build', 'out', 'target'],
  ...['examplesite', 'example-site', 'example', 'examples', 'demo', 'demos', 'sample', 'samples'],
  ...['test', 'tests', 'spec', 'specs', 'fixtures', 'testdata', '__tests__'],
]);

const isOther = (folder: string) => folder.startsWith('.') || others.has(folder.toLowerCase());

/** Number of folders in which the site may be nested, as in `packages/website/hugo.yaml`. */
const deepest = 2;

/**
 * Returns the folders that contain the settings of a site with texts, relative to the archive and without a slash at their ends; `..` and `../..`
 * are the folders above the archive. Does not look into a folder below one of them, and not into folders of themes, examples, tests and finished
 * sites.
 */
export function findSettingsElsewhere(archive: Pick<Archive, 'files' | 'readText' | 'above'>): readonly string[] {
  const below = findSettingsBelow(archive);
  if (below.length > 0) return below;
  const level = (archive.above?.() ?? []).map(readSiteSettings).findIndex(site => site.ofHugo ?? site.ofJekyll);
  return level === -1 ? [] : [`${'../'.repeat(level)}..`];
}

function findSettingsBelow({ files: { all }, readText }: Pick<Archive, 'files' | 'readText'>): readonly string[] {
  const found: string[] = [];
  for (const folder of listFolders(all)) {
    const start = `${folder}/`;
    if (found.some(above => start.startsWith(`${above}/`))) continue;
    const own = all.filter(file => file.startsWith(start)).map(file => file.slice(start.length));
    if (!own.some(isText)) continue;
    const inFolder = { files: new ArchiveFiles(own), readText: (file: string) => readText(start + file) };
    if (readFormerSite(readSiteSettings(inFolder), inFolder, 0)) found.push(folder);
  }
  return found;
}

/** Lists the folders down to the second level that contain a file whose name is that of settings, each folder before the folders in it. */
function listFolders(files: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const steps = foldersOf(file).slice(0, deepest);
    const end = steps.findIndex(isOther);
    for (const [i] of steps.slice(0, end === -1 ? steps.length : end).entries()) {
      const folder = steps.slice(0, i + 1).join('/');
      if (mayBeSettings(file.slice(folder.length + 1))) folders.add(folder);
    }
  }
  return [...folders].sort();
}
