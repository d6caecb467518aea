/** The summary of an article: what lists, feeds and metadata say of it, and what its page shows above the text. */

export interface Summary {
  /** As it is written; else the beginning of the text. */
  readonly summary: string;
  /** For the page of the article: undefined where the text itself begins with these words. */
  readonly standfirst: string | undefined;
}

export function summarise(written: string | undefined, firstParagraph: string): Summary {
  if (written === undefined) return { summary: shorten(firstParagraph), standfirst: undefined };
  return { summary: written, standfirst: beginsWith(firstParagraph, written) ? undefined : written };
}

/** At most 200 characters, cut between words. */
function shorten(text: string): string {
  if (text.length <= 200) return text;
  const cut = text.slice(0, 199);
  const space = cut.lastIndexOf(' ');
  return `${(space > 120 ? cut.slice(0, space) : cut).replace(/[\s,;:،؛，；：、]+$/u, '')}…`;
}

/** Whether a text begins with the words of another, however their quotation marks, dashes and blanks are written. */
function beginsWith(text: string, beginning: string): boolean {
  if (firstLetter(text) !== firstLetter(beginning)) return false;
  const words = fold(beginning);
  const uncut = words.replace(/(?:…|\.{3})+$/, '').trimEnd();
  const all = fold(text.slice(0, 2 * beginning.length + 20));
  if (uncut === '' || !all.startsWith(uncut)) return false;
  const isCut = uncut.length < words.length;
  return isCut || !splitsWord.test(`${uncut.slice(-1)}${all.slice(uncut.length)}`);
}

/** A word that goes on; Chinese ones stand without blanks. */
const splitsWord = /^(?!\p{Script=Han})[\p{L}\p{N}][\p{L}\p{N}]/u;

const firstLetter = (text: string) => /[\p{L}\p{N}]/u.exec(text)?.[0];

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
