/** Options that several commands share. */

import { tell } from '../../language/messages/tell.ts';
import { languages } from '../../language/messages/voice.ts';
import { hostNames } from '../../site/host.ts';
import type { Option } from './command.ts';

export const siteOption: Option = {
  value: 'DIR',
  help: tell('help-site')`the publication folder (default: this repository)`,
};

export const privateOption: Option = {
  value: 'DIR',
  help: tell(
    'help-private',
  )`the folder with the records of readers’ consent (default: private/ in the publication folder)`,
};

export const urlOption: Option = {
  value: 'URL',
  help: tell('help-url')`address of the site (default: the field "url" in newsroom/site.yaml)`,
};

export const nowOption: Option = {
  value: 'TIME',
  help: tell(
    'help-now',
  )`time to use instead of the current time, such as 2017-09-05T14:30+08:00 (a time without an offset is in UTC)`,
};

export const languageOption: Option = {
  value: 'LANG',
  help: tell(
    'help-lang',
  )`language of messages: ${languages.join(', ')} (default: the language in the environment variable LC_ALL or LANG)`,
};

/** Language of the new article. For this option, unlike for `languageOption`, `halfsky` prints Chinese messages only about Chinese articles. */
export const articleLanguageOption: Option = {
  value: 'L',
  help: tell('help-new-language')`language of the article (default: the first language of the publication)`,
};

export const outOption: Option = {
  value: 'DIR',
  help: tell('help-out')`folder for the built site (default: dist in the publication folder)`,
};

export const hostOption: Option = {
  value: 'HOST',
  help: tell(
    'help-host',
  )`also write HTTP headers, caching rules and redirects for this hosting service: ${hostNames.join(', ')}`,
};

export const httpsOnlyOption: Option = {
  help: tell('help-https-only')`with --host: tell browsers to use only HTTPS for a year (HSTS)`,
};

export const weekOption: Option = {
  value: 'WEEK',
  help: tell('help-week')`the articles of a week from Monday to Sunday, such as 2017-W36 (ISO 8601)`,
};

export const columnOption: Option = {
  value: 'ID',
  help: tell('help-column-selection')`the articles of the column newsroom/columns/ID.md`,
};

export const editionOption: Option = {
  value: 'L',
  help: tell('help-edition')`language of the articles (default: the first language in newsroom/site.yaml)`,
};
