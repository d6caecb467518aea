/** Examples for `--help`: command lines and their purpose. */

import { tell } from '../language/messages/tell.ts';
import type { Example } from './arguments.ts';

const examples: Readonly<Record<string, readonly Example[]>> = {
  build: [
    ['halfsky build', tell`the site of this repository, in dist/`],
    ['halfsky build --host nginx --compress', tell`also what nginx is told, and texts compressed`],
  ],
  serve: [['halfsky serve --port 8081', tell`then open http://localhost:8081/; Ctrl+C ends it`]],
  check: [
    ['halfsky check', tell`everything as it is now`],
    ['halfsky check --fix', tell`puts right what can only mean one thing, and says each line`],
    ['halfsky check --since HEAD~1', tell`also texts changed since the last commit without a note`],
  ],
  new: [
    ['halfsky new "The village well"', tell`the title between quotation marks`],
    ['halfsky new "村里的水井谁来修" --lang zh-Hans', tell`in another language of the publication`],
  ],
  import: [
    ['halfsky import word "My text.docx"', tell`a Word file becomes a draft in articles/`],
    ['halfsky import archive OLD-SITE --site NEW-SITE', tell`a whole archive becomes a publication folder`],
    [
      'halfsky import wordpress EXPORT.xml --site NEW-SITE --uploads wp-content/uploads',
      tell`a WordPress site, with pictures`,
    ],
  ],
  join: [['halfsky join part-1 part-2 --out dist', tell`each PART is a folder that build --shard wrote`]],
  addresses: [['halfsky addresses', tell`after publishing; commit newsroom/addresses.txt`]],
  strings: [['halfsky strings fr', tell`LANG is a language tag; the English stands beside every word`]],
  schemas: [['halfsky schemas', tell`after people, columns or tags were added, so that VS Code suggests them`]],
  'preview-diff': [['halfsky preview-diff dist-before dist-after', tell`OLD and NEW are folders that build wrote`]],
  translations: [
    ['halfsky translations --lang zh-Hans', tell`what is there in Chinese, and what is not`],
    ['halfsky translations --format csv', tell`for a spreadsheet`],
  ],
};

/** Returns the examples of a command, with their lines padded to one length. */
export function examplesOf(command: string): readonly Example[] {
  const rows = examples[command] ?? [];
  const width = Math.max(0, ...rows.map(([line]) => line.length));
  return rows.map(([line, what]) => [line.padEnd(width), what]);
}
