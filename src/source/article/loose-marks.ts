/** Finds delimiter runs, such as `**`, that seem to mean emphasis but that the parser read as text. Readers would see these delimiters. */
import { eastAsian } from '../../language/east-asian.ts';
import { afterMask, afterUnit } from './literal-marks.ts';

/** Delimiter run in a text, such as `**` or `__`. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

/** Delimiter run that readers would see. */
export interface LooseMark extends Run {
  /**
   * Reason why readers would see the run. `blank`: white space on the inner side, as in `** so **`. `beside`: the run is between punctuation
   * and a letter, as in `**Note:**next`. `alone`: the counterpart is missing. `doubt`: the asterisks may refer to a footnote, as in
   * `王芳*说，李四*说` and `WTO**、IMF**`. `shifted`: a space shifts the emphasis to other words, which `words` quotes (see
   * `shifted-marks.ts`). `star`: a single asterisk beside a comma, as in `张三*，李四`.
   */
  readonly why: 'blank' | 'beside' | 'alone' | 'doubt' | 'shifted' | 'star';
  readonly side: 'first' | 'last' | undefined;
  readonly words?: string;
}

/** Delimiter run with the characters beside it. The beginning and the end of the text count as spaces. */
export interface Seen extends Run {
  readonly mark: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Returns the delimiter runs that seem to mean emphasis. `runs` are the delimiter runs that the parser read as text, in order. Leaves out
 * asterisks that are probably literal (`2 ** 3`, `0.05**`, `138****0000`) or that probably refer to footnotes.
 */
export function findLooseMarks(text: string, runs: readonly Run[]): readonly LooseMark[] {
  const all = runs.map(run => look(text, run));
  const seen = all.filter(run => mayBeMark(run));
  const found: LooseMark[] = [];
  for (let i = 0; i < seen.length; i++) {
    const [first, last] = [seen[i], seen[i + 1]];
    if (!first) continue;
    const why = last && judgePair(text, first, last);
    if (why) {
      found.push({ ...place(first), why, side: 'first' }, { ...place(last), why, side: 'last' });
      i++;
    } else if (isAlone(text, first) && all.every(({ mark }) => mark[0] !== '*' || mark.length === first.mark.length)) {
      found.push({ ...place(first), why: 'alone', side: undefined });
    }
  }
  return found;
}

const place = ({ start, length }: Run): Run => ({ start, length });

export function look(text: string, { start, length }: Run): Seen {
  const end = start + length;
  const before = /.$/su.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? ' ';
  const after = /^./su.exec(text.slice(end, end + 2))?.[0] ?? ' ';
  return { start, length, mark: text.slice(start, end), before, after };
}

export const isBlank = (character: string) => /^\s$/u.test(character);
export const isWord = (character: string) => /^[\p{L}\p{N}]$/u.test(character);
const isEastAsianLetter = (character: string) => isWord(character) && eastAsian.test(character);
/** Returns whether a delimiter run is between a Latin letter and punctuation, as in `WTO**、`. These asterisks may refer to a footnote. */
export const mayBeNote = ({ before, after }: Pick<Seen, 'before' | 'after'>): boolean =>
  /^[A-Za-z]$/.test(before) && isStop(after);
const isInEastAsianWord = ({ before, after }: Pick<Seen, 'before' | 'after'>) =>
  isEastAsianLetter(before) && isEastAsianLetter(after);
const opens = (character: string) => /^[\p{Ps}\p{Pi}]$/u.test(character);
const isStop = (character: string) => /^[。！？：；”’」』》】，、]$/u.test(character);
export const closes = (character: string) => isStop(character) || /^[\p{Pe}\p{Pf},.;:!?%]$/u.test(character);

/**
 * Returns whether a run of `**`, `***` or `__` may mean emphasis. The run must not be part of a name (`snake__case`), of a number
 * (`138**00`) or of a blank in a form (`__年__月`).
 */
function mayBeMark({ mark, before, after, length }: Seen): boolean {
  if (length !== 2 && mark !== '***') return false;
  if (mark === '__') return !/[\w/.@-]/.test(before) && !/[\w/@-]/.test(after) && !afterUnit.test(after);
  return (
    mark[0] === '*' &&
    (!(isWord(before) && isWord(after)) ||
      (/[A-Za-z]/.test(before) && isEastAsianLetter(after)) ||
      isInEastAsianWord({ before, after }))
  );
}

function judgePair(text: string, first: Seen, last: Seen): LooseMark['why'] | undefined {
  if (first.mark !== last.mark || (first.mark === '__' && first.start > 0)) return undefined;
  const inner = text.slice(first.start + first.length, last.start);
  if ((isInEastAsianWord(first) || isInEastAsianWord(last)) && inner.includes(first.mark)) return undefined;
  if (isInEastAsianWord(first)) return isBlank(last.before) && isEastAsianLetter(last.after) ? 'blank' : undefined;
  if (isInEastAsianWord(last))
    return isBlank(first.after) && (first.start === 0 || !isBlank(first.before)) && !closesNumber(first.before)
      ? 'blank'
      : undefined;
  const isSpaced = isBlank(first.before) && isBlank(last.after) && first.start > 0;
  if (isBlank(first.after) && isBlank(last.before)) {
    return isSpaced && !eastAsian.test(inner) ? undefined : 'blank';
  }
  if (isBlank(first.after)) {
    return !isWord(first.before) && !closesNumber(first.before) && !/^[\p{N}\p{Ps}]$/u.test(last.before)
      ? 'blank'
      : undefined;
  }
  if (mayBeNote(first)) return 'doubt';
  if (closes(first.after) || closesNumber(first.before)) return undefined;
  if (isBlank(last.before)) return isWord(last.after) && !isEastAsianLetter(last.after) ? undefined : 'blank';
  return opens(last.before) ? undefined : 'beside';
}

/**
 * Returns the single asterisks between a comma and a Chinese, Japanese or Korean letter, as in `张三*，李四`. A closing quotation mark may
 * replace the letter if the comma follows the asterisk. `runs` are the delimiter runs that the parser read as text.
 */
export const findStars = (text: string, runs: readonly Run[]): readonly LooseMark[] => {
  const all = runs.map(run => look(text, run));
  // Asterisks that differ in number refer to different footnotes: `张三*，李四**`.
  if (all.some(({ mark }) => mark.startsWith('**'))) return [];
  return all
    .filter(
      ({ mark, before, after }) =>
        mark === '*' &&
        ((/[，、]/.test(after) && (isEastAsianLetter(before) || /[”’」』》]/.test(before))) ||
          (/[，、]/.test(before) && isEastAsianLetter(after))),
    )
    .map(run => ({ ...place(run), why: 'star', side: undefined }));
};

/**
 * Returns whether a character is a digit, a closing bracket or a percent sign. Asterisks after these characters may show statistical
 * significance, as in `0.05**`.
 */
export const closesNumber = (character: string) => /^[\p{N})\]%）％]$/u.test(character);

function isAlone(text: string, run: Seen): boolean {
  const { mark, before, after, start, length } = run;
  if (mark !== '__' && isInEastAsianWord(run)) return !afterMask.test(text.slice(start + length));
  const startsWord = isBlank(before) || opens(before) || isStop(before);
  if (startsWord && (isEastAsianLetter(after) || (mark !== '__' && (isWord(after) || opens(after))))) return true;
  if (mark === '__') return false;
  if (isStop(before)) return !/^[\p{N}]$/u.test(after);
  if (!isBlank(before) || !isBlank(after)) return false;
  const [left, right] = [
    text.slice(0, start).trimEnd().slice(-1),
    text
      .slice(start + length)
      .trimStart()
      .slice(0, 1),
  ];
  return isEastAsianLetter(left) && isEastAsianLetter(right);
}
