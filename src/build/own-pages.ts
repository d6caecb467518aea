/** Checks the pages that the publication's own templates make. */
import { clashKey, outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import { type LocatedProblem, PublicationError } from '../problem.ts';
import { isBatch } from '../site/output.ts';
import type { OwnPage } from './eleventy.ts';
import { reserveAddresses } from './listing/addresses.ts';
import type { SiteOutputs } from './outputs.ts';

/**
 * Checks that no page of the publication's own templates has the address of another output or is in a folder that is reserved for halfsky.
 * @throws PublicationError that lists every template whose page fails the check
 */
export function checkOwnPages(own: readonly OwnPage[], { pages, groups }: Pick<SiteOutputs, 'pages' | 'groups'>): void {
  if (own.length === 0) return;
  const outputs = [...pages, ...groups.flatMap(group => group.outputs)];
  const addresses = outputs.flatMap(output => (isBatch(output) ? (output.files ?? []) : [output.address]));
  const taken = new Set(addresses.map(address => clashKey(outputFile(address))));
  const { folders } = reserveAddresses({ admin: undefined, hasLite: false }, []);
  const isTaken = ({ address }: OwnPage) =>
    taken.has(clashKey(outputFile(address))) || folders.some(folder => clashKey(address).startsWith(folder));
  const problems = own.filter(isTaken).map(
    ({ address, template }): LocatedProblem => ({
      file: template,
      at: { line: 1, column: 1 },
      what: tell('address-of-publication')`the site already uses or reserves the address ${address}`,
      cure: tell('give-another-permalink')`give the template another "permalink"`,
    }),
  );
  if (problems.length > 0) throw new PublicationError(problems);
}
