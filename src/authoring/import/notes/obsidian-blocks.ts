/** Converts callouts, highlights, ids at the ends of blocks, and lines of tags of an Obsidian note. */
import { changeProse } from '../body/mask.ts';
import { mapSegments } from '../body/segments.ts';
import type { Note } from '../changes.ts';

const callout = /^([ \t]*>[ \t>]*)\[!([^\]\s|]+)(?:\|[^\]]*)?\][-+]?[ \t]*(.*)$/;
const quoteMarks = (line: string) => /^[ \t>]*/.exec(line)?.[0].replace(/[ \t]/g, '').length ?? 0;

/**
 * Turns callouts such as `> [!note] Title` into quotations with the title in bold. For a callout without a title, writes its type as the
 * title.
 */
export const convertCallouts = (body: string): string =>
  body.includes('[!')
    ? mapProse(body, (line, i, lines) => {
        const [, prefix = '', kind = '', title = ''] = callout.exec(line) ?? [];
        if (kind === '' || quoteMarks(lines[i - 1] ?? '') >= quoteMarks(line)) return [line];
        const words = title.trim() || `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).toLowerCase()}`;
        return [`${prefix}${words.includes('*') ? words : `**${words}**`}`, prefix.trimEnd()];
      })
    : body;

const blockId = /(?:^[ \t>]*\^[A-Za-z\d-]+|(?<![ \t])[ \t]+\^[A-Za-z\d-]{3,})[ \t]*$/;

/** Removes the ids of blocks, such as `^abc`, from the ends of paragraphs and list items. Obsidian does not show these ids. */
export const dropBlockIds = (body: string): string =>
  body.includes('^')
    ? mapProse(body, (line, i, lines) =>
        /^[ \t>]*(?:$|(?:[-*+]|\d+[.)])[ \t])/.test(lines[i + 1] ?? '') ? [line.replace(blockId, '')] : [line],
      )
    : body;

const highlight = /(?<![=\\])==(?=[^\s=])((?:[^=\n]|=(?!=)|\n(?!\s*\n))+?)(?<=\S)==(?!=)/g;

/** Turns highlights such as `==words==` into `<mark>` elements. */
export const convertHighlights = (body: string, note: Note): string =>
  body.includes('==')
    ? changeProse(body, (shown, mask) =>
        shown.replace(highlight, (_, words) => {
          note('highlights-made-html', mask.reveal(words).replaceAll('\n', ' '));
          return `<mark>${words}</mark>`;
        }),
      )
    : body;

const tag = String.raw`#(?=[^\s#]*[^\d\s#])[\p{L}\p{M}\p{N}_/-]+`;
const tagLine = new RegExp(String.raw`^[ \t]*${tag}(?:[ \t,，、]+${tag})*[ \t]*$`, 'u');

/** Removes the lines that contain only tags, and calls `take` with each tag. Tags within a sentence stay. */
export const takeTagLines = (body: string, take: (tag: string) => void): string =>
  body.includes('#')
    ? mapProse(body, line => {
        if (!tagLine.test(line)) return [line];
        for (const [found] of line.matchAll(new RegExp(tag, 'gu'))) take(found.slice(1));
        return [];
      })
    : body;

/** Replaces each line outside of code and raw HTML with the lines that `change` returns. */
function mapProse(
  body: string,
  change: (line: string, i: number, lines: readonly string[]) => readonly string[],
): string {
  return mapSegments(body, ({ kind, text }) => {
    if (kind === 'html') return text;
    const end = text.endsWith('\n') ? '\n' : '';
    const lines = text.slice(0, text.length - end.length).split('\n');
    const changed = lines.flatMap(change);
    return changed.length === 0 ? '' : changed.join('\n') + end;
  });
}
