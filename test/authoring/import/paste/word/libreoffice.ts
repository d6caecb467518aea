/** Makes Word files with the real LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from '../../../../support/programs.ts';
import { asFlatDocument, type Parts } from './open-document.ts';

/** A document for LibreOffice. `body` is the XML of its text. */
export interface OpenDocument extends Parts {
  readonly name: string;
  readonly body: string;
}

/**
 * Returns the Word files that LibreOffice makes of documents, by name. Makes all files in one go, because LibreOffice takes seconds to
 * start.
 * @throws Error that names the package to install, if LibreOffice is missing
 */
export function makeWordFiles(documents: readonly OpenDocument[]): ReadonlyMap<string, Buffer> {
  const soffice = findProgram('soffice');
  if (soffice === undefined)
    throw new Error('these tests use the real LibreOffice: apt-get install libreoffice-writer-nogui');
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-libreoffice-'));
  try {
    const paths = documents.map(({ body, ...parts }, i) => {
      const path = join(folder, `${i}.fodt`);
      writeFileSync(path, asFlatDocument(body, parts));
      return path;
    });
    // Two processes cannot share one folder of settings.
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
    execFileSync(soffice, [settings, '--headless', '--convert-to', 'docx', '--outdir', folder, ...paths], {
      stdio: 'ignore',
      timeout: 200_000,
    });
    return new Map(documents.map(({ name }, i) => [name, readFileSync(join(folder, `${i}.docx`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
