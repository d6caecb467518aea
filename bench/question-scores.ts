/** Scores the answers of the search against the judgements. */
import type { JudgedQuestion } from './question-sets.ts';

/** What the search page answered. */
export interface GivenAnswer {
  /** Ids of the articles found, best first. */
  readonly found: readonly string[];
  /** Words of which the page says that no article has them, as one text. */
  readonly missing: string;
}

/** The scores of several questions. */
export interface Scores {
  readonly questions: number;
  /** Mean share of the judged articles that were found, over the questions that have an answer. */
  readonly recall: number;
  /** Share of the questions with an answer whose first result is one that the judgement puts first. */
  readonly first: number;
  /** Share of the questions for which nothing was found that does not answer. */
  readonly clean: number;
  /** Share of the words that no article has and that the page names. Not a number if no question has such a word. */
  readonly said: number;
}

export interface Judged {
  readonly question: JudgedQuestion;
  readonly answer: GivenAnswer;
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const share = (judged: readonly Judged[], holds: (one: Judged) => boolean) =>
  mean(judged.map(one => Number(holds(one))));

const recallOf = ({ question: { finds }, answer: { found } }: Judged) =>
  finds.filter(id => found.includes(id)).length / finds.length;
const isFirstRight = ({ question: { first }, answer: { found } }: Judged) => first.includes(found[0] ?? '');
const isClean = ({ question: { finds }, answer: { found } }: Judged) => found.every(id => finds.includes(id));

export function score(judged: readonly Judged[]): Scores {
  const answered = judged.filter(({ question }) => question.finds.length > 0);
  const said = judged.flatMap(({ question, answer }) =>
    question.missing.map(word => Number(answer.missing.includes(word))),
  );
  return {
    questions: judged.length,
    recall: mean(answered.map(recallOf)),
    first: share(answered, isFirstRight),
    clean: share(judged, isClean),
    said: mean(said),
  };
}

/** Returns whether an answer is in every way as judged. */
export const isRight = (one: Judged): boolean =>
  isClean(one) &&
  one.question.missing.every(word => one.answer.missing.includes(word)) &&
  (one.question.finds.length === 0 || (recallOf(one) === 1 && isFirstRight(one)));
