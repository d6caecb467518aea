/** Marks the language of words in another script than that of the text around them, and which way they run (WCAG 2.2, 3.1.2). */
import { type Html, html } from '../html.ts';
import { directionOf, scriptOf } from './languages.ts';

interface Script {
  /** Languages are written in it: ISO 15924. */
  readonly of: ReadonlySet<string>;
  /** One of its letters: a look that costs little, for most texts have none. */
  readonly letter: RegExp;
  /** Its letters with what stands between them. */
  readonly run: RegExp;
  /** The language that such words are in, as far as their letters tell. */
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

/** Text in which every run of Chinese, Arabic or Hebrew script is marked, unless the text's own language is written in it. */
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

/** The attributes of an element in another language than what is around it: ` lang="ar" dir="rtl"`. The direction only where it differs. */
export function languageMark(language: string, around: string): Html {
  const direction = directionOf(language);
  return html` lang="${language}"${direction !== directionOf(around) && html` dir="${direction}"`}`;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name among words of a language: in `of` where that is known. One that runs the other way is set apart, so that it does not turn over what
 * stands beside it.
 */
export function printName(name: string, around: string, of: string | undefined): Html | string {
  if (of !== undefined && of !== around) return html`<bdi${languageMark(of, around)}>${markForeign(name, of)}</bdi>`;
  const marked = markForeign(name, around);
  const isForeign = directionOf(around) === 'rtl' && /\p{L}/u.test(name) && !rightToLeft.test(name);
  return isForeign ? html`<bdi dir="ltr">${marked}</bdi>` : marked;
}
