/** Worker of `fuzz-imports.ts`. It imports one input after another, and answers with the fault of each import. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { type Archive, ArchiveFiles } from '../src/authoring/import/archive/archive-files.ts';
import { type ImportSettings, importArchive, importArticles } from '../src/authoring/import/archive/import-archive.ts';
import { readMail } from '../src/authoring/import/paste/read-mail.ts';
import { readPage } from '../src/authoring/import/paste/read-page.ts';
import { recognise } from '../src/authoring/import/paste/recognise.ts';
import { UnreadableError } from '../src/authoring/import/unreadable.ts';
import { parseExport } from '../src/authoring/import/wordpress/parse-export.ts';
import { readWordPress } from '../src/authoring/import/wordpress/read-wordpress.ts';
import { tell } from '../src/language/messages/tell.ts';
import { shipped, wordsOf } from '../src/language/strings/strings.ts';
import { PublicationError } from '../src/problem.ts';
import type { Kind } from './fuzz-seeds.ts';

/** An input to import. */
export interface FuzzRequest {
  readonly kind: Kind;
  readonly text: string;
}

const settings: ImportSettings = {
  language: undefined,
  zone: 'UTC',
  origin: undefined,
  now: Date.UTC(2026, 0, 1),
  words: language => wordsOf(shipped, language),
};

const anArchive = (texts: Readonly<Record<string, string>>): Archive => ({
  name: 'old-site',
  files: new ArchiveFiles(Object.keys(texts)),
  readText: file => texts[file] ?? { what: tell('not-a-file')`${file} is not a file` },
  picture: file => ({
    what: tell('not-a-file')`${file} is not a file`,
    cure: tell('not-a-file')`${file} is not a file`,
  }),
  fault: () => undefined,
});

const imports: Readonly<Record<Kind, (text: string) => unknown>> = {
  html: text => recognise(readPage(Buffer.from(text), join(tmpdir(), 'page.html'), 'UTC')),
  markdown: text => importArchive(anArchive({ '_posts/2017-09-05-a.md': text, 'content/b.md': text }), settings),
  wordpress: text => {
    const archive = anArchive({});
    return importArticles(
      archive,
      readWordPress(parseExport('export.xml', [text]), archive, settings),
      settings,
      new Map(),
    );
  },
  mail: async text => recognise(await readMail(Buffer.from(text, 'latin1'), 'UTC')),
};

const isExpected = (error: unknown) => error instanceof UnreadableError || error instanceof PublicationError;

parentPort?.on('message', async ({ kind, text }: FuzzRequest) => {
  try {
    await imports[kind](text);
    parentPort?.postMessage('');
  } catch (error) {
    parentPort?.postMessage(
      isExpected(error) ? '' : error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
});
