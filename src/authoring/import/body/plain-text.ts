/** Reduces a value that may contain markup to its words. */
import { replaceControls } from './control-characters.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};

/** Decodes numeric and common named entities. References to control characters are read as HTML reads them. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code < 32 || code > 0x10ffff ? '' : replaceControls(String.fromCodePoint(code));
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
export const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Removes links, tags, template tags and marks of emphasis, decodes entities, and joins all lines. */
export function plainText(text: string): string {
  const words = replaceControls(text)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?(?:a|abbr|b|br|code|em|i|img|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/\{[%{][^{}]*[%}]\}/g, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/[\u2028\u2029\ufeff]/g, ' ');
  return decodeEntities(words)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?](?:\s|$))/g, '')
    .trim();
}
