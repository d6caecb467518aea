/** Bundles style sheets and scripts for browsers. Only this file imports esbuild. */
import { relative, sep } from 'node:path';
import { type BuildOptions, build, stop, transform } from 'esbuild';

export type BundleOptions = Pick<BuildOptions, 'format' | 'target' | 'globalName'>;

/** The oldest browsers that search, because they support the WebAssembly features of Pagefind (`layouts/script/able.ts`). */
export const searchTargets = ['chrome96', 'firefox92', 'safari15'];

let running = 0;

/** Runs a build with esbuild. If no other build is running afterwards, ends esbuild's process to free its memory. */
async function use<T>(work: () => Promise<T>): Promise<T> {
  running++;
  try {
    return await work();
  } finally {
    running--;
    if (running === 0) await stop();
  }
}

/** Bundles a style sheet or script with all its imports. Returns the minified code. */
export async function bundleFile(file: string, options: BundleOptions = {}): Promise<string> {
  const { outputFiles = [] } = await use(() =>
    build({
      entryPoints: [file],
      bundle: true,
      minify: true,
      write: false,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      ...options,
    }),
  );
  return (outputFiles[0]?.text ?? '').trim();
}

/** Minifies a script that imports nothing, and takes out its notes for developers. */
export async function minifyScript(script: string, target: string[]): Promise<string> {
  const notes = ['console.log', 'console.warn'];
  const options = { minify: true, pure: notes, legalComments: 'none', charset: 'utf8', target } as const;
  return (await use(() => transform(script, options))).code.trim();
}

/**
 * Bundles a program for browsers, together with the chunks that it loads later. Returns the content of each output file by its path.
 * Replaces every module whose path matches `leaveOut` with an empty module.
 */
export async function bundleProgram(file: string, leaveOut: RegExp): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await use(() =>
    build({
      entryPoints: [file],
      bundle: true,
      splitting: true,
      minify: true,
      write: false,
      outdir: '/',
      chunkNames: 'chunks/[name]-[hash]',
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      plugins: [
        {
          name: 'leave out',
          setup(building) {
            building.onResolve({ filter: leaveOut }, () => ({ path: 'nothing', namespace: 'left-out' }));
            building.onLoad({ filter: /^/, namespace: 'left-out' }, () => ({ contents: 'export default []' }));
          },
        },
      ],
    }),
  );
  return new Map(outputFiles.map(({ path, text }) => [relative('/', path).replaceAll(sep, '/'), text]));
}
