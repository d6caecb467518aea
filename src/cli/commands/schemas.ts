/** `halfsky schemas`: writes the files with which text editors such as VS Code complete, explain and check the fields of a publication. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { languageOption, siteOption } from './options.ts';

export const schemas: Command = {
  name: 'schemas',
  operands: [],
  help: tell(
    'help-schemas',
  )`Writes files into the publication’s .vscode folder, so that a code editor completes, explains and checks all fields.\n\nThe command always rewrites the JSON Schemas in .vscode/halfsky/ and the snippets in .vscode/halfsky.code-snippets.\nThe command creates settings.json, extensions.json and tasks.json if they are missing. It never changes existing files with these names,\nbut prints the settings that you need to add. Run the command again after an update of halfsky,\nand after adding people, columns or tags, so that the code editor suggests the new entries. Each explanation is in English first, with Chinese below; with --lang zh-Hans, Chinese comes first.\nIf your code editor does not read VS Code’s settings, name the schema in the first line of each file:\n  # yaml-language-server: $schema=../.vscode/halfsky/site.json`,
  options: {
    site: siteOption,
    docs: {
      value: 'DIR',
      help: tell(
        'help-schemas-docs',
      )`also write the field reference (fields.md and fields.zh-Hans.md) into this folder`,
    },
    lang: languageOption,
  },
};
