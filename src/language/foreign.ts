/** Adds `lang` and `dir` attributes to words that are not in the script of the surrounding text (WCAG 2.2, 3.1.2). */
import { type Html, html } from '../html.ts';
import { directionOf, scriptOf } from './languages.ts';

/** A script that `markForeign` looks for in text of other scripts. */
interface Script {
  /** ISO 15924 codes of the script, and of scripts that include it. */
  readonly of: ReadonlySet<string>;
  /** Quick test: matches one letter of the script. Most texts have no letter of another script. */
  readonly letter: RegExp;
  /** Matches a sequence of letters of the script, with spaces and punctuation between them. */
  readonly run: RegExp;
  /** Guesses the language of words in this script from their letters. */
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
    run: /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s\d،؛؟٪٫٬٠-٩ـ.:!«»()\p{Join_Control}–-]*[\p{Script=Arabic}\p{M}٠-٩])?/gu,
    language: words => (/[ٹڈڑںے]/.test(words) ? 'ur' : /[پچژگکی]/.test(words) ? 'fa' : 'ar'),
  },
  {
    of: new Set(['Hebr']),
    letter: /[\u0590-\u05ff\ufb1d-\ufb4f]/,
    run: /\p{Script=Hebrew}(?:[\p{Script=Hebrew}\p{M}\s\d.,:;!?"'()–-]*[\p{Script=Hebrew}\p{M}])?/gu,
    language: () => 'he',
  },
];

/**
 * Wraps words in Chinese, Arabic or Hebrew script in a `<span>` with their language. Does not wrap words in a script that the text's own
 * language uses. Returns the text itself if nothing needs a `<span>`.
 */
export function markForeign(text: string, language: string): Html | string {
  const own = scriptOf(language);
  const there = scripts.filter(({ of, letter }) => letter.test(text) && !of.has(own));
  if (there.length === 0) return text;
  return there
    .reduce<readonly (Html | string)[]>(
      (parts, script) => parts.flatMap(part => (typeof part === 'string' ? markRuns(part, script, language) : part)),
      [text],
    )
    .reduce<Html | string>((all, part) => (all === '' ? part : html`${all}${part}`), '');
}

function markRuns(text: string, script: Script, around: string): readonly (Html | string)[] {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(script.run)) {
    const [words] = match;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(html`<span${languageMark(script.language(words), around)}>${words}</span>`);
    end = match.index + words.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/**
 * Returns the attributes of an element whose text is not in the language `around`, such as ` lang="ar" dir="rtl"`. Leaves out `dir` if both
 * languages have the same direction.
 */
export function languageMark(language: string, around: string): Html {
  const direction = directionOf(language);
  return html` lang="${language}"${direction !== directionOf(around) && html` dir="${direction}"`}`;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Renders a name within a text in the language `around`. `of` is the name's language; undefined if it is unknown. Wraps the name in `<bdi>`
 * if the text has another language or writing direction, so that the name does not change the order of the text beside it.
 */
export function printName(name: string, around: string, of: string | undefined): Html | string {
  if (of !== undefined && of !== around) return html`<bdi${languageMark(of, around)}>${markForeign(name, of)}</bdi>`;
  const marked = markForeign(name, around);
  const isForeign = directionOf(around) === 'rtl' && /\p{L}/u.test(name) && !rightToLeft.test(name);
  return isForeign ? html`<bdi dir="ltr">${marked}</bdi>` : marked;
}
