/**
 * Finds asterisks, underscores and tildes in Chinese text that are meant literally, not as emphasis: form blanks (`____年__月__日`), masked
 * names, numbers and addresses (`张**、李**`, `138****0000`, `**市**区`), products of numbers (`2*3=6`), times (`10:00~~12:00`).
 */

/** Delimiter run with the text beside it. */
interface Seen {
  readonly start: number;
  readonly mark: string;
  readonly before: string;
  readonly after: string;
  /** True if the author may mean the run literally. */
  readonly isCandidate: boolean;
  /** True if the run is in text that `gaps` matches, such as `__年__月`. */
  readonly isGap: boolean;
}

/**
 * Matches text in which `*`, `_` and `~` are never delimiters: escapes, code, link addresses, tags. In all other text, the first group
 * captures each delimiter run.
 */
const skipped =
  /\\[\s\S]|`[^`\n]{1,300}`|\]\([^()\s]{1,300}|:\/\/[^\s<>“”‘’\u3000-\u303f\uff00-\uff65]{1,300}|<[^<>\n]{1,300}>|(\*+|_+|~~+)/g;

const unit =
  '(?:[年月日时分秒岁元万省市区县镇乡村路街道巷弄号栋幢楼层室组人名个条款项章节页期届次]|单元|街道|小区|社区)';
/** Matches form blanks before units of a date or address (`__年__月`) or in a numbered item (`第__条`), and masked years (`19**年`). */
const gaps = new RegExp(`(?:[*_]+${unit}){2,}|第[*_]+${unit}|(?:19|20)\\*\\*年`, 'g');
/** Matches text that begins with a unit, such as 年 (year). Underscores before a unit may be a form blank. */
export const afterUnit = new RegExp(`^${unit}`);
/** Matches text that begins with a unit or a word such as 公司 (company). Two asterisks before the unit or word may mask a name: `在**公司`. */
export const afterMask = new RegExp(
  `^(?:${unit}|公司|集团|企业|工厂|学校|大学|学院|中学|小学|医院|银行|法院|先生|女士|同志|同学|某)`,
);
const label =
  /(?:姓名|性别|年龄|学号|班级|电话|手机|地址|日期|单位|职务|职业|民族|籍贯|学历|签名|签字|编号|金额|大写|号码|证号|答案|合计|共计)$/;
const surname =
  /(?:[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武贺赖龚某]|欧阳|司马|上官|诸葛|司徒)$/;

const stops = /^(?:$|[\s\p{Pe}\p{Pf}，。、；：！？…,.;:!?])/u;
const hanBefore = /\p{Script=Han}$/u;
const isEnclosed = ({ before, after }: Pick<Seen, 'before' | 'after'>) =>
  /[\p{Ps}\p{Pi}]$/u.test(before) && /^[\p{Pe}\p{Pf}]/u.test(after);

/** Number of UTF-16 code units to examine before and after a delimiter run. */
const reach = 40;

/**
 * Way in which the parser reads a delimiter run. `certain`: as literal text. `doubtful`: as literal text, and a problem is reported.
 * `commonmark`: by CommonMark's rules alone.
 */
export type Literal = 'certain' | 'doubtful' | 'commonmark';

/** Returns how to read the delimiter runs that may be literal, by their offset in the text. Runs that mean emphasis are not in the map. */
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
  // An asterisk after a single capital letter: `A*算法`
  if (mark === '*' && (/(?<![A-Za-z0-9])[A-Z]$/.test(before) || isFactor(before, after))) return true;
  return surname.test(before);
}

/** Returns whether an asterisk is a multiplication sign: in an equation, or between length, width and height. */
function isFactor(before: string, after: string): boolean {
  if (/[长宽高厚深]$/.test(before) && /^[长宽高厚深]/.test(after)) return true;
  const left = /[^\s\p{Pe}\p{Pf}，。、；：！？]*$/u.exec(before)?.[0] ?? '';
  const right = /^[^\s\p{Ps}\p{Pi}，。、；：！？]*/u.exec(after)?.[0] ?? '';
  const whole = `${left}*${right}`;
  return /[=＝≈]/.test(whole) && !/(?<![\p{L}\p{N}])\*|\*(?![\p{L}\p{N}])/u.test(whole);
}

/**
 * Adds the literal runs to `literal`. All `runs` have the same delimiter, such as `**`. A run that may be literal (`isCandidate`) still
 * means emphasis in two cases: if it closes an open run, or if a later run would otherwise have no counterpart.
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

/** Counts the runs from an index up to, but not including, the next run that may be literal. */
function countMarks(runs: readonly Seen[], from: number): number {
  let i = from;
  while (i < runs.length && runs[i]?.isCandidate === false) i++;
  return i - from;
}

/**
 * Adds the underscores that are form blanks to `literal`. All `runs` have the same length. If any run is a form blank, only CommonMark's
 * rules apply to the other runs.
 */
function judgeBlanks(runs: readonly Seen[], all: readonly Seen[], literal: Map<number, Literal>): void {
  const length = runs[0]?.mark.length ?? 0;
  // In `_so __so___`, the three underscores close both `__` and `_`
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

/**
 * Returns whether a delimiter run may be a form blank. A run with an odd index `i` might close emphasis instead. A run with an odd index
 * may be a form blank only if the previous run follows a Han character, as in `叫__今年__岁`. In `__第一__条`, the second run closes emphasis.
 */
const isBlankAt = ({ isCandidate }: Seen, previous: Seen | undefined, i: number) =>
  isCandidate && (i % 2 === 0 || hanBefore.test(previous?.before ?? ''));

/** Returns whether a delimiter run should open emphasis but is followed by a space, by punctuation or by the end of the text. */
const isEmptyAt = ({ after }: Seen, i: number) => i % 2 === 0 && stops.test(after);

/**
 * Adds pairs of single asterisks inside words to `literal`, as `doubtful`, if there is punctuation between the two asterisks, as in
 * `王芳*说，李四*说`. These asterisks may refer to footnotes.
 */
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
