/** `halfsky new "Headline"`: creates an article file with valid front matter and no text. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { articleLanguageOption, nowOption, siteOption } from './options.ts';

export const newArticle: Command = {
  name: 'new',
  operands: [tell('operand-title')`"Headline"`],
  help: tell('help-new')`Creates a draft article with valid front matter.`,
  options: {
    site: siteOption,
    lang: articleLanguageOption,
    column: { value: 'C', help: tell('help-new-column')`id of the article’s column` },
    slug: {
      value: 'SLUG',
      help: tell('help-new-slug')`last part of the article’s address (default: made from the headline)`,
    },
    now: nowOption,
  },
};
