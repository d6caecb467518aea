/** Defines, sorts and prints problems in the files of a publication. */
import { englishOf, type Message } from './message.ts';

/** Line and column, both counted from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A path into front matter or YAML data, such as `['cover', 'alt']` or `['tags', 2]`. */
export type FieldPath = readonly (string | number)[];

/** A problem (`what`) and its solution (`cure`). The text of each is a clause without a full stop. */
export interface Fault {
  readonly what: Message;
  readonly cure: Message;
}

/** A problem in a file of the publication. */
export interface Problem extends Fault {
  /** Path of the file, relative to the publication folder, with `/` between its parts. */
  readonly file: string;
  /** A position, or the path of a field. `locate` replaces the path with the field's position before the problem is printed. */
  readonly at: Position | FieldPath;
  /** The field that the problem is about; undefined if the problem is not about a field. */
  readonly field?: string;
}

/** A problem with a line and column. */
export interface LocatedProblem extends Problem {
  readonly at: Position;
  /** True if `halfsky check --fix` can correct the problem; otherwise absent. */
  readonly mends?: true;
}

/** Output format of problems. `github` prints annotations for GitHub workflows. */
export const problemFormats = ['text', 'json', 'github'] as const;

export type ProblemFormat = (typeof problemFormats)[number];

/** Error for a publication that cannot be built because of problems. Contains all problems of the publication. */
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

/** Sorts problems by file, line, column and text, in the same order on every machine. Drops duplicates. */
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

/** A function and texts for printing problems in one language. */
export interface Speech {
  readonly say: (message: Message) => string;
  /** Text between the problem and its solution. */
  readonly joint: string;
  /** Text at the beginning of a printed note. */
  readonly note: string;
}

const plain: Speech = { say: englishOf, joint: '; ', note: 'note: ' };

/** Formats a problem as one line, such as `articles/2017/x.md:3:7 date: 30 February 2017 does not exist; write a date such as 2017-02-28` */
export function formatLine(problem: LocatedProblem): string {
  return printLine(problem, plain);
}

function printLine({ file, at, field, what, cure }: LocatedProblem, { say, joint }: Speech): string {
  return withoutControls(
    `${file}:${at.line}:${at.column} ${field ? `${field}: ` : ''}${say(what)}${joint}${say(cure)}`,
  );
}

/** Replaces control characters with spaces. Problems quote text from files, and a quotation must not start a new line or control the terminal. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** Escapes text for workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const escapeCommand = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeCommand(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Severity of a printed problem. A note does not stop a build. */
type Severity = 'error' | 'note';

function formatAnnotation(
  { file, at, field, what, cure }: LocatedProblem,
  severity: Severity,
  { say, joint }: Speech,
): string {
  const message = withoutControls(`${field ? `${field}: ` : ''}${say(what)}${joint}${say(cure)}`);
  return `::${severity === 'note' ? 'warning' : severity} file=${escapeProperty(file)},line=${at.line},col=${at.column}::${escapeCommand(message)}`;
}

/** Formats all problems, followed by all notes, as lines of text, as one JSON array or as GitHub annotations. */
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
