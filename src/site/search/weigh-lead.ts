/** Gives the beginning of a text the weight of a summary, for articles without a summary of their own. */

/** Weight of matches in the summary of an article. */
export const summaryWeight = 4;

/** Matches tags of elements that contain paragraphs of their own, such as a quotation at the beginning of a text. */
const container = /<(?:blockquote|dd|details|div|li|section|td)\b/;

/** Matches the last place at which a part of a sentence ends, so that no word and no character reference is cut. */
const lastPause = /[\s，。、；：！？][^\s，。、；：！？]*$/u;

/**
 * Returns a rendered text whose first paragraph has the weight of a summary, up to `length` characters or to its first element. Returns undefined
 * if the text does not begin with a paragraph below headings and pictures. The index then needs the summary besides the text, so that excerpts
 * may show it twice.
 */
export function weighLead(body: string, length: number): string | undefined {
  const start = body.startsWith('<p') ? 0 : body.indexOf('\n<p') + 1;
  const open = /^<p(?: [^>]*)?>/.exec(body.slice(start, start + 100))?.[0];
  if (open === undefined || container.test(body.slice(0, start))) return undefined;
  const from = start + open.length;
  const [words = ''] = /^[^<]*/.exec(body.slice(from, from + length + 1)) ?? [];
  const rest = body.slice(from + words.length, from + words.length + 4);
  const weight = `data-pagefind-weight="${summaryWeight}"`;
  // Pagefind ends the sentence of a block only if no other element ends there
  if (rest === '</p>') return `${body.slice(0, start)}<p ${weight}${body.slice(start + 2)}`;
  const lead = rest.startsWith('<') ? words : words.slice(0, lastPause.exec(words)?.index ?? 0);
  return `${body.slice(0, from)}${lead && `<span ${weight}>${lead}</span>`}${body.slice(from + lead.length)}`;
}
