/** `halfsky broadcast`: writes a script that an announcer reads aloud, for village loudspeakers. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { columnOption, editionOption, nowOption, privateOption, siteOption, weekOption } from './options.ts';

export const broadcast: Command = {
  name: 'broadcast',
  operands: ['[ARTICLE…]'],
  help: tell(
    'help-broadcast',
  )`Writes a broadcast script: the text of articles as an announcer reads it aloud, with its length in minutes and seconds, and with pinyin for names and rare characters. ARTICLE is the file of an article, or its address.`,
  options: {
    site: siteOption,
    private: privateOption,
    week: weekOption,
    column: columnOption,
    lang: editionOption,
    speed: {
      value: 'N',
      help: tell(
        'help-broadcast-speed',
      )`speed of the announcer in words per minute, or in characters for Chinese, Japanese and Korean (default: 140 words; 220 characters for Chinese, 280 for Japanese, 260 for Korean)`,
    },
    minutes: {
      value: 'N',
      help: tell('help-broadcast-minutes')`maximum length; articles that do not fit are left out and listed`,
    },
    format: {
      value: 'FORMAT',
      help: tell('help-broadcast-format')`text, or html to print (default: by the name of the file, otherwise text)`,
    },
    out: {
      value: 'PATH',
      help: tell(
        'help-broadcast-out',
      )`file to write, such as script.html, or a folder for it (default: print the script)`,
    },
    now: nowOption,
  },
};
