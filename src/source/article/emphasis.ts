/**
 * Emphasis in Chinese, Japanese and Korean text. CommonMark decides by the white space and punctuation beside a delimiter run (`**`)
 * whether the run opens or closes emphasis (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). In text without spaces
 * between words, this rule fails: for example, readers see the asterisks of `**“好。”**她说` (commonmark/commonmark-spec#650). Beside
 * Chinese, Japanese and Korean characters, this parser therefore also lets a run open or close emphasis between punctuation and a letter.
 * The parser treats all other text as CommonMark does.
 */
import type { MarkdownIt, Token } from 'markdown-it';
import { eastAsian, mayBeEastAsian } from '../../language/east-asian.ts';
import { findLiteralMarks, type Literal } from './literal-marks.ts';
import { findLooseMarks, findStars, type LooseMark, type Run } from './loose-marks.ts';
import { OpenRuns } from './open-runs.ts';
import { findShifted, type UsedRun } from './shifted-marks.ts';

interface Scanned {
  readonly can_open: boolean;
  readonly can_close: boolean;
  readonly length: number;
}

/**
 * Delimiter runs that seem to mean emphasis but that the parser read as text. The key is the list of inline tokens that contains the runs.
 */
export const looseMarks = new WeakMap<readonly Token[], LooseMarks>();

/** Source text of a list of inline tokens, with the delimiter runs that readers would see. */
export interface LooseMarks {
  /** Source text of the tokens. */
  readonly text: string;
  readonly marks: readonly LooseMark[];
}

interface ScannedRun extends Run {
  /** Index of the first token made from this delimiter run. */
  readonly token: number;
  readonly list: object;
}

/** Adds the rules for emphasis in Chinese, Japanese and Korean text to a parser. */
export function allowEastAsianEmphasis(markdown: MarkdownIt): void {
  class State extends markdown.inline.State {
    /** Open delimiter runs, by markdown-it's list of delimiters. Each link has its own list, so emphasis cannot cross the end of a link. */
    readonly #open = new WeakMap<object, OpenRuns>();
    readonly runs: ScannedRun[] = [];

    #isEastAsian: boolean | undefined;
    literal: ReadonlyMap<number, Literal> = new Map();
    /** Offset of the middle of the last delimiter run that closed one emphasis and opened the next (`**so****so**`); -1 if there is none. */
    #half = -1;

    override scanDelims(start: number, canSplitWord: boolean): Scanned {
      const scanned = super.scanDelims(start, canSplitWord);
      if (this.#isEastAsian === undefined) {
        this.#isEastAsian = mayBeEastAsian.test(this.src);
        if (this.#isEastAsian) this.literal = findLiteralMarks(this.src);
      }
      const result = this.#isEastAsian ? this.#widen(start, scanned) : scanned;
      const token = this.tokens.length + (this.pending === '' ? 0 : 1);
      this.runs.push({ start, length: result.length, token, list: this.delimiters });
      return result;
    }

    #widen(start: number, scanned: Scanned): Scanned {
      const { length } = scanned;
      const literal = this.literal.get(start);
      if (literal === 'commonmark') return scanned;
      if (literal !== undefined) return { can_open: false, can_close: false, length };
      const run = this.src.slice(start, start + length);
      const open = this.#open.get(this.delimiters) ?? new OpenRuns();
      this.#open.set(this.delimiters, open);
      const text = this.src.slice(0, this.posMax);
      const beside = look(text, start, run);
      const afterWord = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start));
      if (beside && open.splits(run) && closesAndOpens(beside, text.slice(start + length))) {
        this.#half = start + length / 2;
        open.close(run.slice(length / 2));
        return { can_open: false, can_close: true, length: length / 2 };
      }
      if (start === this.#half) {
        open.push(run, afterWord);
        return { can_open: true, can_close: false, length };
      }
      const can_open = scanned.can_open || (beside !== undefined && mayOpen(beside));
      const can_close =
        scanned.can_close ||
        (beside !== undefined &&
          (open.has(run)
            ? mayClose(beside)
            : open.hasNested(run, stopsSentence.test(beside.before)) && mayCloseNested(beside)));
      if (!(can_close && open.close(run)) && can_open) open.push(run, afterWord);
      return { can_open, can_close, length };
    }
  }
  markdown.inline.State = State;
  markdown.inline.ruler2.before('fragments_join', 'loose_marks', state => {
    if (state instanceof State) rememberLooseMarks(state);
  });
}

/** Inline text after its delimiter runs have been scanned. */
interface ScannedText {
  readonly src: string;
  readonly tokens: readonly Token[];
  readonly env: Record<string, unknown>;
  readonly runs: readonly ScannedRun[];
  readonly literal: ReadonlyMap<number, Literal>;
}

/** Stores in `looseMarks` the delimiter runs that seem to mean emphasis but that the parser read as text. */
function rememberLooseMarks({ src, tokens, env, runs, literal }: ScannedText): void {
  const hasStars = runs.some(({ start, length }) => length > 1 || src[start] === '*');
  if (literal.size === 0 && !hasStars && (runs.length < 3 || !tokens.some(({ type }) => type === 'em_open'))) return;
  const used = runs.filter(({ start }) => !literal.has(start)).map(run => useOf(run, src, tokens));
  if (literal.size === 0 && used.every(({ role }) => role === 'opens' || role === 'closes')) return;
  const shifted = findShifted(src, used);
  const isTold = new Set(shifted.map(({ start }) => start));
  const left = runs
    .filter(({ start }) => !isTold.has(start) && (src[start] === '_' || !literal.has(start)))
    .flatMap(run => whatIsLeft(run, src, tokens));
  const marks = [...listDoubts(runs, literal), ...shifted, ...findLooseMarks(src, left), ...findStars(src, left)].sort(
    (a, b) => a.start - b.start,
  );
  if (marks.length === 0) return;
  looseMarks.set(tokens, { text: src, marks });
  env.hasLooseMarks = true;
}

/** Lists the doubtful runs: single asterisks that may refer to footnotes. These asterisks come in pairs, so every second asterisk ends a pair. */
const listDoubts = (runs: readonly Run[], literal: ReadonlyMap<number, Literal>): readonly LooseMark[] =>
  runs
    .filter(({ start }) => literal.get(start) === 'doubtful')
    .map(({ start, length }, i) => ({ start, length, why: 'doubt', side: i % 2 === 0 ? 'first' : 'last' }));

/** Returns a delimiter run with its role: whether the run opens emphasis, closes emphasis, is text, or has several of these roles. */
function useOf(run: ScannedRun, text: string, tokens: readonly Token[]): UsedRun {
  const mark = text[run.start] ?? '';
  // For each pair `~~`, markdown-it makes one token, and also for each single `*` or `_`.
  const end = run.token + (mark === '~' ? run.length / 2 : run.length);
  let [left, opens, closes] = [0, 0, 0];
  for (let i = run.token; i < end; i++) {
    const { type = '', content = '' } = tokens[i] ?? {};
    if (type.endsWith('_open')) opens++;
    else if (type.endsWith('_close')) closes++;
    else if (content.startsWith(mark)) left++;
  }
  const kinds = [left, opens, closes].filter(count => count > 0).length;
  const role = kinds > 1 ? 'mixed' : opens > 0 ? 'opens' : closes > 0 ? 'closes' : 'text';
  return { ...run, role };
}

/**
 * Returns the part of a delimiter run that the parser read as text, such as the first asterisk of `***so**`. Returns an empty list if the
 * parser used the whole run for emphasis.
 */
function whatIsLeft({ start, length, token }: ScannedRun, text: string, tokens: readonly Token[]): readonly Run[] {
  const left = tokens
    .slice(token, token + length)
    .filter(({ type, content }) => type === 'text' && content !== '' && content === text[start]).length;
  return left === 0 ? [] : [{ start, length: left }];
}

/** Delimiter run with the text before and after it. */
interface Beside {
  readonly run: string;
  readonly before: string;
  readonly after: string;
  /** For a single `*`: true if the next `*` directly follows closing punctuation. False for all other delimiter runs. */
  readonly closesLater: boolean;
}

/** Number of UTF-16 code units to examine before and after a delimiter run. */
const reach = 12;

const letterOrMark = `(?:${eastAsian.source})`;
const lastThere = new RegExp(`${letterOrMark}[\\p{P}\\p{S}\\p{M}]*$`, 'u');
const firstThere = new RegExp(`^[\\p{P}\\p{S}]*${letterOrMark}`, 'u');
const last = new RegExp(`${letterOrMark}\\p{M}*$`, 'u');
const first = new RegExp(`^${letterOrMark}`, 'u');

/**
 * Returns the text beside a delimiter run. Returns `undefined` if neither side is Chinese, Japanese or Korean, if one side is white space,
 * or if the run is an underscore in a URL.
 */
function look(text: string, start: number, run: string): Beside | undefined {
  const end = start + run.length;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after)) return undefined;
  if (!lastThere.test(before) && !firstThere.test(after)) return undefined;
  if (run.startsWith('_') && address.test(text.slice(Math.max(0, start - longestAddress), start))) return undefined;
  const next = run === '*' ? text.indexOf(run, end) : -1;
  return { run, before, after, closesLater: next !== -1 && closing.test(text.slice(next - 1, next)) };
}

/** Matches a URL at the end of a text. Underscores in a URL are ordinary characters. */
const address = /:\/\/[^\s<>“”‘’\u3000-\u303f\uff00-\uff65]*$/;
const longestAddress = 300;

const opening = /^["'\p{Ps}\p{Pi}]/u;
const stop = /^[\p{Pe}\p{Pf}，。、；：！？,.;:!?%％]/u;
const closing = /["'\p{Pe}\p{Pf}。.！!？?：:；;…%％]$/u;

/**
 * Returns whether a delimiter run may open emphasis:
 * - `_`: only after a Chinese, Japanese or Korean character, so that `snake_名字_case` stays text.
 * - `*`: only before an opening bracket or quotation mark, and only if the next `*` follows closing punctuation. Any other single `*` may
 *   refer to a footnote, as in `张三*（北京）、李四*（上海）`.
 * - `~~`: anywhere except directly before closing punctuation, where `~~` may lengthen a word (`好~~，`).
 * - `**`: anywhere; but if closing punctuation directly follows, only after a Chinese, Japanese or Korean character. After a number, `**`
 *   may show statistical significance (`0.05**，`).
 */
function mayOpen({ run, before, after, closesLater }: Beside): boolean {
  if (run.startsWith('_')) return last.test(before);
  if (run === '*') return opening.test(after) && closesLater;
  return !stop.test(after) || (run !== '~~' && last.test(before));
}

/** Returns whether a delimiter run closes one emphasis and opens the next, as in `**so****so**`. */
function closesAndOpens({ run, before, after }: Beside, rest: string): boolean {
  const next = /(?<!\\)\*+/.exec(rest)?.[0].length;
  const goesOn = next === run.length / 2 || (next === run.length && next === 4);
  return run[0] === '*' && goesOn && !stop.test(after) && !/[\p{Ps}\p{Pi}，、]$/u.test(before);
}

const stopsSentence = /[。！？!?.]$/;

/** Returns whether `***` after closing punctuation may close `**` and `*` together. */
const mayCloseNested = ({ run, before }: Beside): boolean =>
  run === '***' && (stopsSentence.test(before) || /["'\p{Pe}\p{Pf}]$/u.test(before));

function mayClose({ run, before, after }: Beside): boolean {
  if (run.startsWith('_')) return first.test(after);
  return run !== '*' || closing.test(before);
}
