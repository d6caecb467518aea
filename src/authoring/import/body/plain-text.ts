/** Converts text with markup to plain text. */
import { oneLine } from '../../../language/white-space.ts';
import { decodeReference } from '../../../source/article/markdown.ts';
import { replaceControls } from './control-characters.ts';

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z][a-z\d]*);/gi;

/**
 * Decodes the character references of HTML; drops references to control characters. As in browsers, numbers from 128 to 159 are bytes in
 * Windows-1252: `&#151;` is a dash.
 */
export function decodeEntities(text: string): string {
  return text.replace(reference, (whole, decimal, hexadecimal) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    if (code >= 128 && code < 160) return replaceControls(String.fromCodePoint(code));
    const decoded = decodeReference(whole);
    if (decoded === '\u00a0') return ' ';
    return code < 32 || (decoded === whole && !Number.isNaN(code)) ? '' : decoded;
  });
}

/** Removes HTML tags, template tags, and the Markdown syntax of links, emphasis and code. Decodes entities, and joins all lines. */
export function plainText(text: string): string {
  const words = replaceControls(text)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?(?:a|abbr|b|br|code|em|i|img|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/\{[%{][^{}]*[%}]\}/g, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
  return oneLine(decodeEntities(words)).replace(/ (?=[,.;:!?](?: |$))/g, '');
}
