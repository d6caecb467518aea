/** Unpacks the browser that `npm ci` brings, from `@sparticuz/chromium`. Only this file imports the package. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FoundBrowser, quietArguments } from './installed-browsers.ts';

/**
 * Returns the browser inside `@sparticuz/chromium`, which runs on Linux on x64; undefined on other systems. The package unpacks into the
 * temporary folder without a lock, and takes a half-unpacked file for a whole one. Therefore this function unpacks into a new folder, and
 * then moves it into place.
 */
export async function unpackBundled(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const home = join(import.meta.dirname, '../../node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    const unpacking = `${home}-${process.pid}`;
    await mkdir(unpacking, { recursive: true });
    await unpackInto(unpacking);
    await writeFile(join(unpacking, 'fonts', 'fonts.conf'), fontSettings);
    await rename(unpacking, home).catch(async error => {
      await rm(unpacking, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    });
  }
  return {
    executable: join(home, 'chromium'),
    arguments: [...quietArguments, '--headless=shell'],
    environment: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

/** Font settings that replace those of the package, which name missing folders. Without a font, the browser crashes at the first word. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser into a folder. The package unpacks its system libraries only if the environment looks like a bare Amazon machine at
 * the time of the import, so this function sets such an environment.
 */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  process.env.TMPDIR = folder;
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    await bundled.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
