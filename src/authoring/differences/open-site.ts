/** Opens the pages of a folder that a build wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readBuiltPage } from './built-page.ts';
import type { BuiltSite } from './compare-sites.ts';

/** Lists the pages of a built site by address, such as `/2017/slug/`. Reads a page only when its function is called. */
export function openSite(folder: string): BuiltSite {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    pages.map(file => {
      const address = `/${relative(folder, file).split(sep).join('/')}`.replace(/index\.html$/, '');
      return [address, () => readBuiltPage(readFileSync(file, 'utf8'))];
    }),
  );
}
