/** Finds the stories in the JSON that a reader's browser saved, or that a service for forms delivers. */
import type { FieldPath } from '../../../problem.ts';
import { questionNames } from '../../../source/stories/story-form.ts';

/** A story as it was sent, before its answers are checked. */
export interface SentStory {
  /** Answers and other data, by field name. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Values that may be the date on which the story was sent; the first comes from the story itself. */
  readonly dates: readonly string[];
  /** Path of the story within the JSON. */
  readonly path: FieldPath;
}

/** Names under which services store the time at which they received the answers. */
const dateNames = ['date', '_date', 'created_at', 'submitted_at', 'submittedAt', 'createdAt', 'timestamp'];

interface Waiting {
  readonly value: unknown;
  readonly path: FieldPath;
  /** Dates of the objects around the value, the innermost first. */
  readonly dates: readonly string[];
}

/**
 * Returns every story in parsed JSON, wherever it stands: services wrap the answers in objects and lists of their own. A story is an object
 * with a text named `story`, or a list of pairs with `name` and `value`. Returns a story once that a service repeats in two forms.
 */
export function findSentStories(json: unknown): readonly SentStory[] {
  const found: SentStory[] = [];
  const waiting: Waiting[] = [{ value: json, path: [], dates: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    const fields = Array.isArray(value) ? fieldsOfPairs(value) : { ...value };
    const dates = [...datesIn(fields), ...next.dates];
    if (typeof fields.story === 'string') found.push({ fields, dates, path });
    else {
      const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
      for (const [step, part] of inside.toReversed()) waiting.push({ value: part, path: [...path, step], dates });
    }
  }
  const keys = found.map(({ fields }) => JSON.stringify(questionNames.map(name => fields[name] ?? null)));
  return found.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

const datesIn = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  dateNames.map(name => fields[name]).filter(value => typeof value === 'string');

/** Converts a list such as `[{"name": "story", "value": "…"}]` to an object. Returns an empty object for any other list. */
function fieldsOfPairs(list: readonly unknown[]): Readonly<Record<string, unknown>> {
  const pairs = list.map(item => (typeof item === 'object' && item !== null ? { ...item } : {}));
  return Object.fromEntries(
    pairs.flatMap((pair: Readonly<Record<string, unknown>>) =>
      typeof pair.name === 'string' && 'value' in pair ? [[pair.name, pair.value]] : [],
    ),
  );
}
