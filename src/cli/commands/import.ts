/**
 * `halfsky import`: imports a whole archive into a new publication folder and reports every change to the articles. `import-files.ts` imports
 * single articles.
 */

import { tell } from '../../language/messages/tell.ts';
import type { Command } from './command.ts';
import { languageOption, nowOption, privateOption } from './options.ts';

export const importCommand: Command = {
  name: 'import',
  operands: ['KIND', 'PATH…'],
  help: tell(
    'help-import',
  )`Imports articles from other formats and programs.\nThese kinds import each file as an article of an existing publication; PATH is a file, several files, or a folder with files:\n  text: a .txt file\n  markdown: a .md file\n  word: a .docx file; with LibreOffice also .odt and .rtf\n  page: a .html, .mhtml or .mht file\n  mail: an .eml file\n  story: a reader’s story, as the form of the site sends it: a .json, .txt or .eml file, or a folder with such files\nThese kinds import all articles into a new publication folder:\n  archive: a folder with Markdown files from Jekyll, Hugo, Eleventy, Astro, Obsidian, Notion or another program\n  wordpress: the XML file of a WordPress export, or a folder with several such files\n  ghost, substack, medium, blogger: the file exported from this service, or the unpacked folder\nTo get the export:\n  WordPress: "Tools", then "Export", then "All content" (an XML file); the pictures are in the folder wp-content/uploads on the server: copy it, and name the copy with --uploads\n  Jekyll, Hugo, Eleventy, Astro: PATH is the folder with the source files of the site, not with the finished pages\n  Obsidian: PATH is the folder of the vault, which contains the hidden folder .obsidian\n  Notion: "Settings", then "General", then "Export all workspace content" (or "Export" in the menu of a page), with the format "Markdown & CSV" and with subpages; then unpack the ZIP file\n  Ghost: "Settings", then "Import/Export", then "Export", then "Content & settings" (a JSON file)\n  Substack: "Settings", then "Import / Export", then "Export your data" (a ZIP file)\n  Medium: "Settings", then "Security and apps", then "Download your information" (a ZIP file)\n  Blogger: "Settings", then "Manage blog", then "Back up content" (a ZIP file from Google Takeout, which contains feed.atom)`,
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
      )`time zone, such as Asia/Shanghai, of dates without a UTC offset (default: the time zone in the settings of the old site, otherwise that of the language, otherwise UTC)`,
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
      help: tell(
        'help-import-from',
      )`address of the old site, with its folder if it has one, such as https://example.org/blog/ (default: guessed from the links in the imported files)`,
    },
  },
};
