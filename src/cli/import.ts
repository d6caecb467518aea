/**
 * `halfsky import`: imports a whole archive into a new publication folder and reports every change to the articles. `import-files.ts` imports
 * single articles.
 */

import { existsSync, readdirSync, statSync } from 'node:fs';
import {
  describeReport,
  findUnknownField,
  importInto,
  manuscriptKinds,
  openArchive,
  openWordPress,
  type Report,
  type Source,
} from '../authoring/import/import.ts';
import { tell } from '../language/messages/tell.ts';
import { shippedWords } from '../language/strings/strings.ts';
import { type ParsedArguments, quoteWords, UsageError } from './arguments.ts';
import { noFolder } from './folders.ts';
import { importFiles } from './import-files.ts';
import { services } from './import-service.ts';
import { chooseFolder, type ImportWishes, importSettings, namesOfFields, refuseForSingle } from './import-settings.ts';
import { importStories } from './import-stories.ts';
import { adviseName } from './name-advice.ts';

/** Runs `halfsky import` and returns the exit code. */
export async function runImport(given: ParsedArguments): Promise<number> {
  const [kind = '', path = '', ...others] = given.operands;
  const one = manuscriptKinds.find(candidate => candidate === kind);
  if (one) {
    refuseForSingle(given);
    return importFiles(one, [path, ...others], given);
  }
  if (others.length > 0) throw surplus([path, ...others]);
  if (kind === 'story') {
    refuseForSingle(given);
    return importStories(path, given);
  }
  const open = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!open)
    throw new UsageError(
      tell('no-such-import')`halfsky cannot import "${kind}"`,
      adviseName(otherNames.get(kind.toLowerCase()) ?? kind, [...manuscriptKinds, 'story', ...Object.keys(kinds)]),
    );
  const site = await chooseFolder(given);
  const settings = await importSettings(given);
  const report = await importAll(given, { site, open, settings });
  const { say } = given.voice;
  const { text, page, data } = await describeReport(report, settings);
  console.log(text);
  if (report.articles.imported === 0) {
    console.error(
      `\n${say(tell('nothing-imported')`halfsky could not import any article from ${path}, so it did not make the folder ${site}`)}`,
    );
    return 1;
  }
  console.log(
    `\n${say(
      settings.dryRun
        ? tell(
            'dry-run-wrote-nothing',
          )`this was a dry run, which wrote no files; without --dry-run, the import makes the folder ${site}, with all details in ${site}/${page}`
        : tell('details-in-report')`full details: ${site}/${page} (for programs: ${data})`,
    )}`,
  );
  if (!settings.dryRun)
    console.log(
      say(
        tell(
          'complete-settings',
        )`before you publish, open ${site}/newsroom/site.yaml: check "name" and "timezone", and add the address of the new site, such as "url: https://example.org/"`,
      ),
    );
  for (const language of report.languages) {
    if (!shippedWords(language) && !settings.dryRun)
      console.log(
        say(
          tell(
            'interface-lacks-language-yet',
          )`the interface is not translated into ${language} yet, so previews show English texts: run "npx halfsky strings ${language} --site ${site}" to create a file for the translation`,
        ),
      );
  }
  return 0;
}

/** Returns the error about several paths of a kind that takes one. The shell may have split one path with blanks. */
const surplus = (paths: readonly string[]) =>
  new UsageError(
    tell('command-does-not-take')`"halfsky ${'import'}" does not accept "${paths[1] ?? ''}"`,
    quoteWords(paths.join(' ')),
  );

/** Imports an archive or an export, and shows the progress until the end. */
async function importAll(
  given: ParsedArguments,
  { site, open, settings }: { readonly site: string; readonly open: Open; readonly settings: ImportWishes },
): Promise<Report> {
  try {
    const source = await open(given.operands[1] ?? '', given.option('uploads'), settings);
    const mistake = await findUnknownField(namesOfFields(given), source);
    if (mistake) throw new UsageError(mistake.what, mistake.cure);
    return await importInto(site, source, settings);
  } finally {
    settings.progress?.abandon();
  }
}

type Open = (path: string, uploads: string | undefined, settings: ImportWishes) => Promise<Source>;

const kinds: Readonly<Record<string, Open>> = {
  archive: async (path, uploads, settings) => {
    if (uploads !== undefined)
      throw new UsageError(
        tell('uploads-not-for-archives')`--uploads does not work with the kind "archive"`,
        tell('archive-has-its-pictures')`remove --uploads, because an archive already contains the pictures`,
      );
    checkFolder(path);
    const source = await openArchive(path, settings);
    if (source.read.found + source.read.leftOut.size === 0)
      throw new UsageError(
        tell('no-markdown-in-folder')`${path} contains no Markdown file`,
        tell('name-unpacked-archive')`write the path of the folder with the unpacked archive`,
      );
    return source;
  },
  wordpress: async (path, uploads, settings) => {
    if (!existsSync(path)) throw new UsageError(tell('no-such-file')`there is no file ${path}`);
    if (statSync(path).isDirectory() && !readdirSync(path).some(name => /\.xml$/i.test(name)))
      throw new UsageError(
        tell('folder-without-export')`the folder ${path} contains no XML file`,
        tell(
          'name-exported-xml',
        )`write the path of the exported XML file, or of the folder with the XML files of one export`,
      );
    if (uploads !== undefined) checkFolder(uploads);
    if (settings.dateField !== undefined)
      throw new UsageError(
        tell('date-field-only-for-archives')`--date-field works only with the kind "archive"`,
        tell('wordpress-has-its-dates')`remove --date-field, because a WordPress export already contains the dates`,
      );
    if (settings.fieldMap.size > 0)
      throw new UsageError(
        tell('map-only-for-archives')`--map works only with the kind "archive"`,
        tell('wordpress-has-known-fields')`remove --map, because every WordPress export has the same field names`,
      );
    return openWordPress(path, uploads, settings);
  },
  ...services,
};

/** Kinds of import by other names that a user may write: the name of a program, or a file extension. */
const otherNames = new Map(
  Object.entries({
    archive: ['obsidian', 'notion', 'jekyll', 'hugo', 'eleventy', '11ty', 'astro', 'folder'],
    word: ['doc', 'docx', 'odt', 'rtf'],
    page: ['html', 'htm', 'mhtml', 'mht', 'web'],
    mail: ['eml', 'email'],
    markdown: ['md'],
    text: ['txt'],
    wordpress: ['wp', 'wxr'],
    blogger: ['blogspot'],
  }).flatMap(([kind, names]) => names.map((name): [string, string] => [name, kind])),
);

function checkFolder(path: string): void {
  if (!existsSync(path)) throw noFolder(path);
  if (!statSync(path).isDirectory())
    throw new UsageError(
      tell('not-a-folder')`${path} is not a folder`,
      tell('unpack-archive-first')`unpack the archive first`,
    );
}
