/** `halfsky addresses`: writes every published address into a file, so that `check` notices when an address disappears. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPublication } from '../build/load/load.ts';
import { listPublished } from '../catalogue/ledger.ts';
import { tell } from '../language/messages/tell.ts';
import { PublicationError } from '../problem.ts';
import { ledgerFile, parseLedger } from '../source/publication/newsroom.ts';
import type { Command } from './arguments.ts';
import { languageOption } from './language.ts';
import { loadOptions, nowOption, siteOption } from './options.ts';

const head = `# Every address that was ever published: \`halfsky check\` fails if one would answer no more.
# Written by \`halfsky addresses\`; a line may be taken out by hand, when an address is meant to die.
`;

export const addresses: Command = {
  name: 'addresses',
  operands: [],
  help: tell(
    'help-addresses',
  )`Adds every published address to ${ledgerFile}, so that "halfsky check" reports addresses that would disappear.`,
  options: { site: siteOption, lang: languageOption, now: nowOption },
  async run(given) {
    const options = loadOptions(given);
    const { catalogue, problems } = loadPublication(options);
    if (problems.length > 0) throw new PublicationError(problems);
    const file = join(options.site, ledgerFile);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const before = new Set(parseLedger(text).map(({ address }) => address));
    const added = listPublished(catalogue).filter(address => !before.has(address));
    if (added.length > 0) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${head}${remarksIn(text)}${[...before, ...added].sort().join('\n')}\n`);
    }
    const all = before.size + added.length;
    console.log(
      given.voice.say(
        added.length === 1
          ? tell('one-new-address')`added 1 new address to ${ledgerFile}; total: ${all}`
          : tell('new-addresses')`added ${added.length} new addresses to ${ledgerFile}; total: ${all}`,
      ),
    );
    return 0;
  },
};

/** Returns the comment lines that people have added to the list of addresses, each followed by a line break. */
function remarksIn(text: string): string {
  const remarks = text.split('\n').filter(line => line.startsWith('#') && !head.includes(`${line}\n`));
  return remarks.map(line => `${line}\n`).join('');
}
