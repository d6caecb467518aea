/** The files of the program that runs at `/admin/`: Sveltia CMS as npm brings it, bundled, with its typefaces and codecs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../assets.ts';

/** Colours for blocks of code in some two hundred languages, which the site does not print either. */
const colours = /^@shikijs\/langs\//;

/**
 * What the program would do otherwise than this site: its style asks a service for the typefaces that its script has brought already, and it
 * leaves Chinese punctuation in the addresses of articles, which `check` refuses.
 */
const changes = [
  { from: /src:url\(https:[^)]*\)/g, to: 'src:local("-")' },
  { from: /\[\\p\{Z\}\\p\{C\}[^a-z\n]{20,40}\](?=\/u)/g, to: '[^\\p{L}\\p{M}\\p{N}_~-]' },
];

/** @throws Error if the program is another one than these changes are for */
export function adapt(script: string): string {
  return changes.reduce((text, { from, to }) => {
    if (text.search(from) === -1) throw new Error(`the program of /admin/ has nothing like ${from} in it`);
    return text.replace(from, () => to);
  }, script);
}

/** Every file by its path below `/admin/program/`. */
export async function readProgram(): Promise<ReadonlyMap<string, Uint8Array>> {
  const scripts = await bundleProgram(join(import.meta.dirname, 'start.ts'), colours);
  const home = join(fileURLToPath(import.meta.resolve('@sveltia/cms')), '../assets');
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of scripts)
    files.set(name, new TextEncoder().encode(name === 'start.js' ? adapt(text) : text));
  for (const name of readdirSync(home).sort())
    if (!name.endsWith('.map')) files.set(`assets/${name}`, readFileSync(join(home, name)));
  return files;
}
