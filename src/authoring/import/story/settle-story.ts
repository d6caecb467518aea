/** Checks the answers of a story that was sent, and decides what of them becomes public. */
import { withoutStrays } from '../../../language/characters.ts';
import { toFileText } from '../../../language/file-text.ts';
import { tell } from '../../../language/messages/tell.ts';
import { oneLine } from '../../../language/white-space.ts';
import type { Message } from '../../../message.ts';
import type { LocatedProblem } from '../../../problem.ts';
import { checkFields } from '../../../source/fields/check.ts';
import {
  type Answers,
  answersAmong,
  type Question,
  questionNames,
  storyQuestions,
} from '../../../source/stories/story-form.ts';
import { storySchema } from '../../../source/stories/story-schema.ts';
import { replaceControls } from '../body/control-characters.ts';
import type { FoundStory } from './read-stories.ts';

/** A story whose answers are complete. */
export interface SettledStory {
  readonly answers: Answers;
  /** Language of the form; undefined if the story does not say. */
  readonly language: string | undefined;
  readonly remarks: readonly Message[];
}

/** Returns the checked answers of a story, or its problems. `file` is the path of its file, for messages. */
export function settleStory(story: FoundStory, file: string): SettledStory | readonly LocatedProblem[] {
  const written = Object.fromEntries(
    questionNames.flatMap(name => {
      const value = clean(story.fields[name], storyQuestions[name]);
      return value === '' || value === undefined ? [] : [[name, value]];
    }),
  );
  const { language } = story.fields;
  const { fields, problems } = checkFields(storySchema, written, { file, yaml: '', linesBefore: 0 });
  if (problems) return problems.map(problem => ({ ...problem, at: story.at(problem.field) }));
  const answers = answersAmong(fields);
  if (answers.publish === 'no')
    return [
      {
        ...{ file, at: story.at('publish'), field: 'publish' },
        what: tell('story-only-for-editors')`the sender allows only the editors to read this story`,
        cure: tell('ask-before-import')`ask the sender before you import it; no file was written for this story`,
      },
    ];
  return {
    answers,
    language: typeof language === 'string' && language !== '' ? language : undefined,
    remarks: [...story.remarks, ...listUnused(story)],
  };
}

/**
 * Returns an answer as text without control characters; on one line, unless the question allows more. Services write a ticked box as `on` or
 * `true`, and a telephone number as a number. Returns any other value unchanged, so that the check reports it.
 */
function clean(value: unknown, { form }: Question): unknown {
  if (Array.isArray(value) && value.length === 1) return clean(value[0], { form, section: 'you' });
  if (form === 'tick' && (value === true || value === 'on' || value === 'true')) return 'yes';
  if (form === 'tick' && (value === false || value === 'off' || value === 'false')) return 'no';
  if (value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value;
  const text = withoutStrays(replaceControls(toFileText(value)));
  return form === 'text' ? text.trim() : oneLine(text);
}

const known: readonly string[] = [...questionNames, 'language', 'date'];

/** Names the other fields of a story, such as the address of the sender's computer, which some services add. Never quotes their values. */
function listUnused({ fields }: FoundStory): readonly Message[] {
  const names = Object.keys(fields).filter(name => !known.includes(name));
  if (names.length === 0) return [];
  const shown = names.slice(0, 12).map(name => oneLine(name).slice(0, 40));
  return [tell('fields-not-used')`these fields are not used, and their values were not stored: ${shown.join(', ')}`];
}
