/**
 * `halfsky addresses`: writes every published address and every short address into two files, so that `check` notices when an address
 * disappears or a printed QR code would lead nowhere.
 */

import { tell } from '../../language/messages/tell.ts';
import { ledgerFile } from '../../source/publication/newsroom.ts';
import { shortLedgerFile } from '../../source/publication/short-ledger.ts';
import type { Command } from './command.ts';
import { languageOption, nowOption, siteOption } from './options.ts';

export const addresses: Command = {
  name: 'addresses',
  operands: [],
  help: tell(
    'help-addresses',
  )`Adds every published address to ${ledgerFile}, so that "halfsky check" reports addresses that would disappear. If the site has QR codes, also adds their short addresses to ${shortLedgerFile}.`,
  options: { site: siteOption, lang: languageOption, now: nowOption },
};
