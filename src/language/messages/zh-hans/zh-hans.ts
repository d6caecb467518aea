/** All messages for authors in Simplified Chinese, by kind. Each table covers one part of the code. */
import { archives } from './archives.ts';
import { body } from './body.ts';
import { commands } from './commands.ts';
import { counts } from './counts.ts';
import { files } from './files.ts';
import { frontMatter } from './front-matter.ts';
import { help } from './help.ts';
import { imports } from './import.ts';
import { importReport } from './import-report.ts';
import { newsroom } from './newsroom.ts';
import { print } from './print.ts';
import { services } from './services.ts';
import { stories } from './stories.ts';

export const tables = [
  frontMatter,
  body,
  files,
  newsroom,
  print,
  commands,
  counts,
  help,
  imports,
  importReport,
  archives,
  services,
  stories,
] as const;

export const zhHans: Readonly<Record<string, string>> = Object.assign({}, ...tables);
