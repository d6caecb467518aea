/** Converts .odt and .rtf files to .docx with LibreOffice, if LibreOffice is installed. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tell } from '../../../language/messages/tell.ts';
import { UnreadableError } from '../unreadable.ts';

export type OfficeFormat = 'ODT' | 'RTF';

/** Maximum duration of a conversion in minutes. */
const mostMinutes = 2;

/** Returns the format of a file that only LibreOffice can convert; undefined for any other file, such as a .docx file. */
export function officeFormatOf(bytes: Buffer): OfficeFormat | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') return 'RTF';
  // A ZIP file contains file names without compression, so a search in the bytes finds the names.
  const isOpenDocument = bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes('META-INF/manifest.xml');
  return isOpenDocument && bytes.includes('content.xml') && !bytes.includes('word/document.xml') ? 'ODT' : undefined;
}

/**
 * Converts a file to .docx. Throws UnreadableError if LibreOffice is not installed, fails, or takes longer than `mostMinutes`. LibreOffice
 * uses a temporary profile, so it neither reads nor changes the settings of the user.
 */
export async function convertToWord(bytes: Buffer, format: OfficeFormat): Promise<Buffer> {
  const cure = tell('save-as-docx')`open the file in Word or LibreOffice, and save it as .docx`;
  const program = findOffice();
  if (program === undefined)
    throw new UnreadableError(
      tell(
        'needs-libreoffice',
      )`this file is in the format ${format}, which halfsky converts with LibreOffice, but LibreOffice is not installed`,
      cure,
    );
  const folder = mkdtempSync(join(tmpdir(), 'halfsky-office-'));
  try {
    const written = join(folder, `article.${format.toLowerCase()}`);
    writeFileSync(written, bytes);
    writeSettings(join(folder, 'profile'));
    await run(program, folder, written);
    const converted = join(folder, 'article.docx');
    if (existsSync(converted)) return readFileSync(converted);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  throw new UnreadableError(
    tell(
      'libreoffice-failed',
    )`LibreOffice could not convert this file from ${format} to .docx within ${mostMinutes} minutes`,
    cure,
  );
}

/** Returns the path of LibreOffice on the `PATH` or in the usual folders of macOS and Windows; undefined if LibreOffice is not installed. */
function findOffice(): string | undefined {
  const usual = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program'];
  return [...(process.env.PATH ?? '').split(delimiter), ...usual]
    .flatMap(place => ['soffice', 'soffice.com'].map(name => join(place, name)))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Settings that make LibreOffice safe: no macros or other active content, no files that the document links to, and no network (the settings
 * contain a proxy that does not exist).
 */
const settings = [
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Office.Writer/Content/Update', 'Link', '0'],
  ['Inet/Settings', 'ooInetProxyType', '2'],
  ['Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', '9'],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', '9'],
] as const;

/** Writes the settings into a new user profile of LibreOffice. */
function writeSettings(profile: string): void {
  const items = settings.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('\n')}</oor:items>\n`,
  );
}

/** Runs LibreOffice, and kills LibreOffice after `mostMinutes`. LibreOffice writes the result into `folder`; if it fails, there is none. */
async function run(program: string, folder: string, file: string): Promise<void> {
  const words = ['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--convert-to', 'docx'];
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  // LibreOffice starts further processes. If all processes are in one process group, `end` can kill the whole group at once.
  const isGroup = process.platform !== 'win32';
  const office = spawn(program, [profile, ...words, '--outdir', folder, file], {
    cwd: folder,
    env: { ...process.env, HOME: folder },
    stdio: 'ignore',
    detached: isGroup,
  });
  const end = () => {
    if (office.exitCode !== null) return;
    if (isGroup && office.pid !== undefined) process.kill(-office.pid, 'SIGKILL');
    else office.kill();
  };
  const timer = setTimeout(end, mostMinutes * 60_000);
  await once(office, 'close').catch(() => undefined);
  clearTimeout(timer);
}
