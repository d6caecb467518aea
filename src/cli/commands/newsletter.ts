/** `halfsky newsletter`: writes the mail of a week's newsletter as a file that a mail program can open and send. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { editionOption, nowOption, privateOption, siteOption, urlOption, weekOption } from './options.ts';

export const newsletter: Command = {
  name: 'newsletter',
  operands: [],
  help: tell(
    'help-newsletter',
  )`Writes the newsletter of a week as an e-mail (.eml) that a mail program can open and send: by default, the last week that is over and has articles.`,
  options: {
    week: weekOption,
    lang: editionOption,
    out: {
      value: 'PATH',
      help: tell(
        'help-newsletter-out',
      )`file to write, such as letter.eml, or a folder for it (default: newsletter-WEEK.LANG.eml in the current folder)`,
    },
    site: siteOption,
    private: privateOption,
    url: urlOption,
    now: nowOption,
  },
};
