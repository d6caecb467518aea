/** Escapes plain text for feeds so that no program takes it for markup. */

/** Escapes text as HTML, but only what could be taken for markup, so that a program that expects plain text shows it unchanged. */
export function asHtml(text: string): string {
  return text.replace(/<|&(?=[#\w])/g, found => (found === '<' ? '&lt;' : '&amp;'));
}

/**
 * Returns a text and whether it is HTML. A text with an end tag or a character reference becomes HTML, because as plain text it would look
 * like forgotten markup.
 */
export function typed(text: string): { readonly value: string; readonly isHtml: boolean } {
  const isHtml = /<\/\w|&#?\w/.test(text);
  return { value: isHtml ? asHtml(text) : text, isHtml };
}

const marked = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\/([\w:]+)>/g;
const holdsHtml = new Set(['content:encoded', 'content']);
const references: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' };

/**
 * Cleans up the generator's XML. Removes the blanks around CDATA sections, which would become part of the text. Replaces CDATA in plain
 * text by hexadecimal references (https://www.rssboard.org/rss-profile#data-types-characterdata), because a headline such as `a <b> c`
 * would look like HTML.
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
