/** `halfsky strings LANG`: creates a file in which somebody can translate the interface into a language. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { languageOption, siteOption } from './options.ts';

export const strings: Command = {
  name: 'strings',
  operands: ['LANG'],
  help: tell(
    'help-strings',
  )`Creates newsroom/strings/LANG.yaml, for translating the interface into a new language. If the file exists, adds an entry for each missing text.`,
  options: { site: siteOption, lang: languageOption },
};
