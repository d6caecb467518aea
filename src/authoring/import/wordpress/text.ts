/** Reduces WordPress HTML to words on one line. */
import { replaceComments } from '../body/comments.ts';
import { decodeEntities } from '../body/plain-text.ts';

export const textOf = (html: string) =>
  decodeEntities(
    replaceComments(html, () => '')
      .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>/gi, '')
      .replace(/<\/?(?:p|br|div|li|h[1-6]|blockquote)\b[^>]*>/gi, ' ')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/gi, ''),
  )
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
