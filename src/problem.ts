/** What is wrong in a file, where, and what to write instead. */
import { englishOf, type Message } from './message.ts';

/** Line and column, both counted from 1; the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A way into front matter or YAML data, such as `['cover', 'alt']` or `['tags', 2]`. */
export type FieldPath = readonly (string | number)[];

/** What is wrong with a thing, and what to do about it: two clauses without full stop. */
export interface Fault {
  readonly what: Message;
  readonly cure: Message;
}

export interface Problem extends Fault {
  /** Path from the publication folder, with `/`. */
  readonly file: string;
  /** A position, or the field whose position is looked up before the problem is shown. */
  readonly at: Position | FieldPath;
  /** The field it is about, if it is about one. */
  readonly field?: string;
}

export interface LocatedProblem extends Problem {
  readonly at: Position;
  /** `halfsky check --fix` puts it right. */
  readonly mends?: true;
}

export type ProblemFormat = 'text' | 'json' | 'github';

/** Thrown where problems must stop what is being done; carries all of them. */
export class PublicationError extends Error {
  readonly problems: readonly LocatedProblem[];
  constructor(problems: readonly LocatedProblem[]) {
    super(`${problems.length} problems`);
    this.problems = problems;
  }
}

export function isLocated(problem: Problem): problem is LocatedProblem {
  return !Array.isArray(problem.at);
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By file, line, column and text, the same on every machine; the same problem once. */
export function sortProblems(problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const sorted = [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compareText(a.field ?? '', b.field ?? '') ||
      compareText(englishOf(a.what), englishOf(b.what)),
  );
  return sorted.filter((problem, i) => i === 0 || formatLine(problem) !== formatLine(sorted[i - 1] ?? problem));
}

/** A language that problems are said in. */
export interface Speech {
  readonly say: (message: Message) => string;
  /** Between what is wrong and what to do. */
  readonly joint: string;
  /** Before what is only to be known. */
  readonly note: string;
}

const plain: Speech = { say: englishOf, joint: '; ', note: 'note: ' };

/** `articles/2017/x.md:3:7 date: 30 February 2017 does not exist; write a date such as 2017-02-28` */
export function formatLine(problem: LocatedProblem): string {
  return printLine(problem, plain);
}

function printLine({ file, at, field, what, cure }: LocatedProblem, { say, joint }: Speech): string {
  return oneLine(`${file}:${at.line}:${at.column} ${field ? `${field}: ` : ''}${say(what)}${joint}${say(cure)}`);
}

/** What a file says is quoted in problems: it may neither break a line nor steer a terminal. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ');

/** Escaping of workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeCommand = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeCommand(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

type Severity = 'error' | 'note';

function formatAnnotation(
  { file, at, field, what, cure }: LocatedProblem,
  severity: Severity,
  { say, joint }: Speech,
): string {
  const message = oneLine(`${field ? `${field}: ` : ''}${say(what)}${joint}${say(cure)}`);
  return `::${severity === 'note' ? 'warning' : severity} file=${escapeProperty(file)},line=${at.line},col=${at.column}::${escapeCommand(message)}`;
}

/** All problems, then what is only to be known, as lines of text, as one JSON array, or as GitHub annotations. */
export function formatProblems(
  problems: readonly LocatedProblem[],
  format: ProblemFormat,
  notes: readonly LocatedProblem[] = [],
  speech: Speech = plain,
): string {
  if (format === 'json') {
    const row = ({ file, at, field, what, cure, mends }: LocatedProblem) => ({
      ...{ file, ...at, field },
      ...{ kind: what.kind, what: speech.say(what), cure: speech.say(cure), mends },
    });
    return JSON.stringify([...problems.map(row), ...notes.map(note => ({ ...row(note), severity: 'note' }))], null, 2);
  }
  const line = (problem: LocatedProblem, severity: Severity) =>
    format === 'github'
      ? formatAnnotation(problem, severity, speech)
      : `${severity === 'note' ? speech.note : ''}${printLine(problem, speech)}`;
  return [...problems.map(each => line(each, 'error')), ...notes.map(each => line(each, 'note'))].join('\n');
}
