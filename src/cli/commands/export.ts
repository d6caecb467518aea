/** `halfsky export`: writes the articles of a week or of a column into one file that people can pass along. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { columnOption, editionOption, nowOption, privateOption, siteOption, urlOption, weekOption } from './options.ts';

export const exportCommand: Command = {
  name: 'export',
  operands: ['KIND…'],
  help: tell(
    'help-export',
  )`Writes the articles of a week or of a column into one file, to pass along. KIND is "html" for one page with its pictures, "epub" for an e-book, or both.`,
  options: {
    week: weekOption,
    column: columnOption,
    lang: editionOption,
    site: siteOption,
    private: privateOption,
    out: { value: 'DIR', help: tell('help-export-out')`folder for the files (default: the current folder)` },
    url: urlOption,
    now: nowOption,
  },
};
