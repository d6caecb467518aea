/** The files of the program that runs at `/admin/`: Sveltia CMS as npm brings it, bundled, with its typefaces and codecs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../assets.ts';

/** Colours for blocks of code in some two hundred languages, which the site does not print either. */
const colours = /^@shikijs\/langs\//;

/** Its style asks a service for the typefaces that the script has brought already. */
const stayHome = (script: string) => script.replace(/src:url\(https:[^)]*\)/g, 'src:local("-")');

/** Every file by its path below `/admin/program/`. */
export async function readProgram(): Promise<ReadonlyMap<string, Uint8Array>> {
  const scripts = await bundleProgram(join(import.meta.dirname, 'start.ts'), colours);
  const home = join(fileURLToPath(import.meta.resolve('@sveltia/cms')), '../assets');
  const files = new Map([...scripts].map(([name, text]) => [name, new TextEncoder().encode(stayHome(text))]));
  for (const name of readdirSync(home).sort())
    if (!name.endsWith('.map')) files.set(`assets/${name}`, readFileSync(join(home, name)));
  return files;
}
