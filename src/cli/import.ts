/**
 * `halfsky import`: imports a whole archive into a new publication folder and reports every change to the articles. `import-one.ts` imports
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
import { type Command, type ParsedArguments, UsageError } from './arguments.ts';
import { noFolder } from './folders.ts';
import { importOne } from './import-one.ts';
import { services } from './import-service.ts';
import { chooseFolder, type ImportWishes, importSettings, namesOfFields, refuseForSingle } from './import-settings.ts';
import { importStories } from './import-stories.ts';
import { languageOption } from './language.ts';
import { adviseName } from './name-advice.ts';
import { nowOption, privateOption } from './options.ts';

export const importCommand: Command = {
  name: 'import',
  operands: ['KIND', 'PATH'],
  help: tell(
    'help-import',
  )`Imports articles from other formats and programs.\nThese kinds import one file as an article of an existing publication:\n  text: a .txt file\n  markdown: a .md file\n  word: a .docx file; with LibreOffice also .odt and .rtf\n  page: a .html, .mhtml or .mht file\n  mail: an .eml file\n  story: a reader’s story, as the form of the site sends it: a .json, .txt or .eml file, or a folder with such files\nThese kinds import all articles into a new publication folder:\n  archive: a folder with Markdown files from Jekyll, Hugo, Eleventy, Astro, Obsidian, Notion or another program\n  wordpress: the XML file of a WordPress export, or a folder with several such files\n  ghost, substack, medium, blogger: the file exported from this service, or the unpacked folder\nTo get the export:\n  Obsidian: PATH is the folder of the vault, which contains the hidden folder .obsidian\n  Notion: "Settings", then "General", then "Export all workspace content" (or "Export" in the menu of a page), with the format "Markdown & CSV" and with subpages; then unpack the ZIP file\n  Ghost: "Settings", then "Import/Export", then "Export", then "Content & settings" (a JSON file)\n  Substack: "Settings", then "Import / Export", then "Export your data" (a ZIP file)\n  Medium: "Settings", then "Security and apps", then "Download your information" (a ZIP file)\n  Blogger: "Settings", then "Manage blog", then "Back up content" (a ZIP file from Google Takeout, which contains feed.atom)`,
  options: {
    site: {
      value: 'DIR',
      help: tell(
        'help-import-site',
      )`the publication folder (default: this repository); for a whole archive or export, the new folder to make`,
    },
    private: privateOption,
    language: {
      value: 'LANG',
      help: tell(
        'help-import-language',
      )`language of articles without a language field, such as en or zh-Hans (default: guessed from the characters and words of each article)`,
    },
    timezone: {
      value: 'ZONE',
      help: tell(
        'help-import-zone',
      )`time zone, such as Asia/Shanghai, of dates without a UTC offset (default: the time zone of the language, otherwise UTC)`,
    },
    slug: {
      value: 'SLUG',
      help: tell('help-import-slug')`for a single article: last part of the address (default: made from the headline)`,
    },
    lang: languageOption,
    now: nowOption,
    uploads: {
      value: 'DIR',
      help: tell(
        'help-import-uploads',
      )`for WordPress and services such as Ghost: a folder with copies of the pictures (for WordPress, a copy of wp-content/uploads)`,
    },
    'date-field': {
      value: 'NAME',
      help: tell(
        'help-import-date-field',
      )`for an archive: the field that contains the date of an article (default: date and similar names)`,
    },
    map: {
      value: 'OLD=NEW',
      repeats: true,
      help: tell(
        'help-import-map',
      )`for an archive: read the field OLD of the archive as the field NEW of halfsky, such as written=date (may be given several times)`,
    },
    'dry-run': {
      help: tell('help-import-dry-run')`for a whole archive or export: only print the report, and write no file`,
    },
    from: {
      value: 'URL',
      help: tell('help-import-from')`address of the old site (default: guessed from the links in the imported files)`,
    },
  },
  async run(given) {
    const [kind = '', path = ''] = given.operands;
    if (kind === 'story') {
      refuseForSingle(given);
      return importStories(path, given);
    }
    const one = manuscriptKinds.find(candidate => candidate === kind);
    if (one) {
      refuseForSingle(given);
      return importOne(one, path, given);
    }
    const open = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!open)
      throw new UsageError(
        tell('no-such-import')`halfsky cannot import "${kind}"`,
        adviseName(otherNames.get(kind.toLowerCase()) ?? kind, [...manuscriptKinds, 'story', ...Object.keys(kinds)]),
      );
    const site = await chooseFolder(given);
    const settings = await importSettings(given);
    const report = await runImport(given, { site, open, settings });
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
  },
};

/** Imports an archive or an export, and shows the progress until the end. */
async function runImport(
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
