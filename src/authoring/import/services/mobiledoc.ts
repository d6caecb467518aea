/**
 * Converts posts in Mobiledoc, the format of the editor of Ghost 1 to 5, to HTML. Spec:
 * https://github.com/bustle/mobiledoc-kit/blob/main/MOBILEDOC.md
 */

import { escapeText } from '../../../html.ts';
import type { Message } from '../../../message.ts';
import { writeCard, writeSafely } from './ghost-nodes.ts';
import { type Data, dataOf, parseJson, textIn } from './json.ts';

const membersOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Returns the HTML of a post, or the reason why the source cannot be read. Returns an empty text for an empty source. */
export const writeMobiledoc = (json: string): string | Message =>
  writeSafely(() => {
    const source = dataOf(parseJson(json));
    return membersOf(source.sections)
      .map(section => writeSection(membersOf(section), source))
      .join('');
  });

/** Names of elements that a source may contain. Any other element becomes a paragraph. */
const known = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote aside ul ol strong b em i s del strike u code sub sup mark a'.split(' '),
);
const tagOf = (value: unknown, otherwise: string) =>
  typeof value === 'string' && known.has(value.toLowerCase()) ? value.toLowerCase() : otherwise;

/** Writes a section: `[1, tag, markers]` for a text, `[2, address]` for a picture, `[3, tag, items]` for a list, `[10, card]` for a card. */
function writeSection([kind, first, second]: readonly unknown[], source: Data): string {
  if (kind === 2) return writeCard('image', { src: first });
  if (kind === 10) {
    const [name, data] = membersOf(membersOf(source.cards)[Number(first)]);
    const kindOfCard = String(name);
    return writeCard(kindOfCard.startsWith('card-') ? kindOfCard.slice('card-'.length) : kindOfCard, dataOf(data));
  }
  const tag = tagOf(first, kind === 3 ? 'ul' : 'p');
  const inner =
    kind === 3
      ? membersOf(second).map(item => `<li>${writeMarkers(item, source)}</li>`)
      : [writeMarkers(second, source)];
  return `<${tag}>${inner.join('')}</${tag}>`;
}

/** Writes markers `[type, opened markups, number of closed markups, text]`. If `type` is 1, `text` is the index of an atom in `source`. */
function writeMarkers(markers: unknown, source: Data): string {
  const open: string[] = [];
  return membersOf(markers)
    .map(marker => {
      const [type, opened, closed, text] = membersOf(marker);
      const started = membersOf(opened).map(number => {
        const [name, attributes] = membersOf(membersOf(source.markups)[Number(number)]);
        const tag = tagOf(name, 'span');
        open.push(tag);
        return tag === 'a' ? `<a href="${escapeText(hrefIn(membersOf(attributes)))}">` : `<${tag}>`;
      });
      const words = type === 1 ? writeAtom(membersOf(membersOf(source.atoms)[Number(text)])) : escapeText(String(text));
      const ended = Array.from({ length: Number(closed) || 0 }, () => `</${open.pop() ?? 'span'}>`);
      return `${started.join('')}${words}${ended.join('')}`;
    })
    .join('');
}

const writeAtom = ([name, text]: readonly unknown[]) =>
  name === 'soft-return' ? '<br>' : escapeText(typeof text === 'string' ? text : '');

/** Returns the value after the name `href` in a list of names and values. */
const hrefIn = (attributes: readonly unknown[]) => textIn({ href: attributes[attributes.indexOf('href') + 1] }, 'href');
