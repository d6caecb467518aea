/**
 * `halfsky addresses`: writes every published address and every short address into two files, so that `check` notices when an address
 * disappears or a printed QR code would lead nowhere.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPublication } from '../build/load/load.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { listPublished } from '../catalogue/ledger.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import { PublicationError } from '../problem.ts';
import { assignCodes } from '../site/codes/assign-codes.ts';
import { ledgerFile, parseLedger } from '../source/publication/newsroom.ts';
import { addToShortLedger, parseShortLedger, shortLedgerFile } from '../source/publication/short-ledger.ts';
import type { ParsedArguments } from './arguments.ts';
import { loadOptions } from './options.ts';

const head = `# Every address that was ever published: \`halfsky check\` fails if one would answer no more.
# Written by \`halfsky addresses\`; a line may be taken out by hand, when an address is meant to die.
`;

const shortHead = `# Every short address that readers may have printed: \`halfsky check\` fails if one would lead nowhere.
# Written by \`halfsky addresses\`: the digits of the short address, and the page. To lead it to another page, write that page’s address.
`;

/** Runs `halfsky addresses` and returns the exit code. */
export async function runAddresses(given: ParsedArguments): Promise<number> {
  const options = loadOptions(given);
  const { catalogue, problems } = loadPublication(options);
  if (problems.length > 0) throw new PublicationError(problems);
  console.log(given.voice.say(recordAddresses(options.site, catalogue)));
  if (catalogue.site.hasCodes) console.log(given.voice.say(recordShortAddresses(options.site, catalogue)));
  return 0;
}

/** Adds new addresses to the list of published addresses. Returns the message for the user. */
function recordAddresses(site: string, catalogue: Catalogue): Message {
  const file = join(site, ledgerFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const before = new Set(parseLedger(text).map(({ address }) => address));
  const added = listPublished(catalogue).filter(address => !before.has(address));
  if (added.length > 0) write(file, `${head}${remarksIn(text)}${[...before, ...added].sort().join('\n')}\n`);
  const all = before.size + added.length;
  return added.length === 1
    ? tell('one-new-address')`added 1 new address to ${ledgerFile}; total: ${all}`
    : tell('new-addresses')`added ${added.length} new addresses to ${ledgerFile}; total: ${all}`;
}

/** Adds the short addresses of pages that have none there to the list of printed short addresses. Returns the message for the user. */
function recordShortAddresses(site: string, catalogue: Catalogue): Message {
  const file = join(site, shortLedgerFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const before = new Set(parseShortLedger(text).entries.map(({ id }) => id));
  const added = assignCodes(catalogue)
    .shortAddresses()
    .filter(({ id, isShown, to }) => isShown && to.isPublished && !before.has(id))
    .map(({ id, from }) => [id, from] as const);
  if (added.length > 0) write(file, addToShortLedger(text, added, shortHead));
  const all = before.size + added.length;
  return added.length === 1
    ? tell('one-new-short-address')`added 1 new short address to ${shortLedgerFile}; total: ${all}`
    : tell('new-short-addresses')`added ${added.length} new short addresses to ${shortLedgerFile}; total: ${all}`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Returns the comment lines that people have added to the list of addresses, each followed by a line break. */
function remarksIn(text: string): string {
  const remarks = text.split('\n').filter(line => line.startsWith('#') && !head.includes(`${line}\n`));
  return remarks.map(line => `${line}\n`).join('');
}
