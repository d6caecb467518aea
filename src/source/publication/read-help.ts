/** Reads the help lines and the address of the quick exit from `newsroom/help.yaml`. */

import { tell } from '../../language/messages/tell.ts';
import { isId, toSlug } from '../../language/slug.ts';
import type { Fault, FieldPath } from '../../problem.ts';
import { nameOf, positionOf, type YamlSource } from '../fields/check.ts';
import { helpSchema } from './help-schema.ts';
import { type Help, type HelpLine, helpFile } from './newsroom.ts';
import { type Context, checkLanguages, readYaml } from './read-file.ts';

/** Reads the help lines. If a field has a mistake, reports all mistakes and returns no help lines. */
export function readHelp(context: Context): Help {
  const { folder, site, problems } = context;
  const read = readYaml(folder, helpFile, helpSchema, problems);
  if (!read) return { lines: new Map(), exit: undefined };
  const { exit, lines } = read.fields;
  const report = (path: FieldPath, fault: Fault, atKey = false) =>
    problems.push(faultAt(read.source, path, fault, atKey));
  if (exit !== undefined && isOwn(exit, context))
    report(['exit'], {
      what: tell('exit-to-own-site')`the address belongs to this publication, whose name would stay visible`,
      cure: tell(
        'write-exit-of-other-site',
      )`write the address of an everyday page on another site, such as a weather report`,
    });
  const entries = Object.entries(lines).map(([id, { name, text, phone = [], hours, place, url, tags = [] }]) => {
    const within = ['lines', id];
    if (!isId(id))
      report(
        within,
        {
          what: tell(
            'help-id-has-other-characters',
          )`the id "${id}" contains other characters than small letters, digits and hyphens`,
          cure: isId(toSlug(id))
            ? tell('write-this')`write ${toSlug(id)}`
            : tell('write-id-like')`write an id such as night-line`,
        },
        true,
      );
    checkLanguages({ name, text, hours, place }, read.source, { languages: site.languages, problems, within });
    if (phone.length === 0 && place === undefined && url === undefined)
      report(
        within,
        {
          what: tell('help-line-leads-nowhere')`this help line has no telephone number, no place and no address`,
          cure: tell('add-phone-place-or-url')`add the field "phone", "place" or "url"`,
        },
        true,
      );
    const line: HelpLine = { id, name, text, phones: phone, hours, place, url, tags };
    return [id, line] as const;
  });
  return { lines: new Map(entries), exit };
}

/** Returns whether an address is on the host of this publication. */
function isOwn(address: string, { site }: Context): boolean {
  const { hostname } = new URL(address);
  return [site.base, ...site.roots].some(base => new URL(base.origin).hostname === hostname);
}

const faultAt = (source: YamlSource, path: FieldPath, fault: Fault, atKey: boolean) => ({
  file: source.file,
  at: positionOf(source, path, atKey),
  field: nameOf(path),
  ...fault,
});
