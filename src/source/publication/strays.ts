/** Finds Markdown and YAML files with a wrong name or in a wrong folder, which would silently be missing from the site. */

import { parse } from 'node:path';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { LocatedProblem } from '../../problem.ts';
import { isArticleFile } from '../article/place.ts';
import type { Folder } from '../folder.ts';

const newsroom =
  /^newsroom\/(?:(?:site|tags|help)\.yaml|(?:people|strings)\/[^/]+\.yaml|(?:columns|pages)\/[^/]+\.md|groups\/[^/]+\.(?:yaml|csv))$/;
/** File name extensions of Markdown files. Some text editors on Windows append `.txt`, and Windows does not show this extension. */
const markdown = /\.(?:md|mdx|markdown|mdown|mkd|md\.txt)$/i;
const isInGroups = /^newsroom\/groups\//;
/** Tables of groups beside the folder of groups, and a file with the name of this folder. */
const isBesideGroups = /^newsroom\/(?:[^/]+\.csv|groups\.ya?ml)$/i;
const text = /\.(?:md|mdx|markdown|mdown|mkd|ya?ml)$/i;

const report = (file: string, what: Message, cure: Message): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what,
  cure,
});

/** Returns a problem for each misplaced or misnamed Markdown or YAML file, and for each symbolic link to a folder. */
export function findStrays(folder: Folder): readonly LocatedProblem[] {
  const articles = folder.list('articles').filter(file => markdown.test(file) && !isArticleFile(file));
  const others = folder
    .list('newsroom')
    .filter(file => text.test(file) && !newsroom.test(file) && !isBesideGroups.test(file));
  return [
    ...articles.map(file =>
      report(
        file,
        tell('ending-is-not-read')`halfsky does not use files with this file name extension`,
        tell('rename-it-to')`rename the file to ${file.replace(markdown, '.md')}`,
      ),
    ),
    ...others.map(file => {
      const renamed = file.replace(/\.ya?ml$/i, '.yaml').replace(markdown, '.md');
      return report(
        file,
        tell('file-is-not-read')`halfsky does not use this file`,
        newsroom.test(renamed)
          ? tell('rename-it-to')`rename the file to ${renamed}`
          : tell(
              'move-newsroom-file',
            )`move the file to newsroom/people/<id>.yaml, newsroom/columns/<id>.md or newsroom/pages/<slug>.md`,
      );
    }),
    ...findStrayGroups(folder.list('newsroom')),
    ...[...folder.listFolderLinks('articles'), ...folder.listFolderLinks('newsroom')].map(file =>
      report(
        file,
        tell('linked-folder-not-read')`halfsky does not follow symbolic links to folders`,
        tell('copy-folder-here')`replace the symbolic link with a copy of the folder`,
      ),
    ),
  ];
}

/** Returns the path that a file beside the folder of groups should have: `newsroom/groups/all.csv` for `newsroom/groups.csv`. */
function nameInGroups(file: string): string {
  const { name, ext } = parse(file);
  return `newsroom/groups/${name === 'groups' ? 'all' : name}${/^\.csv$/i.test(ext) ? '.csv' : '.yaml'}`;
}

/** Returns a problem for each file of groups with a wrong name, or beside the folder of groups. */
function findStrayGroups(files: readonly string[]): readonly LocatedProblem[] {
  const tables = files.filter(file => isInGroups.test(file) && !text.test(file) && !newsroom.test(file));
  const besideGroups = files.filter(file => isBesideGroups.test(file));
  return [
    ...tables.map(file => {
      const renamed = file.replace(/\.csv$/i, '.csv');
      return report(
        file,
        tell('file-is-not-read')`halfsky does not use this file`,
        newsroom.test(renamed)
          ? tell('rename-it-to')`rename the file to ${renamed}`
          : tell(
              'save-groups-as',
            )`save the groups as newsroom/groups/<name>.csv or newsroom/groups/<name>.yaml, in UTF-8`,
      );
    }),
    ...besideGroups.map(file =>
      report(
        file,
        tell('file-is-not-read')`halfsky does not use this file`,
        tell(
          'move-groups-file',
        )`move the file to ${nameInGroups(file)}, because groups are in the folder newsroom/groups/`,
      ),
    ),
  ];
}
