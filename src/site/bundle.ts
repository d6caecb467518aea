/** Bundles style sheets and scripts for browsers. Only this file imports esbuild. */
import { relative, sep } from 'node:path';
import { type BuildOptions, build, stop, transform } from 'esbuild';

export type BundleOptions = Pick<BuildOptions, 'format' | 'target' | 'globalName'>;

/** The oldest browsers that search, because they support the WebAssembly features of Pagefind (`layouts/script/able.ts`). */
export const searchTargets = ['chrome96', 'firefox92', 'safari15'];

let running = 0;
let ending: NodeJS.Timeout | undefined;

/**
 * Milliseconds for which esbuild's process waits for more work before it ends. The start of a process takes longer than most bundles, and a
 * process that stays would keep its memory through the whole build.
 */
const patience = 1000;

/** Runs a build with esbuild, in the process that is still running, or in a new one. */
async function use<T>(work: () => Promise<T>): Promise<T> {
  running++;
  clearTimeout(ending);
  try {
    return await work();
  } finally {
    running--;
    if (running === 0) ending = setTimeout(stop, patience).unref();
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
