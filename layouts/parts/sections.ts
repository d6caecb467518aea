/** Lists the sections of the site to which the masthead and the footer of every page link. */
import { addressOf } from '../../src/addresses.ts';
import type { Frame } from '../../src/site/frame.ts';

interface Section {
  readonly address: string;
  readonly name: string;
}

interface Sections {
  readonly masthead: readonly Section[];
  readonly footer: readonly Section[];
}

/**
 * Returns the sections of the site. On a narrow phone one row has room for three sections besides the search and the other language.
 * Therefore, if the site has columns and groups, the archive moves from the masthead into the footer.
 */
export function sectionsOf({ strings, root, navigation: { hasColumns, hasGroups } }: Frame): Sections {
  const columns = { address: addressOf.columns(root), name: strings.columns };
  const groups = { address: addressOf.groups(root), name: strings.groups };
  const tags = { address: addressOf.tags(root), name: strings.tags };
  const archive = { address: addressOf.archive(root), name: strings.archive };
  if (hasColumns && hasGroups) return { masthead: [columns, groups, tags], footer: [archive] };
  return { masthead: [...(hasColumns ? [columns] : []), ...(hasGroups ? [groups] : []), tags, archive], footer: [] };
}
