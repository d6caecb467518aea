/** Checks that markup is well-formed: a small strict parser for tests without a browser. */

const token =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype [^>]*>|<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);|[^<&]+/gi;
const empty = new Set('area br col hr img input link meta source track wbr'.split(' '));
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Returns the first fault; undefined if there is none. In XML, every element needs an end; in HTML, `<br>` and the like do not. */
export function findFault(markup: string, language: 'html' | 'xml'): string | undefined {
  if (forbidden.test(markup)) return 'a character that XML forbids';
  const open: string[] = [];
  let end = 0;
  for (const match of markup.matchAll(token)) {
    if (match.index !== end) break;
    end += match[0].length;
    const [, slash, name, attributes = '', closed] = match;
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
    if (new Set(names.map(([, attribute]) => attribute)).size < names.length)
      return `an attribute twice in ${match[0]}`;
    if (names.some(([, , value]) => /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(value ?? '')))
      return `a bare & in ${match[0]}`;
    if (language === 'xml' && names.some(([, , value]) => value === undefined))
      return `an attribute without value in ${match[0]}`;
    if (slash) {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last}>`;
    } else if (!closed && !(language === 'html' && empty.has(name))) {
      open.push(name);
    }
  }
  if (end < markup.length) return `cannot be read: ${markup.slice(end, end + 40)}`;
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined;
}
