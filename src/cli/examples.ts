/** Examples that `--help` shows: command lines with descriptions. */

import { tell } from '../language/messages/tell.ts';
import type { Example } from './commands/command.ts';

const examples: Readonly<Record<string, readonly Example[]>> = {
  build: [
    ['halfsky build', tell('example-build')`build the site of this repository into dist/`],
    [
      'halfsky build --host nginx --compress',
      tell('example-build-host')`also write the nginx configuration, and compress text files`,
    ],
  ],
  serve: [
    [
      'halfsky serve --port 8081',
      tell('example-serve')`preview the site at http://localhost:8081/; Ctrl+C stops the command`,
    ],
  ],
  check: [
    ['halfsky check', tell('example-check')`check all files of the publication`],
    [
      'halfsky check --fix',
      tell(
        'example-check-fix',
      )`correct mistakes in front matter that have only one possible correction, and list each changed line`,
    ],
    [
      'halfsky check --since HEAD~1',
      tell(
        'example-check-since',
      )`also report articles that the last commit changed, if no correction explains the change`,
    ],
  ],
  new: [
    [
      'halfsky new "The village well"',
      tell('example-new')`create a draft with the headline between the quotation marks`,
    ],
    [
      'halfsky new "村里的水井谁来修" --lang zh-Hans',
      tell('example-new-language')`create the article in another language of the publication`,
    ],
  ],
  import: [
    ['halfsky import word "My text.docx"', tell('example-import-word')`turn a Word file into a draft in articles/`],
    ['halfsky import word FOLDER', tell('example-import-folder')`turn every Word file in a folder into an article`],
    [
      'halfsky import markdown "My note.md"',
      tell('example-import-markdown')`turn a Markdown file and the pictures in the same folder into an article`,
    ],
    [
      'halfsky import story FILE.json',
      tell('example-import-story')`turn a reader’s story into a draft, and record the consent in private/`,
    ],
    [
      'halfsky import archive OLD-SITE --site NEW-SITE',
      tell(
        'example-import-archive',
      )`turn all articles of a Jekyll, Hugo, Eleventy or Astro site into a publication folder`,
    ],
    [
      'halfsky import wordpress EXPORT.xml --site NEW-SITE --uploads wp-content/uploads',
      tell('example-import-wordpress')`import a WordPress site with its pictures`,
    ],
    [
      'halfsky import substack EXPORT.zip --site NEW-SITE --from https://example.substack.com',
      tell('example-import-service')`import the articles exported from Substack`,
    ],
  ],
  export: [
    ['halfsky export html --week 2017-W36', tell('example-export')`write the articles of a week into one page`],
    [
      'halfsky export epub --column firsts --lang zh-Hans',
      tell('example-export-column')`write the Chinese articles of a column into an e-book`,
    ],
  ],
  join: [
    [
      'halfsky join part-1 part-2 --out dist',
      tell('example-join')`join two folders created by "halfsky build --shard"`,
    ],
  ],
  newsletter: [
    ['halfsky newsletter', tell('example-newsletter')`make the newsletter of last week as an e-mail`],
    [
      'halfsky newsletter --week 2017-W36 --lang zh-Hans --out letter.eml',
      tell('example-newsletter-week')`make the newsletter of another week, in another language`,
    ],
  ],
  addresses: [
    [
      'halfsky addresses',
      tell(
        'example-addresses',
      )`after publishing, add the new addresses to newsroom/addresses.txt (then commit this file)`,
    ],
  ],
  strings: [
    [
      'halfsky strings fr',
      tell(
        'example-strings',
      )`create a file for the French translation of the interface; every entry shows the English text`,
    ],
  ],
  schemas: [['halfsky schemas', tell('example-schemas')`let VS Code suggest people, columns and tags that you added`]],
  'preview-diff': [
    [
      'halfsky preview-diff dist-before dist-after',
      tell('example-preview-diff')`compare two folders created by "halfsky build"`,
    ],
  ],
  print: [
    ['halfsky print poster /2017/ploughs/', tell('example-print-poster')`make an A4 poster of an article`],
    ['halfsky print wall --week 2017-W36', tell('example-print-wall')`make an A3 wall newspaper of a week’s articles`],
    [
      'halfsky print booklet --column markets --lang zh-Hans',
      tell('example-print-booklet')`make a booklet of the Chinese articles of a column`,
    ],
    ['halfsky print board --place Lingyun', tell('example-print-board')`make the board of a county’s groups`],
  ],
  translations: [
    [
      'halfsky translations --lang zh-Hans',
      tell('example-translations')`list articles with and without a Chinese version`,
    ],
    ['halfsky translations --format csv', tell('example-translations-csv')`print the list as CSV, for a spreadsheet`],
  ],
  broadcast: [
    [
      'halfsky broadcast --week 2026-W36 --lang zh-Hans --out script.html',
      tell('example-broadcast-week')`write the script of a week in Chinese, to print`,
    ],
    [
      'halfsky broadcast articles/2026/fourteen-weeks/index.md --speed 120',
      tell('example-broadcast-article')`print the script of one article for a slow announcer`,
    ],
  ],
};

/** Returns the examples of a command. Returns no examples for an unknown command. Pads the command lines with spaces to equal length. */
export function examplesOf(command: string): readonly Example[] {
  const rows = examples[command] ?? [];
  const width = Math.max(0, ...rows.map(([line]) => line.length));
  return rows.map(([line, what]) => [line.padEnd(width), what]);
}
