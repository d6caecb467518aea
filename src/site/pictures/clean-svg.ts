/**
 * Reduces an SVG drawing to what a file for passing along may contain: no scripts, nothing from the internet, no document type, and no data of
 * drawing programs.
 */
import { escapeText } from '../../html.ts';
import { parseMarkup } from '../../source/markup.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const linkNamespace = 'http://www.w3.org/1999/xlink';

/** Elements that are left out with their content. `metadata` contains data of drawing programs. */
const unwanted = new Set([
  'script',
  'foreignObject',
  'iframe',
  'embed',
  'object',
  'handler',
  'metadata',
  'audio',
  'video',
]);

/** Returns an SVG as well-formed XML. */
export function cleanSvg(source: string): string {
  let out = '';
  let depth = 0;
  /** Depth of the element that is being left out; undefined if none is. */
  let skipped: number | undefined;
  let prefixes: ReadonlyMap<string, string> = new Map();
  const names: (string | undefined)[] = [];
  parseMarkup(
    source,
    () => ({
      onopentag(name, attributes) {
        depth++;
        if (depth === 1) prefixes = declaredIn(attributes);
        const local = localName(name, prefixes);
        const isWanted = skipped === undefined && local !== undefined && !unwanted.has(local);
        names.push(isWanted ? local : undefined);
        if (!isWanted) {
          skipped ??= depth;
          return;
        }
        const written = Object.entries(attributes).flatMap(([key, value]) => cleanAttribute(key, value, prefixes));
        const namespaces = depth === 1 ? [` xmlns="${svgNamespace}"`, ` xmlns:xlink="${linkNamespace}"`] : [];
        out += `<${local}${[...namespaces, ...written].join('')}>`;
      },
      ontext(text) {
        if (skipped === undefined && depth > 0) out += escapeText(names.at(-1) === 'style' ? cleanStyle(text) : text);
      },
      onclosetag() {
        const name = names.pop();
        if (name !== undefined) out += `</${name}>`;
        if (skipped === depth) skipped = undefined;
        depth--;
      },
    }),
    'xml',
  );
  return out;
}

/** Returns the namespaces that the root element declares, by prefix. The default namespace has the prefix ``. */
const declaredIn = (attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(attributes).flatMap(([name, value]) =>
      name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [],
    ),
  );

/** Returns the name of an SVG element without its prefix. Returns undefined for an element of another namespace. */
function localName(name: string, prefixes: ReadonlyMap<string, string>): string | undefined {
  const [local = '', prefix] = name.split(':').reverse();
  const isSvg = prefix === undefined || prefixes.get(prefix) === svgNamespace;
  return isSvg && /^[a-z][\w.-]*$/i.test(local) ? local : undefined;
}

function cleanAttribute(name: string, value: string, prefixes: ReadonlyMap<string, string>): readonly string[] {
  const [local = '', prefix] = name.split(':').reverse();
  const isLink = local === 'href' && (prefix === undefined || prefixes.get(prefix) === linkNamespace);
  if (isLink) return isInside(value) ? [` xlink:href="${escapeText(value)}"`] : [];
  const isKnown = prefix === undefined || prefix === 'xml';
  if (!isKnown || name === 'xmlns' || /^on/i.test(local) || !/^[a-z_][\w.-]*$/i.test(local)) return [];
  if (name === 'src' || cleanStyle(value) !== value) return [];
  return [` ${name}="${escapeText(value)}"`];
}

/** Returns whether an address leads to a place in the same file, or to a picture whose data it contains. */
const isInside = (address: string) => /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);)/i.test(address);

/** Returns CSS unchanged if it requests no file. Otherwise returns nothing, because half a style sheet is not what anybody drew. */
function cleanStyle(css: string): string {
  const targets = [...css.matchAll(/url\(([^)]*)/gi)].map(([, target = '']) => target);
  const isPlain = !/@import|\\/i.test(css) && targets.every(target => /^\s*["']?\s*#/.test(target));
  return isPlain ? css : '';
}
