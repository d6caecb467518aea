/** Chooses the summary of an article for lists, feeds and metadata, and the standfirst (the summary between headline and text) of its page. */
import { oneLine } from '../../language/white-space.ts';

/** Summary of an article, and the standfirst of its page: the summary between headline and text. */
export interface Summary {
  /** Summary from the front matter, or the beginning of the text. */
  readonly summary: string;
  /** Summary to print above the text on the article's page. Undefined if the text itself begins with the summary. */
  readonly standfirst: string | undefined;
}

/** Returns the summary from the front matter (`written`), or the shortened first paragraph if there is none. */
export function summarise(written: string | undefined, firstParagraph: string): Summary {
  if (written === undefined) return { summary: shorten(firstParagraph), standfirst: undefined };
  return { summary: written, standfirst: beginsWith(firstParagraph, written) ? undefined : written };
}

/**
 * Shortens a text to at most 200 UTF-16 code units, at a space if possible. Never cuts through an emoji, a letter with its accents or a
 * number such as 52.3%.
 */
function shorten(text: string): string {
  if (text.length <= 200) return text;
  const cut = text.slice(0, endOfWhole(text, 199));
  const space = cut.lastIndexOf(' ');
  return `${(space > 120 ? cut.slice(0, space) : cut).replace(/[\s,;:،؛，；：、]+$/u, '')}…`;
}

const joined = /[\p{M}\p{Cs}\p{Cf}\u1100-\u11ff\uff9e\uff9f]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const figureOrWord = /[+−-]?[\p{N}\p{Script=Latin}](?:[\p{N}\p{Script=Latin}.,:%‰٪．，％°]|(?<=\d) (?=\d))*$/u;
const goesOn = /^(?:[\p{N}\p{Script=Latin}%‰٪％°]|[.,:．，]\p{N})/u;

/**
 * Returns an offset of at most `most` UTF-16 code units where a text can be cut without splitting a character, a number or a Latin word.
 */
function endOfWhole(text: string, most: number): number {
  let end = most;
  // A cut at this offset might split a character, such as an emoji or a letter with its accents.
  if (joined.test(text.slice(end - 1, end)) || joined.test(text.slice(end, end + 1))) {
    end = segmenter.segment(text.slice(0, most + 100)).containing(end)?.index ?? end;
  }
  if (!goesOn.test(text.slice(end))) return end;
  const start = figureOrWord.exec(text.slice(0, end))?.index;
  return start === undefined || start < most - 60 ? end : start;
}

/**
 * Returns whether `text` begins with `beginning`. Ignores differences in quotation marks, dashes and spaces, and an ellipsis at the end of
 * `beginning`.
 */
function beginsWith(text: string, beginning: string): boolean {
  if (firstLetter(text) !== firstLetter(beginning)) return false;
  const words = fold(beginning);
  const uncut = words.replace(/(?:…|\.{3})+$/, '').trimEnd();
  const all = fold(text.slice(0, 2 * beginning.length + 20));
  if (uncut === '' || !all.startsWith(uncut)) return false;
  const isCut = uncut.length < words.length;
  return isCut || !splitsWord.test(`${uncut.slice(-1)}${all.slice(uncut.length)}`);
}

/** Matches two characters within one word. Han characters do not match, because Chinese has no spaces between words. */
const splitsWord = /^(?!\p{Script=Han})[\p{L}\p{N}][\p{L}\p{N}]/u;

const firstLetter = (text: string) => /[\p{L}\p{N}]/u.exec(text)?.[0];

const fold = (text: string) =>
  oneLine(
    text
      .normalize('NFKC')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/[–—]/g, '-'),
  );
