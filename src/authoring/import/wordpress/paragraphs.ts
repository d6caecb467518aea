/** Adds `<p>` and `<br>` elements to text of the classic editor, which separates paragraphs with empty lines. */
import { isBlock, isElement, isText, listNodes, unwrap } from '../from-html/nodes.ts';
import { linkElement } from './embeds.ts';
import type { HtmlContext } from './html-context.ts';

/** Block elements that contain only other blocks. */
const frames = new Set('UL OL DL TABLE THEAD TBODY TFOOT TR'.split(' '));
/** Block elements whose text stays unchanged. */
const fixed = new Set('PRE H1 H2 H3 H4 H5 H6 HR'.split(' '));
/** Elements whose content needs no `<p>` if the content is a single paragraph. */
const small = new Set('LI TD TH DD DT CAPTION FIGCAPTION SUMMARY'.split(' '));
const emptyLines = /\n[ \t]*\n\s*/;
const isAddress = (text: string) => /^https?:\/\/[^\s<>"]+$/.test(text);

/**
 * Divides the text of a block, and of the blocks inside it, into paragraphs, as WordPress does when it shows the text. If `isDeep` is
 * false, changes only the text directly in the block, such as text of the classic editor between blocks of the block editor.
 */
export function markParagraphs(block: Element, context: HtmlContext, isDeep = true): void {
  if (fixed.has(block.nodeName)) return;
  if (frames.has(block.nodeName)) {
    for (const child of Array.from(block.children)) markParagraphs(child, context);
    return;
  }
  const runs = splitRuns(block);
  const isPlain = small.has(block.nodeName) && runs.filter(run => !isBlock(run[0])).length < 2;
  while (block.firstChild) block.removeChild(block.firstChild);
  for (const run of runs) {
    const [first] = run;
    if (isBlock(first) && isElement(first)) {
      block.appendChild(first);
      if (isDeep) markParagraphs(first, context);
      continue;
    }
    const place = isPlain ? block : block.appendChild(block.ownerDocument.createElement('p'));
    for (const node of run) place.appendChild(node);
    const url = isText(first) && run.length === 1 ? first.data.trim() : '';
    if (!isAddress(url)) breakLines(place);
    else {
      context.note('embeds-made-links', url);
      place.replaceChild(linkElement(place.ownerDocument, url), run[0] ?? place);
    }
  }
  if (block.nodeName === 'P') unwrap(block);
}

/** Splits the content of a block into groups of nodes: each group is one inner block, or the nodes of one paragraph. */
function splitRuns(block: Element): readonly (readonly Node[])[] {
  const runs: Node[][] = [[]];
  for (const node of Array.from(block.childNodes)) {
    if (isBlock(node)) {
      runs.push([node], []);
      continue;
    }
    const pieces = isText(node)
      ? partsOf(node, runs.at(-1)?.length === 0).map(part => block.ownerDocument.createTextNode(part))
      : splitAtEmptyLines(node);
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) runs.push([]);
      if (!isText(piece) || piece.data !== '') runs.at(-1)?.push(piece);
    }
  }
  return runs.filter(run => run.some(node => !isText(node) || node.data.trim() !== ''));
}

/** Splits an inline element at the empty lines in it, because emphasis may cover several paragraphs. */
function splitAtEmptyLines(node: Node): readonly Node[] {
  if (!emptyLines.test(node.textContent ?? '')) return [node];
  const { ownerDocument: document } = node;
  if (isText(node) && document) return node.data.split(emptyLines).map(text => document.createTextNode(text));
  const pieces = [node.cloneNode(false)];
  for (const child of Array.from(node.childNodes))
    for (const [i, piece] of splitAtEmptyLines(child).entries()) {
      if (i > 0) pieces.push(node.cloneNode(false));
      pieces.at(-1)?.appendChild(piece);
    }
  return pieces;
}

/** Splits a text at empty lines, and around a line that is only an address, because WordPress embeds the page or video at this address. */
function partsOf(text: Text, isFirst: boolean): readonly string[] {
  const isLast = text.nextSibling === null || isBlock(text.nextSibling);
  return text.data.split(emptyLines).flatMap((part, i, parts) => {
    const lines = part.split('\n');
    const groups: string[][] = [[]];
    for (const [j, line] of lines.entries()) {
      const startsLine = j > 0 || i > 0 || isFirst;
      const endsLine = j < lines.length - 1 || i < parts.length - 1 || isLast;
      if (startsLine && endsLine && isAddress(line.trim())) groups.push([line], []);
      else groups.at(-1)?.push(line);
    }
    const written = groups.filter(group => group.length > 0).map(group => group.join('\n'));
    return written.length === 0 ? [''] : written;
  });
}

/** Turns line endings in a paragraph into `<br>`, except at the beginning or end of the paragraph and after a `<br>`. */
function breakLines(paragraph: Element): void {
  const texts = listNodes(paragraph).filter(isText);
  for (const [i, text] of texts.entries()) {
    const isAfterBreak = text.previousSibling?.nodeName === 'BR';
    const start = i === 0 && text === paragraph.firstChild ? text.data.trimStart() : text.data;
    const whole = i === texts.length - 1 && text === paragraph.lastChild ? start.trimEnd() : start;
    const lines = (isAfterBreak ? whole.replace(/^[ \t]*\n/, '') : whole).split('\n');
    const document = paragraph.ownerDocument;
    for (const [j, line] of lines.entries()) {
      if (j > 0) text.parentNode?.insertBefore(document.createElement('br'), text);
      text.parentNode?.insertBefore(document.createTextNode(line), text);
    }
    text.parentNode?.removeChild(text);
  }
}
