/** Reads mails independently of the code that makes them: the HTML with parse5, the text line by line. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A line of a mail: its words, and the addresses to which they lead. */
interface MailLine {
  readonly text: string;
  readonly links: readonly string[];
}

/** Yields an element and everything in it, in the order of the document. */
export function* everyElement(node: Node | DefaultTreeAdapterTypes.Document): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* everyElement(child);
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find(attribute => attribute.name === name)?.value;

const isHidden = (element: Element) => /display:\s*none/.test(attributeOf(element, 'style') ?? '');

const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

/** Returns everything that a reader of the HTML sees, in order: the lines, and the descriptions of the pictures. */
export function linesOfHtml(html: string, picture: (alt: string) => string): readonly MailLine[] {
  const read = (node: Node): readonly MailLine[] => {
    if (!('tagName' in node)) {
      const text = textOf(node).trim();
      return text === '' ? [] : [{ text, links: [] }];
    }
    if (node.tagName === 'head' || isHidden(node)) return [];
    if (node.tagName === 'img') return [{ text: picture(attributeOf(node, 'alt') ?? ''), links: [] }];
    if (!/^(?:p|h[1-6])$/.test(node.tagName)) return node.childNodes.flatMap(read);
    const links = [...everyElement(node)].flatMap(each =>
      each.tagName === 'a' ? [attributeOf(each, 'href') ?? ''] : [],
    );
    return [{ text: textOf(node), links }];
  };
  return parse(html).childNodes.flatMap(read);
}

/** Returns the words of lines and their addresses as one text without spaces. A link whose words are its address counts once. */
export const wordsOfLines = (lines: readonly MailLine[]): string =>
  lines
    .flatMap(({ text, links }) => [text, ...links.filter(link => link !== text && link !== `mailto:${text}`)])
    .join('')
    .replace(/\s/g, '');

/** Returns the words of a plain text as one text without spaces. Leaves out lines that only separate or underline. */
export const wordsOfText = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter(line => !/^[-=]+$/.test(line))
    .join('')
    .replace(/\s/g, '');
