/** Lists the files that help editors with a publication, by path in the publication folder. */
import type { Language, Voice } from '../../language/messages/voice.ts';
import { fileKinds } from './file-kinds.ts';
import { type JsonSchema, type Names, namesFile, toJsonSchema, toNamesSchema } from './json-schema.ts';
import { extensions, folder, schemaOf, settings, tasksIn } from './settings.ts';
import { writeSnippets } from './snippets.ts';

const write = (json: JsonSchema) => `${JSON.stringify(json, null, 2)}\n`;

/** Returns the files that `halfsky schemas` owns and rewrites each time. */
export function ownFiles(names: Names, voice: Voice): ReadonlyMap<string, string> {
  return new Map([
    ...fileKinds.map(
      kind => [schemaOf(kind), write(toJsonSchema(kind.shape, { title: kind.title[voice.language], voice }))] as const,
    ),
    [`${folder}/${namesFile}`, write(toNamesSchema(names))],
    ['.vscode/halfsky.code-snippets', writeSnippets()],
  ]);
}

/** Returns the files that belong to the user. The command creates missing ones and never changes existing ones. */
export const sharedFiles = (language: Language): ReadonlyMap<string, JsonSchema> =>
  new Map([
    ['.vscode/settings.json', settings],
    ['.vscode/extensions.json', extensions],
    ['.vscode/tasks.json', tasksIn(language)],
  ]);

export const begin = write;
