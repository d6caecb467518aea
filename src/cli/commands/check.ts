/**
 * `halfsky check`: lists every problem in every file. With `--fix`, it first corrects front matter such as `date: 5 September 2017`, if
 * only one meaning is possible.
 */

import { tell } from '../../language/messages/tell.ts';
import { problemFormats } from '../../problem.ts';
import type { Command } from './command.ts';
import { languageOption, nowOption, privateOption, siteOption, urlOption } from './options.ts';

export const check: Command = {
  name: 'check',
  operands: [],
  help: tell(
    'help-check',
  )`Reports every problem in every file and publishes nothing. The exit code is 1 if there is a problem.`,
  options: {
    site: siteOption,
    private: privateOption,
    url: urlOption,
    now: nowOption,
    fix: {
      help: tell('help-check-fix')`correct mistakes in front matter that have only one possible correction`,
    },
    since: {
      value: 'GIT-REF',
      help: tell(
        'help-check-since',
      )`also report published articles whose text changed since this commit, if neither "corrections" nor "updated" mentions the change`,
    },
    lang: languageOption,
    format: {
      value: 'FORMAT',
      help: tell('help-format')`format of the report: ${problemFormats.join(', ')} (default: text)`,
    },
  },
};
