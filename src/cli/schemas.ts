/** `halfsky schemas`: what editors need to complete, explain and check the files of a publication. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import type { Names } from '../editors/json-schema.ts';
import { Folder } from '../files.ts';
import { type Language, languages } from '../messages/language.ts';
import { readYamlFile } from '../publication/yaml-file.ts';
import { type Command, type Given, UsageError } from './arguments.ts';
import { siteFolder, siteOption } from './options.ts';

export const schemas: Command = {
  name: 'schemas',
  operands: [],
  help: [
    'Writes what editors need to complete, explain and check the fields of all files, into .vscode of the publication.',
    '',
    'JSON Schemas in .vscode/halfsky/ and the snippets in .vscode/halfsky.code-snippets are written anew each time.',
    'settings.json, extensions.json and tasks.json beside them are begun where there are none and never changed: what they',
    'lack is printed, to be put in by hand. Run it again when people, columns or tags were added, to have them suggested,',
    'and after an update of halfsky. An editor without VS Code’s settings is told of a schema by the first line of a file:',
    '  # yaml-language-server: $schema=../.vscode/halfsky/site.json',
  ].join('\n'),
  options: {
    site: siteOption,
    docs: { value: 'DIR', help: 'also the reference of all fields, fields.md and fields.zh-Hans.md, into this folder' },
    lang: { value: 'LANG', help: `${languages.join(' or ')}: the language that explains (en)` },
  },
  async run(given) {
    // Loaded here: no other command needs them.
    const [{ begin, ownFiles, sharedFiles }, { referenceFiles }, { has }] = await Promise.all([
      import('../editors/editor-files.ts'),
      import('../editors/reference.ts'),
      import('../editors/settings.ts'),
    ]);
    const site = siteFolder(given);
    const language = explainingLanguage(given);
    for (const [file, text] of ownFiles(namesIn(site), language))
      console.log(`${file} ${write(join(site, file), text)}`);
    for (const [file, wanted] of sharedFiles(language)) {
      const path = join(site, file);
      if (!existsSync(path)) console.log(`${file} ${write(path, begin(wanted))}`);
      else if (has(readJson(path), wanted)) console.log(`${file} has all that it needs`);
      else
        console.log(`${file} is yours and stays as it is; to use all of this, it needs:\n${begin(wanted).trimEnd()}`);
    }
    const docs = given.option('docs');
    if (docs !== undefined)
      for (const [file, text] of referenceFiles())
        console.log(`${join(docs, file)} ${write(resolve(docs, file), text)}`);
    return 0;
  },
};

function explainingLanguage(given: Given): Language {
  const wanted = given.option('lang') ?? languages[0];
  const language = languages.find(candidate => candidate === wanted);
  if (!language) throw new UsageError(`fields are not explained in "${wanted}"; use ${languages.join(', ')}`);
  return language;
}

function write(path: string, text: string): string {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return 'is as it was';
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return before === undefined ? 'is written' : 'is written anew';
}

/** Undefined for a file that is not plain JSON, such as one with remarks. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Ids are names of files, and tags stand in one file: no article is read. */
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
