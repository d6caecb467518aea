/** Computes how long an announcer needs for a text. */
import { scriptOf } from '../../language/languages.ts';
import { textOfLine } from './lines.ts';
import type { Line, Pace } from './script.ts';

/**
 * Usual speeds of announcers whose words must be understood across a field, which are slower than on radio. In Chinese, Japanese and Korean
 * the speed counts characters, in other languages words.
 */
const speeds: Readonly<Record<string, number>> = { Hans: 220, Hant: 220, Jpan: 280, Kore: 260 };
const wordsPerMinute = 140;

/** Seconds of silence after a line, and before and after a heading. */
const pauses = { line: 1, heading: 2 };

const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Nd}]/gu;
const foreign = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;

/** Returns the pace for a language. `speed` replaces the usual speed. */
export function paceIn(language: string, speed: number | undefined): Pace {
  const usual = speeds[scriptOf(language)];
  return { speed: speed ?? usual ?? wordsPerMinute, unit: usual === undefined ? 'words' : 'characters' };
}

/** Returns the number of seconds for reading lines aloud, with pauses. */
export const secondsFor = (lines: readonly Line[], pace: Pace, language: string): number =>
  Math.round(lines.reduce((sum, line) => sum + secondsOf(line, pace, language), 0));

function secondsOf(line: Line, { speed, unit }: Pace, language: string): number {
  if (line.kind === 'note') return 0;
  if (line.kind === 'pause') return pauses.heading;
  const text = textOfLine(line);
  const count = unit === 'characters' ? countCharacters(text) : countWords(text, language);
  return (60 * count) / speed + (line.kind === 'heading' ? 2 * pauses.heading : pauses.line);
}

/** Counts the syllables of a text in Chinese, Japanese or Korean. A foreign word counts as two. */
const countCharacters = (text: string): number =>
  (text.match(letters)?.length ?? 0) + 2 * (text.match(foreign)?.length ?? 0);

const segmenters = new Map<string, Intl.Segmenter>();

function countWords(text: string, language: string): number {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
