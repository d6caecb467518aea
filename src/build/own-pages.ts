/** Checks the pages of the publication's own templates. */
import { clashKey, outputFile } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import { type LocatedProblem, PublicationError } from '../problem.ts';
import type { OwnPage } from './eleventy.ts';

/**
 * Checks that no page of the publication's own templates takes an address that another page has.
 * @throws PublicationError naming every such template
 */
export function checkOwnPages(own: readonly OwnPage[], others: readonly { readonly address: string }[]): void {
  const keyOf = ({ address }: { readonly address: string }) => clashKey(outputFile(address));
  const taken = new Set(own.length > 0 ? others.map(keyOf) : []);
  const problems = own
    .filter(page => taken.has(keyOf(page)))
    .map(
      ({ address, template }): LocatedProblem => ({
        file: template,
        at: { line: 1, column: 1 },
        what: tell('address-of-publication')`the publication already uses the address ${address}`,
        cure: tell('give-another-permalink')`give the template another "permalink"`,
      }),
    );
  if (problems.length > 0) throw new PublicationError(problems);
}
