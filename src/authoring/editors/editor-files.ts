/** Lists the files that let a code editor such as VS Code check and complete the files of a publication. */
import type { Language, Voice } from '../../language/messages/voice.ts';
import { fileKinds } from './file-kinds.ts';
import { type JsonSchema, type Names, namesFile, toJsonSchema, toNamesSchema } from './json-schema.ts';
import { extensions, folder, schemaOf, settings, tasksIn } from './settings.ts';
import { writeSnippets } from './snippets.ts';

const write = (json: JsonSchema) => `${JSON.stringify(json, null, 2)}\n`;

/** Returns the text of each file that `halfsky schemas` always rewrites, by path in the publication folder. */
export function ownFiles(names: Names, voice: Voice): ReadonlyMap<string, string> {
  return new Map([
    ...fileKinds.map(
      kind => [schemaOf(kind), write(toJsonSchema(kind.shape, { title: kind.title[voice.language], voice }))] as const,
    ),
    [`${folder}/${namesFile}`, write(toNamesSchema(names))],
    ['.vscode/halfsky.code-snippets', writeSnippets()],
  ]);
}

/** Returns the VS Code files that users may change, by path. `halfsky schemas` writes a missing file and never changes an existing file. */
export const sharedFiles = (language: Language): ReadonlyMap<string, JsonSchema> =>
  new Map([
    ['.vscode/settings.json', settings],
    ['.vscode/extensions.json', extensions],
    ['.vscode/tasks.json', tasksIn(language)],
  ]);

/** Returns the initial text of a new VS Code file. */
export const begin = write;
