/** Moves links and emphasis out of code, because Markdown shows marks inside code as they are. */
import { elementsOf, unwrap, wrapContent } from './nodes.ts';

/** Puts each link in a `<code>` around the code of the link, and removes other marks from code. Leaves blocks of code unchanged. */
export function settleMarkedCode(root: Element): void {
  const inline = (element: Element) => !element.closest('pre');
  for (const mark of elementsOf(root, 'code b, code strong, code i, code em, code s, code del, code span'))
    if (inline(mark)) unwrap(mark);
  for (const anchor of elementsOf(root, 'code > a[href]')) if (inline(anchor)) putAroundCode(anchor);
}

/** Splits the `<code>` around a link into the code before the link, the link with its own code, and the code after it. */
function putAroundCode(anchor: Element): void {
  const code = anchor.parentElement;
  const rest = anchor.ownerDocument.createElement('code');
  while (anchor.nextSibling) rest.appendChild(anchor.nextSibling);
  code?.parentNode?.insertBefore(rest, code.nextSibling);
  code?.parentNode?.insertBefore(anchor, rest);
  wrapContent(anchor, 'code');
  for (const part of [code, rest]) if (part?.textContent === '') part.remove();
}
