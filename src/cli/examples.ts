/** Examples for `--help`: command lines and their purpose. */

import { tell } from '../language/messages/tell.ts';
import type { Example } from './arguments.ts';

const examples: Readonly<Record<string, readonly Example[]>> = {
  build: [
    ['halfsky build', tell('example-build')`the site of this repository, in dist/`],
    [
      'halfsky build --host nginx --compress',
      tell('example-build-host')`also what nginx is told, and texts compressed`,
    ],
  ],
  serve: [['halfsky serve --port 8081', tell('example-serve')`then open http://localhost:8081/; Ctrl+C ends it`]],
  check: [
    ['halfsky check', tell('example-check')`everything as it is now`],
    ['halfsky check --fix', tell('example-check-fix')`puts right what can only mean one thing, and says each line`],
    [
      'halfsky check --since HEAD~1',
      tell('example-check-since')`also texts changed since the last commit without a note`,
    ],
  ],
  new: [
    ['halfsky new "The village well"', tell('example-new')`the title between quotation marks`],
    [
      'halfsky new "村里的水井谁来修" --lang zh-Hans',
      tell('example-new-language')`in another language of the publication`,
    ],
  ],
  import: [
    ['halfsky import word "My text.docx"', tell('example-import-word')`a Word file becomes a draft in articles/`],
    [
      'halfsky import archive OLD-SITE --site NEW-SITE',
      tell('example-import-archive')`a whole archive becomes a publication folder`,
    ],
    [
      'halfsky import wordpress EXPORT.xml --site NEW-SITE --uploads wp-content/uploads',
      tell('example-import-wordpress')`a WordPress site, with pictures`,
    ],
  ],
  join: [
    ['halfsky join part-1 part-2 --out dist', tell('example-join')`each PART is a folder that build --shard wrote`],
  ],
  addresses: [['halfsky addresses', tell('example-addresses')`after publishing; commit newsroom/addresses.txt`]],
  strings: [
    ['halfsky strings fr', tell('example-strings')`LANG is a language tag; the English stands beside every word`],
  ],
  schemas: [
    [
      'halfsky schemas',
      tell('example-schemas')`after people, columns or tags were added, so that VS Code suggests them`,
    ],
  ],
  'preview-diff': [
    [
      'halfsky preview-diff dist-before dist-after',
      tell('example-preview-diff')`OLD and NEW are folders that build wrote`,
    ],
  ],
  translations: [
    ['halfsky translations --lang zh-Hans', tell('example-translations')`what is there in Chinese, and what is not`],
    ['halfsky translations --format csv', tell('example-translations-csv')`for a spreadsheet`],
  ],
};

/** Returns the examples of a command, with their lines padded to one length. */
export function examplesOf(command: string): readonly Example[] {
  const rows = examples[command] ?? [];
  const width = Math.max(0, ...rows.map(([line]) => line.length));
  return rows.map(([line, what]) => [line.padEnd(width), what]);
}
