/**
 * `halfsky translations`: lists the existing and the missing translations of each article, so that translators and editors can plan their
 * work.
 */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { nowOption, siteOption } from './options.ts';

export const coverageFormats = ['text', 'json', 'csv'] as const;

export const translations: Command = {
  name: 'translations',
  operands: [],
  help: tell(
    'help-translations',
  )`Lists the languages of each article, and the translations that are missing, outdated, or still drafts.`,
  options: {
    site: siteOption,
    lang: { value: 'L', help: tell('help-translations-language')`list only translations into this language` },
    now: nowOption,
    format: {
      value: 'FORMAT',
      help: tell('help-format')`format of the report: ${coverageFormats.join(', ')} (default: text)`,
    },
  },
};
