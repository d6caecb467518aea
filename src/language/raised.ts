/** Writes raised and lowered digits as characters of their own, for text without elements: without them, 10<sup>6</sup> would become 106. */

const raised: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '(': '⁽', ')': '⁾', n: 'ⁿ' },
};
const lowered: Readonly<Record<string, string>> = {
  ...{ 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' },
};

/**
 * Returns the text of an element `<sup>` or `<sub>` as raised or lowered characters. Returns a text that has none, such as `st` in
 * 1<sup>st</sup>, as it is.
 */
export function raiseText(text: string, element: 'sup' | 'sub'): string {
  const forms = element === 'sup' ? raised : lowered;
  const characters = [...text].map(character => forms[character]);
  return characters.includes(undefined) ? text : characters.join('');
}
