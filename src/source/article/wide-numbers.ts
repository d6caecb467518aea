/** Marks lists whose numbers have more than two digits, such as the years `1931.` and `1986.`, because they need more room beside the text. */
import type { Token } from 'markdown-it';

/** Maximum number of digits for which style sheets have room. Longer numbers are rare, and reach into the margin. */
const mostDigits = 4;

/** Gives each numbered list whose last number has three digits or more a class, such as `digits-4`. */
export function markWideNumbers(tokens: readonly Token[]): void {
  const open: { readonly list: Token | undefined; last: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'ordered_list_open') open.push({ list: token, last: Number(token.attrGet('start') ?? 1) - 1 });
    else if (token.type === 'bullet_list_open') open.push({ list: undefined, last: 0 });
    else if (token.type === 'list_item_open') {
      const list = open.at(-1);
      if (list) list.last++;
    } else if (/^(?:ordered|bullet)_list_close$/.test(token.type)) {
      const { list, last } = open.pop() ?? {};
      const digits = String(last).length;
      if (list && digits > 2) list.attrSet('class', `digits-${Math.min(digits, mostDigits)}`);
    }
  }
}
