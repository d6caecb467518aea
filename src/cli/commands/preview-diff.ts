/** `halfsky preview-diff OLD NEW`: compares two built sites, and lists the differences that readers would see, as Markdown. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { languageOption } from './options.ts';

export const previewDiff: Command = {
  name: 'preview-diff',
  operands: ['OLD', 'NEW'],
  help: tell(
    'help-preview-diff',
  )`Compares two built sites: lists added, changed and removed articles and pages, with titles and word counts, as Markdown.`,
  options: { lang: languageOption },
};
