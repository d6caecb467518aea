/** `halfsky serve`: shows the site on the author's computer, and reloads the browser when files change. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { languageOption, nowOption, privateOption, siteOption } from './options.ts';

export const serve: Command = {
  name: 'serve',
  operands: [],
  help: tell(
    'help-serve',
  )`Previews the site on this machine, including drafts and scheduled articles, and reloads the browser when files change. The page /desk/ lists open tasks, such as problems and outdated translations.`,
  options: {
    site: siteOption,
    private: privateOption,
    lang: languageOption,
    port: { value: 'N', help: tell('help-serve-port')`port number (default: 8080)` },
    now: nowOption,
  },
};
