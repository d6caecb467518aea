/** Plain text in feeds: written so that nobody can take it for markup, whichever way a reader's program looks at it. */

/** Text as HTML. What cannot be taken for markup stays as it is, so that a program that expects plain text shows the same. */
export function asHtml(text: string): string {
  return text.replace(/<|&(?=[#\w])/g, found => (found === '<' ? '&lt;' : '&amp;'));
}

/** A text and how it is to be read: `html` for one with an end tag or a character reference in it, which would look like forgotten HTML. */
export function typed(text: string): { readonly value: string; readonly isHtml: boolean } {
  const isHtml = /<\/\w|&#?\w/.test(text);
  return { value: isHtml ? asHtml(text) : text, isHtml };
}

const marked = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\/([\w:]+)>/g;
const holdsHtml = new Set(['content:encoded', 'content']);
const references: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' };

/**
 * The generator sets marked sections on lines of their own; the blanks around them would be part of the text. And in them a headline such
 * as `a <b> c` looks like HTML, where the RSS profile asks for hexadecimal references (https://www.rssboard.org/rss-profile#data-types-characterdata).
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
