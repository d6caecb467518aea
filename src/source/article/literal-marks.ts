/**
 * Asterisks, underscores and tildes that stand for themselves in Chinese: blanks to fill in (`____年__月__日`), masks of names, numbers and
 * addresses (`张**、李**`, `138****0000`, `**市**区`), products (`2*3=6`), spans of time (`10:00~~12:00`). Pure.
 */

/** A run of marks with the text beside it. */
interface Seen {
  readonly start: number;
  readonly mark: string;
  readonly before: string;
  readonly after: string;
  /** Whether it may stand for itself. */
  readonly isCandidate: boolean;
  /** Whether it is one of several gaps before units. */
  readonly isGap: boolean;
}

/** Words that stand for what they name: characters after a backslash, code, the addresses of links. */
const skipped =
  /\\[\s\S]|`[^`\n]{1,300}`|\]\([^()\s]{1,300}|:\/\/[^\s<>“”‘’\u3000-\u303f\uff00-\uff65]{1,300}|<[^<>\n]{1,300}>|(\*+|_+|~~+)/g;

const unit =
  '(?:[年月日时分秒岁元万省市区县镇乡村路街道巷弄号栋幢楼层室组人名个条款项章节页期届次]|单元|街道|小区|社区)';
/** Units one after the other, each behind a gap. */
const gaps = new RegExp(`(?:[*_]+${unit}){2,}|第[*_]+${unit}|(?:19|20)\\*\\*年`, 'g');
/** Text that begins with a unit, before which a blank to fill in may stand. */
export const afterUnit = new RegExp(`^${unit}`);
const label =
  /(?:姓名|性别|年龄|学号|班级|电话|手机|地址|日期|单位|职务|职业|民族|籍贯|学历|签名|签字|编号|金额|大写|号码|证号|答案|合计|共计)$/;
const surname =
  /(?:[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武贺赖龚某]|欧阳|司马|上官|诸葛|司徒)$/;

const stops = /^(?:$|[\s\p{Pe}\p{Pf}，。、；：！？…,.;:!?])/u;
const hanBefore = /\p{Script=Han}$/u;
const isEnclosed = ({ before, after }: Pick<Seen, 'before' | 'after'>) =>
  /[\p{Ps}\p{Pi}]$/u.test(before) && /^[\p{Pe}\p{Pf}]/u.test(after);

/** As much of a text as is looked at, in UTF-16 units. */
const reach = 40;

/** How a run is to be read: as itself, as itself with a doubt of which the author is told, or as CommonMark reads it. */
export type Literal = 'certain' | 'doubtful' | 'commonmark';

/** Finds the runs of marks in a text that stand for themselves, by where they begin. */
export function findLiteralMarks(text: string): ReadonlyMap<number, Literal> {
  const literal = new Map<number, Literal>();
  const all = listRuns(text);
  for (const runs of Map.groupBy(all, ({ mark }) => mark).values()) {
    if (runs[0]?.mark[0] === '_') judgeBlanks(runs, all, literal);
    else judge(runs, literal);
    if (runs[0]?.mark === '*') doubt(text, runs, literal);
  }
  return literal;
}

function listRuns(text: string): readonly Seen[] {
  const inGap = new Set<number>();
  for (const { 0: found, index } of text.matchAll(gaps))
    for (let at = index; at < index + found.length; at++) inGap.add(at);
  const runs: Seen[] = [];
  for (const { 1: mark, index } of text.matchAll(skipped)) {
    if (mark === undefined) continue;
    const end = index + mark.length;
    const before = text.slice(Math.max(0, index - reach), index);
    const after = text.slice(end, end + reach);
    if (mark[0] === '_' && /\w$/.test(before) && /^\w/.test(after)) continue;
    const run = { start: index, mark, before, after };
    const isGap = inGap.has(index);
    runs.push({ ...run, isCandidate: isGap || mayBeLiteral(run), isGap });
  }
  return runs;
}

function mayBeLiteral(run: Omit<Seen, 'isCandidate' | 'isGap'>): boolean {
  const { mark, before, after } = run;
  if (isEnclosed(run)) return true;
  if (mark[0] === '_') return label.test(before) || afterUnit.test(after);
  if (/\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after)) return true;
  if (mark[0] === '~') return false;
  // `A*算法`
  if (mark === '*' && (/(?<![A-Za-z0-9])[A-Z]$/.test(before) || isFactor(before, after))) return true;
  return surname.test(before);
}

/** Whether an asterisk stands between two factors: in an equation, or between length, width and height. */
function isFactor(before: string, after: string): boolean {
  if (/[长宽高厚深]$/.test(before) && /^[长宽高厚深]/.test(after)) return true;
  const left = /[^\s\p{Pe}\p{Pf}，。、；：！？]*$/u.exec(before)?.[0] ?? '';
  const right = /^[^\s\p{Ps}\p{Pi}，。、；：！？]*/u.exec(after)?.[0] ?? '';
  const whole = `${left}*${right}`;
  return /[=＝≈]/.test(whole) && !/(?<![\p{L}\p{N}])\*|\*(?![\p{L}\p{N}])/u.test(whole);
}

/**
 * Marks which of the runs of one length stand for themselves. What may stand for itself is a mark of emphasis all the same where it closes
 * what a mark opened, or where else a mark behind it would have no counterpart.
 */
function judge(runs: readonly Seen[], literal: Map<number, Literal>): void {
  let isOpen = false;
  for (const [i, run] of runs.entries()) {
    if (isEnclosed(run) || (run.mark.length > 3 && run.isCandidate)) literal.set(run.start, 'certain');
    else if (isOpen) isOpen = false;
    else if (run.isGap || (run.isCandidate && countMarks(runs, i + 1) % 2 === 0)) literal.set(run.start, 'certain');
    else isOpen = !stops.test(run.after) || /[\p{L}]$/u.test(run.before);
  }
}

/** Counts the runs from one on that cannot stand for themselves, up to the next that may. */
function countMarks(runs: readonly Seen[], from: number): number {
  let i = from;
  while (i < runs.length && runs[i]?.isCandidate === false) i++;
  return i - from;
}

/** Marks underscores that are blanks to fill in. In a text with any such blank, CommonMark has to see emphasis in the others of their length. */
function judgeBlanks(runs: readonly Seen[], all: readonly Seen[], literal: Map<number, Literal>): void {
  const length = runs[0]?.mark.length ?? 0;
  // `_so __so___`: three of them may close what one and two opened.
  const isNested = length === 3 && all.some(({ mark }) => mark === '_' || mark === '__');
  const isForm =
    length > 3 ||
    (length > 1 &&
      !isNested &&
      (runs.length % 2 === 1 ||
        all.some(({ mark }) => mark[0] === '_' && mark.length > 3) ||
        runs.some(
          (run, i) =>
            isBlankAt(run, runs[i - 1], i) || isEmptyAt(run, i) || (length === 3 && hanBefore.test(run.before)),
        )));
  const blanks = new Map<number, Literal>();
  if (isForm || (length === 1 && runs.some((run, i) => isEmptyAt(run, i) && run.before !== '')))
    for (const { start } of runs) blanks.set(start, 'certain');
  else if (length === 1) judge(runs, blanks);
  for (const run of runs)
    if (blanks.has(run.start))
      literal.set(run.start, length > 3 || run.isGap || isEnclosed(run) ? 'certain' : 'commonmark');
}

/** Whether a run may be a blank, as a second one only where the first one stands behind a letter: `__第一__条`, but `叫__今年__岁`. */
const isBlankAt = ({ isCandidate }: Seen, previous: Seen | undefined, i: number) =>
  isCandidate && (i % 2 === 0 || hanBefore.test(previous?.before ?? ''));

/** Whether a run that should open stands before the end of a part of a sentence. */
const isEmptyAt = ({ after }: Seen, i: number) => i % 2 === 0 && stops.test(after);

/** Single asterisks between letters, with the end of a part of a sentence between them, may be stars: `王芳*说，李四*说`. */
function doubt(text: string, runs: readonly Seen[], literal: Map<number, Literal>): void {
  const left = runs.filter(({ start }) => !literal.has(start));
  for (let i = 0; i + 1 < left.length; i += 2) {
    const [first, last] = [left[i], left[i + 1]];
    if (!first || !last || !isInWord(first) || !isInWord(last)) continue;
    const inner = text.slice(first.start, last.start);
    if (!/[，。；！？]/.test(inner) || /[[\]]/.test(inner)) continue;
    for (const { start } of [first, last]) literal.set(start, 'doubtful');
  }
}

const isInWord = ({ before, after }: Seen) => /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
