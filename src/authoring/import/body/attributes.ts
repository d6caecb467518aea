/** Parses the attributes of an HTML tag. */
import { decodeEntities } from './plain-text.ts';

const attribute = /([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Returns the decoded values of the attributes by name, in lower case. `written` is the text of a tag after its name. */
export function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, spelled = '', double, single, bare] of written.matchAll(attribute)) {
    const name = spelled.toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
