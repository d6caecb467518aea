/** Names the folders and files that a build puts beside a site's folder. */
import { basename, dirname, join } from 'node:path';

/**
 * Returns the path of a folder or file beside the site's folder. A build writes new files into `next`. While the build puts a whole new site
 * in place, the previous site is in `old`. While the build changes the site file by file, `journal` lists the
 * changes; `journal-draft` is a journal that is not complete yet.
 */
export const folderBeside = (out: string, what: 'next' | 'old' | 'journal' | 'journal-draft'): string =>
  join(dirname(out), `.${basename(out)}-${what}`);
