/** Escapes plain text for feeds, so that no feed reader parses it as markup. */

/**
 * Escapes only those `<` and `&` in a text that a feed reader could parse as HTML. A feed reader that expects plain text thus shows most
 * texts unchanged.
 */
export function asHtml(text: string): string {
  return text.replace(/<|&(?=[#\w])/g, found => (found === '<' ? '&lt;' : '&amp;'));
}

/**
 * Returns a text for an Atom feed, and whether to declare it as HTML. If the text contains an end tag or a character reference, it is
 * escaped and declared as HTML. Feed readers could otherwise parse it as markup although it is plain text.
 */
export function typed(text: string): { readonly value: string; readonly isHtml: boolean } {
  const isHtml = /<\/\w|&#?\w/.test(text);
  return { value: isHtml ? asHtml(text) : text, isHtml };
}

const marked = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\/([\w:]+)>/g;
const holdsHtml = new Set(['content:encoded', 'content']);
const references: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' };

/**
 * Corrects the XML that feedsmith generates. Removes blanks around CDATA sections, because they would become part of the text. In plain
 * text, replaces CDATA with hexadecimal character references (https://www.rssboard.org/rss-profile#data-types-characterdata), because feed
 * readers would parse a headline such as `a <b> c` as HTML.
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
