/** `halfsky schemas`: writes the files with which text editors such as VS Code complete, explain and check the fields of a publication. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import type { Names } from '../authoring/editors/json-schema.ts';
import { tell } from '../language/messages/tell.ts';
import { english } from '../language/messages/voice.ts';
import type { Message } from '../message.ts';
import { Folder } from '../source/folder.ts';
import { readYamlFile } from '../source/publication/yaml-file.ts';
import type { ParsedArguments } from './arguments.ts';
import { siteFolder } from './options.ts';

/** Runs `halfsky schemas` and returns the exit code. */
export async function runSchemas(given: ParsedArguments): Promise<number> {
  // Loads these modules only here, because no other command needs these modules.
  const [{ begin, ownFiles, sharedFiles }, { referenceFiles }, { has }] = await Promise.all([
    import('../authoring/editors/editor-files.ts'),
    import('../authoring/editors/reference.ts'),
    import('../authoring/editors/settings.ts'),
  ]);
  const site = siteFolder(given);
  const { say } = given.voice;
  // Without `--lang`, always writes English before Chinese, so that every machine writes the same files.
  const voice = given.option('lang') === undefined ? english : given.voice;
  for (const [file, text] of ownFiles(namesIn(site), voice)) console.log(say(write(join(site, file), file, text)));
  for (const [file, wanted] of sharedFiles(voice.language)) {
    const path = join(site, file);
    if (!existsSync(path)) console.log(say(write(path, file, begin(wanted))));
    else if (has(readJson(path), wanted))
      console.log(say(tell('settings-are-complete')`${file} already has all settings`));
    else {
      console.log(
        say(
          tell(
            'settings-are-yours',
          )`${file} is your own file and was not changed; to get all features, add these settings to the file:`,
        ),
      );
      console.log(begin(wanted).trimEnd());
    }
  }
  const docs = given.option('docs');
  if (docs !== undefined)
    for (const [file, text] of await referenceFiles())
      console.log(say(write(resolve(docs, file), join(docs, file), text)));
  return 0;
}

/**
 * Writes a file if its content has changed. Returns a message for the terminal: unchanged, created or rewritten. `name` is the file's name
 * in the message.
 */
function write(path: string, name: string, text: string): Message {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return tell('file-as-it-was')`${name} is unchanged`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return before === undefined ? tell('file-written')`wrote ${name}` : tell('file-written-anew')`rewrote ${name}`;
}

/** Reads a JSON file. Returns undefined if the file is not plain JSON, for example if the file contains comments. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Returns the ids of people and columns, and the tags. Reads no articles: ids are file names, and `tags.yaml` lists all tags. */
function namesIn(site: string): Names {
  const folder = new Folder(site);
  const files = folder.list('newsroom');
  const idsIn = (place: string, extension: string) =>
    files
      .filter(file => dirname(file) === `newsroom/${place}` && file.endsWith(extension))
      .map(file => parse(file).name);
  const tags = readYamlFile(folder, 'newsroom/tags.yaml', [])?.data ?? {};
  return { people: idsIn('people', '.yaml'), columns: idsIn('columns', '.md'), tags: Object.keys(tags) };
}
