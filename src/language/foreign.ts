/** Adds `lang` and `dir` attributes to words that are not in the script of the surrounding text (WCAG 2.2, 3.1.2). */
import { type Html, html } from '../html.ts';
import { closeBrackets } from './brackets.ts';
import { directionOfText, hasRightToLeft, listLeftToRight, rightToLeftLetters } from './directions.ts';
import { type Direction, directionOf, scriptOf } from './languages.ts';

/** A script that `markForeign` looks for in text of other scripts. */
interface Script {
  /** ISO 15924 codes of the script, and of scripts that include it. */
  readonly of: ReadonlySet<string>;
  /** Quick test: matches one letter of the script. Most texts have no letter of another script. */
  readonly letter: RegExp;
  /**
   * Matches a sequence of letters of the script. Between letters that run from right to left, includes everything that is no letter, because
   * two elements would stand in the order of the surrounding text: the second part of a sentence would come before the first.
   */
  readonly run: RegExp;
  /** Returns the most likely language of `words`, judging by the letters in `words`. */
  language(words: string): string;
}

const scripts: readonly Script[] = [
  {
    of: new Set(['Hani', 'Hans', 'Hant', 'Hanb', 'Jpan', 'Kore']),
    letter: /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u,
    run: /\p{Script=Han}(?:[\p{Script=Han}\u3001-\u303f\uff01-\uff65·]*\p{Script=Han})?/gu,
    language: () => 'zh-Hans',
  },
  {
    of: new Set(['Arab', 'Aran']),
    letter: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/,
    run: /\p{Script=Arabic}(?:[\p{Script=Arabic}\P{L}]*[\p{Script=Arabic}\p{M}٠-٩])?/gu,
    language: words => (/[ٹڈڑںے]/.test(words) ? 'ur' : /[پچژگکی]/.test(words) ? 'fa' : 'ar'),
  },
  {
    of: new Set(['Hebr']),
    letter: /[\u0590-\u05ff\ufb1d-\ufb4f]/,
    run: /\p{Script=Hebrew}(?:[\p{Script=Hebrew}\P{L}]*[\p{Script=Hebrew}\p{M}])?/gu,
    language: () => 'he',
  },
];

/** Properties of the language around a text, for `markForeign` and `markWords`. */
interface Around {
  readonly direction: Direction;
  /** Scripts that the language does not use. */
  readonly foreign: readonly Script[];
  /** Quick test: matches every text that may need a `<span>` or `<bdi>`. Most texts do not match. */
  readonly suspect: RegExp;
}

const known = new Map<string, Around>();

function aroundOf(language: string): Around {
  const before = known.get(language);
  if (before) return before;
  const own = scriptOf(language);
  const direction = directionOf(language);
  const foreign = scripts.filter(({ of }) => !of.has(own));
  const letters = [...foreign.map(({ letter }) => letter), rightToLeftLetters].map(({ source }) => source).join('|');
  const around = { direction, foreign, suspect: direction === 'rtl' ? /./ : new RegExp(letters, 'u') };
  known.set(language, around);
  return around;
}

/**
 * Renders a whole text, such as a title, a name or a caption. Like `markWords`, adds elements around words of another script. If the text has
 * another writing direction than `language`, isolates the text, so that its words and punctuation keep their order.
 */
export function markForeign(text: string, language: string): Html | string {
  const { direction, foreign, suspect } = aroundOf(language);
  if (!suspect.test(text)) return text;
  const own = directionOfText(text, direction);
  if (own === direction) return markWords(text, language);
  const script = foreign.find(({ letter }) => letter.test(text));
  // If all letters of a text are from one foreign script, one element for letters and punctuation is enough.
  if (script && !/\p{L}/u.test(text.replace(script.run, '')))
    return html`<span${languageMark(script.language(text), language)}>${text}</span>`;
  const words = markScripts(own === 'rtl' ? isolate(text) : [text], { language, isJoined: false });
  return html`<bdi dir="${own}">${words}</bdi>`;
}

/**
 * Wraps Chinese, Arabic or Hebrew words in a `<span>` that states the language of these words. Adds no `<span>` if `language`, the language of the
 * text, uses the same script. If `language` is written from right to left, also isolates left-to-right parts such as telephone numbers. Returns
 * the text itself if nothing needs an element. If `isJoined`, the text continues words of another direction, or such words continue the text: then
 * no `<span>` has a direction, because words in elements with directions of their own would stand in the wrong order.
 */
export function markWords(text: string, language: string, isJoined = false): Html | string {
  const { direction, suspect } = aroundOf(language);
  if (!suspect.test(text)) return text;
  return markScripts(direction === 'rtl' ? isolate(text) : [text], { language, isJoined });
}

interface Place {
  /** The language around the text. */
  readonly language: string;
  readonly isJoined: boolean;
}

/** Wraps words of other scripts in the parts of a text that have no element yet. */
function markScripts(parts: readonly (Html | string)[], place: Place): Html | string {
  return aroundOf(place.language)
    .foreign.reduce(
      (before, script) =>
        before.flatMap(part =>
          typeof part === 'string' && script.letter.test(part) ? markRuns(part, script, place) : [part],
        ),
      parts,
    )
    .reduce<Html | string>((all, part) => (all === '' ? part : html`${all}${part}`), '');
}

/** Wraps each left-to-right part of a right-to-left text in a `<bdi>`. */
function isolate(text: string): readonly (Html | string)[] {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const { words, index } of listLeftToRight(text)) {
    parts.push(text.slice(end, index), html`<bdi dir="ltr">${words}</bdi>`);
    end = index + words.length;
  }
  return [...parts, text.slice(end)].filter(part => part !== '');
}

function markRuns(text: string, script: Script, { language: around, isJoined }: Place): readonly (Html | string)[] {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(script.run)) {
    const own = script.language(found);
    const letters = { start: index, end: index + found.length };
    const runsAgainst = directionOf(own) !== directionOf(around);
    const part = runsAgainst ? closeBrackets(text, letters, end) : letters;
    const words = text.slice(part.start, part.end) + tailOf(text, part.start, part.end);
    if (part.start > end) parts.push(text.slice(end, part.start));
    parts.push(html`<span${isJoined ? html` lang="${own}"` : languageMark(own, around)}>${words}</span>`);
    end = part.start + words.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

const ownTail = /[؟،؛]+/y;
const quotedTail = /[.!?:…؟،؛]+(?=["”’'»›])/y;

/**
 * Returns the punctuation that must be in one element with the preceding Arabic or Hebrew words: Arabic punctuation marks, or the punctuation at
 * the end of a quotation that consists of these words.
 */
function tailOf(text: string, start: number, end: number): string {
  if (!hasRightToLeft(text.slice(start, end))) return '';
  const tail = /["“„‘'«‹]/.test(text[start - 1] ?? '') ? quotedTail : ownTail;
  tail.lastIndex = end;
  return tail.exec(text)?.[0] ?? '';
}

/**
 * Returns the attributes of an element whose text is not in the language `around`, such as ` lang="ar" dir="rtl"`. Leaves out `dir` if both
 * languages have the same direction.
 */
export function languageMark(language: string, around: string): Html {
  const direction = directionOf(language);
  return html` lang="${language}"${direction !== directionOf(around) && html` dir="${direction}"`}`;
}

/**
 * Renders a name within a text in the language `around`. `of` is the name's language; undefined if the language is unknown. Wraps the name in
 * `<bdi>` if the text has another language or writing direction, so that the name does not change the order of the surrounding text.
 */
export function printName(name: string, around: string, of: string | undefined): Html | string {
  if (of !== undefined && of !== around) return html`<bdi${languageMark(of, around)}>${markForeign(name, of)}</bdi>`;
  return markForeign(name, around);
}
