/** Reduces a value that may contain markup to its words. */
import { repairWindowsCharacters } from '../../../language/windows-characters.ts';

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

/** Decodes numeric and common named entities; drops references to control characters. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? repairWindowsCharacters(String.fromCodePoint(code)).text : '';
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
export const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Removes links, tags, template tags and marks of emphasis, decodes entities, and joins all lines. */
export function plainText(text: string): string {
  const words = text
    .replace(controls, '')
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
