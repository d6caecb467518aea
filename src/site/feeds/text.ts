/** Escapes plain text for feeds, so that no feed reader parses it as markup. */

/**
 * Escapes every `<`, and every `&` that could begin a character reference such as `&amp;`. Other text stays the same, so feed readers that
 * expect plain text still show most texts correctly.
 */
export function asHtml(text: string): string {
  return text.replace(/<|&(?=[#\w])/g, found => (found === '<' ? '&lt;' : '&amp;'));
}

/**
 * Returns a text for an Atom feed, and whether to declare it as HTML. A text that contains an end tag or a character reference is escaped and
 * declared as HTML, because feed readers could otherwise parse this plain text as markup.
 */
export function typed(text: string): { readonly value: string; readonly isHtml: boolean } {
  const isHtml = /<\/\w|&#?\w/.test(text);
  return { value: isHtml ? asHtml(text) : text, isHtml };
}

const marked = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\/([\w:]+)>/g;
const holdsHtml = new Set(['content:encoded', 'content']);
const references: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' };

/**
 * Corrects the XML that feedsmith generates. Removes white space around CDATA sections, because the white space would become part of the
 * text. In plain text, replaces CDATA with hexadecimal character references (https://www.rssboard.org/rss-profile#data-types-characterdata),
 * because feed readers would parse a headline such as `a <b> c` as HTML.
 */
export function settle(xml: string): string {
  return xml.replace(marked, (_, sections: string, name: string) => {
    const content = holdsHtml.has(name) ? sections : spell(sections);
    return `>${content}</${name}>`;
  });
}

function spell(sections: string): string {
  const text = sections.slice('<![CDATA['.length, -']]>'.length).replaceAll(']]><![CDATA[', '');
  return text.replace(/[&<>]/g, character => references[character] ?? character);
}
