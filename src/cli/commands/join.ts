/** `halfsky join`: joins the parts of a site that several machines built. The joined site is byte for byte identical to one from a single build. */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { languageOption, outOption, siteOption } from './options.ts';

export const joinCommand: Command = {
  name: 'join',
  operands: ['PART…'],
  writesSite: true,
  help: tell(
    'help-join',
  )`Joins the parts that "halfsky build --shard" made. The joined site equals a site from a single build, byte for byte.`,
  options: { site: siteOption, lang: languageOption, out: outOption },
};
