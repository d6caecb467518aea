/** Prints trees as XHTML, the XML syntax of HTML: https://html.spec.whatwg.org/multipage/xhtml.html */
import { type Html, xml } from '../../html.ts';
import { withoutInvisible } from '../../language/characters.ts';
import { directionOf } from '../../language/languages.ts';
import type { Attributes, Element, Node } from '../tree.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements that XHTML closes in their own tag. */
const empty = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Prints nodes as XHTML. */
export const printXhtml = (nodes: readonly Node[], isInSvg = false): Html =>
  xml`${nodes.map(node => (node.kind === 'text' ? withoutInvisible(node.text) : printElement(node, isInSvg)))}`;

function printElement({ name, attributes, children }: Element, isInSvg: boolean): Html {
  const isSvg = isInSvg || name === 'svg';
  const namespace = name === 'svg' && !isInSvg && xml` xmlns="${svgNamespace}"`;
  const tag = xml`${name}${namespace}${printAttributes(attributes)}`;
  return empty.has(name) && !isSvg ? xml`<${tag}/>` : xml`<${tag}>${printXhtml(children, isSvg)}</${name}>`;
}

/** Prints attributes. XML has its own attribute for the language; reading programs know either of the two. */
function printAttributes(attributes: Attributes): readonly Html[] {
  return [...attributes].map(([name, value]) => {
    const words = withoutInvisible(value);
    return name === 'lang' ? xml` lang="${words}" xml:lang="${words}"` : xml` ${name}="${words}"`;
  });
}

/** A document of an EPUB. */
export interface XhtmlDocument {
  readonly language: string;
  readonly title: string;
  /** Value of the attribute `epub:type` of the body, such as `bodymatter`: https://www.w3.org/TR/epub-ssv-11/ */
  readonly type: string;
  readonly body: Html;
}

/** Prints a whole document. */
export const printDocument = ({ language, title, type, body }: XhtmlDocument): string =>
  xml`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8"/>
<title>${withoutInvisible(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${type}">
${body}
</body>
</html>
`.toString();
