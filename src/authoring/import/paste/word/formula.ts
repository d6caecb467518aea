/** Converts the formulas of a Word file to text on one line, because Markdown has no formulas. Spec: ECMA-376, part 1, 22.1. */

import {
  ancestorOf,
  append,
  childOf,
  childrenOf,
  type Element,
  findAny,
  insertBefore,
  make,
  makeRun,
  remove,
  unwrap,
} from './xml.ts';

/** Part of a formula as text, and its position above or below the line. */
interface Piece {
  readonly words: string;
  readonly raised?: 'superscript' | 'subscript';
}

/** Replaces all formulas of a document with text. Returns the text of each formula. */
export function writeFormulas(root: Element): readonly string[] {
  const found: string[] = [];
  for (const formula of findAny(root, 'oMath')) {
    const pieces = piecesIn(formula).filter(({ words }) => words !== '');
    const runs = pieces.map(({ words, raised }) => makeRun(formula, words, { raised }));
    found.push(pieces.map(({ words }) => words).join(''));
    insertBefore(formula, ancestorOf(formula, 'p') ? runs : [append(make(formula, 'p'), ...runs)]);
    remove(formula);
  }
  for (const properties of findAny(root, 'oMathParaPr')) remove(properties);
  for (const outer of findAny(root, 'oMathPara')) unwrap(outer);
  return found.filter(words => words !== '');
}

const piecesIn = (element: Element | undefined): readonly Piece[] =>
  element ? childrenOf(element).flatMap(piecesOf) : [];
const wordsIn = (element: Element | undefined) =>
  piecesIn(element)
    .map(({ words }) => words)
    .join('');

/** Returns the text of a factor, numerator or denominator. Adds parentheses if the text has several characters and is not a number. */
function factor(element: Element | undefined): string {
  const words = wordsIn(element);
  return [...words].length > 1 && Number.isNaN(Number(words)) ? `(${words})` : words;
}

const signOf = (element: Element, name: string, usual: string) => {
  const sign = childOf(element, `${element.localName}Pr`, name);
  return sign ? (sign.getAttributeNS(sign.namespaceURI, 'val') ?? '') : usual;
};

function piecesOf(element: Element): readonly Piece[] {
  const part = (name: string) => childOf(element, name);
  const above = (): Piece => ({ words: wordsIn(part('sup')), raised: 'superscript' });
  const below = (): Piece => ({ words: wordsIn(part('sub')), raised: 'subscript' });
  switch (element.localName) {
    case 't':
      return [{ words: element.textContent ?? '' }];
    case 'sSup':
      return [...piecesIn(part('e')), above()];
    case 'sSub':
      return [...piecesIn(part('e')), below()];
    case 'sSubSup':
      return [...piecesIn(part('e')), below(), above()];
    case 'sPre':
      return [below(), above(), ...piecesIn(part('e'))];
    case 'f':
      return [{ words: `${factor(part('num'))}/${factor(part('den'))}` }];
    case 'rad': {
      const degree = part('deg');
      return [{ words: wordsIn(degree), raised: 'superscript' }, { words: `√${factor(part('e'))}` }];
    }
    case 'nary':
      return [{ words: signOf(element, 'chr', '∫') }, below(), above(), ...piecesIn(part('e'))];
    case 'd': {
      const inner = childrenOf(element).filter(({ localName }) => localName === 'e');
      const words = inner.map(wordsIn).join(signOf(element, 'sepChr', '|'));
      return [{ words: `${signOf(element, 'begChr', '(')}${words}${signOf(element, 'endChr', ')')}` }];
    }
    default:
      return piecesIn(element);
  }
}
