/** Reads the file of a story: JSON, the text of a mail, or a whole mail. */
import { extname } from 'node:path';
import { toFileText } from '../../../language/file-text.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { LocatedProblem } from '../../../problem.ts';
import { locateField } from '../../../source/fields/yaml-document.ts';
import { decodeText } from '../paste/decode-text.ts';
import { repairHeads } from '../paste/mail/mail-heads.ts';
import { parseMail } from '../paste/mail/mime.ts';
import { unflow } from '../paste/mail/quoted-lines.ts';
import { findJsonFault } from './json-fault.ts';
import { readSentLines } from './sent-lines.ts';
import { findSentStories, type SentStory } from './sent-stories.ts';

/** A story of a file, with a function that finds the line of one of its fields. */
export interface FoundStory extends SentStory {
  at(field: string | undefined): LocatedProblem['at'];
  /** Remarks about the file for the editor, such as lines of a mail that belong to no answer. */
  readonly remarks: readonly Message[];
}

/** The stories of a file, or the problem that makes the file unreadable. */
export type FoundStories = readonly FoundStory[] | LocatedProblem;

/** Reads the stories of a file. `path` is the path of the file, for messages and for its extension. */
export async function readStories(bytes: Buffer, path: string): Promise<FoundStories> {
  const kind = extname(path).toLowerCase();
  if (kind === '.eml') return readMail(bytes, path);
  return kind === '.json' ? readJson(bytes, path) : readPlain(decodeText(bytes), path);
}

const start = { line: 1, column: 1 };

function readJson(bytes: Uint8Array, path: string): FoundStories {
  const { text, questions } = decodeText(bytes);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {
      ...{ file: path, at: findJsonFault(text) },
      what: tell('not-json-here')`the file is not valid JSON from here on`,
      cure: tell('save-story-again')`save the file again, or ask the sender or the service for the whole file`,
    };
  }
  const stories = findSentStories(data);
  if (stories.length === 0) return noStory(path);
  const at = (story: SentStory, field: string | undefined) =>
    locateField(text, field === undefined ? story.path : [...story.path, field]);
  return stories.map(story => ({ ...story, at: field => at(story, field), remarks: questions }));
}

const noStory = (path: string): LocatedProblem => ({
  file: path,
  at: start,
  what: tell('no-story-in-file')`the file contains no field "story" with a text`,
  cure: tell(
    'export-with-field-names',
  )`export the answers with the field names of the form; docs/fields.md lists these names`,
});

function readPlain(
  { text, questions }: { readonly text: string; readonly questions: readonly Message[] },
  path: string,
): FoundStories {
  const { fields, leftOut } = readSentLines(text);
  if (fields.story === undefined) return noStory(path);
  const lines = text.split('\n');
  const at = (field: string | undefined) => ({
    line: Math.max(1, lines.findIndex(line => line.startsWith(`${field}=`)) + 1),
    column: 1,
  });
  const remarks = leftOut.map(
    line => tell('line-of-no-answer')`this line belongs to no answer and was left out: ${line.slice(0, 80)}`,
  );
  return [{ fields, dates: [], path: [], at, remarks: [...questions, ...remarks] }];
}

/** Reads the attached JSON files of a mail; if there are none, reads the text of the mail. */
async function readMail(bytes: Buffer, path: string): Promise<FoundStories> {
  const { bytes: repaired, flowed } = repairHeads(bytes);
  const { attached, text = '', headers } = await parseMail(repaired);
  const found = attached
    .filter(({ name }) => extname(name).toLowerCase() === '.json')
    .map(file => readJson(file.bytes, `${path}/${file.name}`));
  const fault = found.find(each => 'file' in each);
  if (fault) return fault;
  const stories = found.flatMap(each => ('file' in each ? [] : each));
  if (stories.length > 0) return stories;
  const plain = toFileText(text);
  const read = readPlain({ text: flowed ? unflow(plain, flowed.deletesSpace) : plain, questions: [] }, path);
  const dates = headers.filter(({ key }) => key === 'date').map(({ value }) => value);
  return 'file' in read ? read : read.map(story => ({ ...story, dates }));
}
