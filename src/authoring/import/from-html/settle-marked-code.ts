/** Moves links out of code and removes emphasis from it, because Markdown shows characters such as `*` and `[` inside code as text. */
import { elementsOf, unwrap, wrapContent } from './nodes.ts';

/** Turns code that contains a link into a link that contains code, and removes emphasis from code. Leaves code blocks unchanged. */
export function settleMarkedCode(root: Element): void {
  if (elementsOf(root, 'code').length === 0 && !root.closest('code')) return;
  const inline = (element: Element) => !element.closest('pre');
  for (const mark of elementsOf(root, 'code b, code strong, code i, code em, code s, code del, code span'))
    if (inline(mark)) unwrap(mark);
  for (const anchor of elementsOf(root, 'code > a[href]')) if (inline(anchor)) putAroundCode(anchor);
}

/** Splits the `<code>` around a link into the code before the link, a link that contains a `<code>`, and the code after the link. */
function putAroundCode(anchor: Element): void {
  const code = anchor.parentElement;
  const rest = anchor.ownerDocument.createElement('code');
  while (anchor.nextSibling) rest.appendChild(anchor.nextSibling);
  code?.parentNode?.insertBefore(rest, code.nextSibling);
  code?.parentNode?.insertBefore(anchor, rest);
  wrapContent(anchor, 'code');
  for (const part of [code, rest]) if (part?.textContent === '') part.remove();
}
