/** Parses the Atom feed that Blogger exports. */
import { controls } from '../body/control-characters.ts';
import { newXmlParser } from '../wordpress/xml-parser.ts';

/** XML element of a feed, with its child elements and its text. */
export interface FeedElement {
  /** Name with its prefix, such as `blogger:type`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly FeedElement[];
  readonly text: string;
}

/** Maximum nesting depth of the elements that the parser keeps: it needs a feed, its entries, their fields, and the fields of an author. */
const deepest = 6;

interface OpenElement extends FeedElement {
  readonly children: FeedElement[];
  text: string;
}

/** Returns the root of a feed; returns undefined if the text is not well-formed XML, or has a document type declaration. */
export function parseFeed(xml: string): FeedElement | undefined {
  const parser = newXmlParser();
  const open: OpenElement[] = [];
  let depth = 0;
  let root: FeedElement | undefined;
  let isFaulty = false;
  parser.onopentag = ({ name, attributes }) => {
    depth++;
    if (depth > deepest) return;
    const values = Object.entries(attributes).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : value.value,
    ]);
    const element: OpenElement = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  };
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => {
    if (depth <= deepest) open.pop();
    depth--;
  };
  parser.ondoctype = () => {
    isFaulty = true;
  };
  parser.onerror = () => {
    isFaulty = true;
    parser.resume();
  };
  parser.write(xml.replace(controls, '')).close();
  return isFaulty ? undefined : root;
}

/** Returns the text of the first child with this name; empty if there is none. */
export const textOfChild = (element: FeedElement, name: string): string =>
  element.children.find(child => child.name === name)?.text.trim() ?? '';

/** Returns the children with this name. */
export const childrenOf = (element: FeedElement, name: string): readonly FeedElement[] =>
  element.children.filter(child => child.name === name);
