/**
 * The questions of the form for readers’ stories. The page, its script, the JSON Schemas, the import of a story and the record of the consent
 * all follow from this list.
 */
import type { StoryWords } from '../../language/strings/words.ts';

/** Name of a question: the name of its field in the form, in the JSON of a story and in the record of the consent. */
export type QuestionName = keyof StoryWords['storyQuestions'];

/** Part of the form that contains a question. */
export const storySections = ['yours', 'you', 'consent'] as const;

export interface Question {
  readonly section: (typeof storySections)[number];
  /** Kind of answer: one line, several lines, one of `answers`, or a box to tick. A ticked box means `yes`. */
  readonly form: 'line' | 'text' | 'choice' | 'tick';
  readonly isRequired?: true;
  /** Possible answers, each with the name of its interface string. */
  readonly answers?: Readonly<Record<string, keyof StoryWords['storyAnswers']>>;
  /** Answers to another question with which this question must be answered too. */
  readonly neededFor?: { readonly question: QuestionName; readonly answers: readonly string[] };
  readonly hint?: keyof StoryWords['storyHints'];
  /** Purpose of the field, with which browsers fill it in: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill */
  readonly autocomplete?: string;
}

const yesOrNo = { yes: 'publishYes', no: 'publishNo' } as const;

/** All questions, in the order of the form. */
export const storyQuestions: Readonly<Record<QuestionName, Question>> = {
  headline: { section: 'yours', form: 'line' },
  story: { section: 'yours', form: 'text', isRequired: true, hint: 'story' },
  name: {
    section: 'you',
    form: 'line',
    neededFor: { question: 'byline', answers: ['full'] },
    hint: 'name',
    autocomplete: 'name',
  },
  byline: {
    section: 'you',
    form: 'choice',
    isRequired: true,
    answers: { full: 'full', first: 'first', 'made-up': 'madeUp', none: 'none' },
  },
  signed: {
    section: 'you',
    form: 'line',
    neededFor: { question: 'byline', answers: ['first', 'made-up'] },
    hint: 'signed',
  },
  contact: {
    section: 'you',
    form: 'line',
    neededFor: { question: 'edit', answers: ['ask'] },
    hint: 'contact',
    autocomplete: 'email',
  },
  publish: { section: 'consent', form: 'choice', isRequired: true, answers: yesOrNo },
  edit: {
    section: 'consent',
    form: 'choice',
    isRequired: true,
    answers: { yes: 'editYes', ask: 'editAsk', no: 'editNo' },
  },
  translate: { section: 'consent', form: 'tick' },
  print: { section: 'consent', form: 'tick' },
  age: {
    section: 'consent',
    form: 'choice',
    isRequired: true,
    answers: { adult: 'adult', guardian: 'guardian' },
    hint: 'age',
  },
};

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(storyQuestions, name);

/** Names of all questions, in the order of the form. */
export const questionNames: readonly QuestionName[] = Object.keys(storyQuestions).filter(isQuestion);

/** Answers of a reader, by question. An unanswered question is absent. */
export type Answers = Readonly<Partial<Record<QuestionName, string>>>;

/** Returns the answers among the fields of a story or of a record of consent. */
export const answersAmong = (fields: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    questionNames.flatMap(name => {
      const value = fields[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
