/** `halfsky build`: builds the whole site. If anything fails, the previous site stays unchanged. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import {
  hostOption,
  httpsOnlyOption,
  languageOption,
  nowOption,
  outOption,
  privateOption,
  siteOption,
  urlOption,
} from './options.ts';
import { remoteCacheOptions } from './remote-cache.ts';

export const build: Command = {
  name: 'build',
  operands: [],
  writesSite: true,
  help: tell(
    'help-build',
  )`Builds the whole site. If any file has a problem, reports all problems and leaves the previous site unchanged.`,
  options: {
    site: siteOption,
    private: privateOption,
    lang: languageOption,
    out: outOption,
    url: urlOption,
    now: nowOption,
    host: hostOption,
    'https-only': httpsOnlyOption,
    compress: {
      help: tell(
        'help-build-compress',
      )`also write .br, .zst and .gz copies of text files, for hosting services that can send compressed files`,
    },
    'no-search': { help: tell('help-build-no-search')`build the site without the search index` },
    shard: {
      value: 'K/N',
      help: tell('help-build-shard')`build only part K of N, for "halfsky join"; use the same --now for every part`,
    },
    next: {
      value: 'FILE',
      help: tell('help-build-next')`write the time at which the next build is due to this file, as JSON`,
    },
    ...remoteCacheOptions,
    json: { help: tell('help-build-json')`print the summary as JSON` },
    profile: { help: tell('help-build-profile')`print how long each stage took` },
  },
};
