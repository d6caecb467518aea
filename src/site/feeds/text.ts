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

const opening = '<![CDATA[';
const ending = ']]>';
/** Matches the end tag after CDATA sections. */
const endTag = /\s*<\/([\w:]+)>/y;
const holdsHtml = new Set(['content:encoded', 'content']);
const references: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' };

/**
 * Corrects the XML that feedsmith generates. Removes white space around CDATA sections, because the white space would become part of the
 * text. In plain text, replaces CDATA with hexadecimal character references (https://www.rssboard.org/rss-profile#data-types-characterdata),
 * because feed readers would parse a headline such as `a <b> c` as HTML.
 */
export function settle(xml: string): string {
  let settled = '';
  let done = 0;
  for (let start = xml.indexOf(opening); start !== -1; start = xml.indexOf(opening, done)) {
    const end = endOfSections(xml, start);
    const before = xml.slice(done, start);
    endTag.lastIndex = end;
    const [found, name = ''] = endTag.exec(xml) ?? [];
    const sections = xml.slice(start, end);
    if (found === undefined || !before.trimEnd().endsWith('>')) {
      settled += before + sections;
      done = end;
    } else {
      settled += `${before.trimEnd()}${holdsHtml.has(name) ? sections : spell(sections)}</${name}>`;
      done = end + found.length;
    }
  }
  return settled + xml.slice(done);
}

/** Returns the index after adjacent CDATA sections, the first of which begins at `start`. */
function endOfSections(xml: string, start: number): number {
  let end = start;
  while (xml.startsWith(opening, end)) {
    const found = xml.indexOf(ending, end);
    if (found === -1) return xml.length;
    end = found + ending.length;
  }
  return end;
}

function spell(sections: string): string {
  const text = sections.slice('<![CDATA['.length, -']]>'.length).replaceAll(']]><![CDATA[', '');
  return text.replace(/[&<>]/g, character => references[character] ?? character);
}
