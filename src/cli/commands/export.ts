/** `halfsky export`: writes the book of a week or of a column, a file that people can pass along. */

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
    out: {
      value: 'PATH',
      help: tell(
        'help-export-out',
      )`folder for the files, or the name of the file if there is only one, such as week.epub (default: the current folder)`,
    },
    url: urlOption,
    now: nowOption,
  },
};
