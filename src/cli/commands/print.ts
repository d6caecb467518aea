/** `halfsky print KIND`: makes PDFs to print and put up. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { columnOption, editionOption, nowOption, privateOption, siteOption, urlOption, weekOption } from './options.ts';

export const print: Command = {
  name: 'print',
  operands: ['KIND', '[ARTICLE…]'],
  help: tell(
    'help-print',
  )`Makes PDFs to print: an A4 poster for each article (poster), a wall newspaper on A3 sheets (wall), a booklet on A5 pages and on A4 sheets to fold (booklet), or the board of a place with the codes of its groups (board).`,
  options: {
    week: weekOption,
    column: columnOption,
    place: {
      value: 'PLACE',
      help: tell('help-place')`for a board: name or address of the place, such as /groups/guangxi/`,
    },
    lang: editionOption,
    site: siteOption,
    private: privateOption,
    out: {
      value: 'PATH',
      help: tell(
        'help-print-out',
      )`folder for the PDFs, or the name of the PDF if there is only one, such as poster.pdf (default: print in the publication folder)`,
    },
    url: urlOption,
    now: nowOption,
  },
};
