/** Prepares Pagefind's program for the site: the script that the search page imports, and the worker of browsers that compile only there. */
import { join } from 'node:path';
import { hashOf } from '../../store/cache.ts';
import { bundleFile, minifyScript, searchTargets } from '../bundle.ts';
import type { Workshop } from '../wing.ts';
import type { IndexedFile } from './join-indexes.ts';

/** Script of Pagefind that runs on the page. */
const pageScript = 'pagefind.js';
/** Script of Pagefind that runs its program in a worker, for browsers whose pages may not compile WebAssembly under our policy. */
const workerStarter = 'pagefind-starter.js';

const isScript = (path: string) => /^pagefind(?:-worker)?\.js$/.test(path);

/** Where the changed scripts are kept, and the fingerprint of the engine. */
export type ProgramCache = Pick<Workshop, 'cache' | 'engine'>;

/** A change to Pagefind's scripts, which Pagefind has no option for. */
interface Change {
  readonly from: RegExp;
  readonly to: string;
}

/** The part of Pagefind's script that `layouts/script/packed-fetch.ts` needs. */
const tools = '{unzip:gz_default,version:pagefind_version}';

const changes: readonly Change[] = [
  // Takes the small files of a shard from one file.
  {
    from: /\bfetch\(queued\.input\)/,
    to: `packed.fetchPart(queued.input,${tools})`,
  },
  // `among` lists the folders of the shards to search. Without it, a question would load files of every shard.
  {
    from: /this\.instances\.map\(\((\w+)\)=>\1\.(preload|search)\(term,(\w+)\)\)/g,
    to: 'this.instances.filter($1=>!$3.among||$3.among.includes($1.basePath)).map(($1)=>$1.$2(term,$3))',
  },
  // `stems` returns the words of a query as the index has them, without loading index files.
  {
    from: /(?=let index_resp=this\.backend\.request_indexes\(ptr,term\);)/,
    to: `if(arguments[1]?.stems){
      this.stem_ptr??=this.backend.enter_playground_mode(this.backend.init_pagefind(new Uint8Array(this.searchMeta)));
      const{search_keywords}=JSON.parse(this.backend.search(this.stem_ptr,term,term,"{}","",false,false));
      return{results:[],filters:{},totalFilters:{},timings:{},search_keywords};
    }`,
  },
];

/** The start of the part of `pagefind.js` that starts a worker, which the page does without. */
const startsWorkers = 'var hasWorkerSupport=';
/** Exports in place of those that can start a worker. */
const pageExports = `let given,made;
const get=()=>made??=new Pagefind({...given,language:document.documentElement.lang.toLowerCase(),primary:true});
export const options=async changes=>{made?await made.options(changes):given=changes},init=async()=>{get()},filters=()=>get().filters(),
search=(query,asked)=>get().search(query,asked),preload=(query,asked)=>get().preload(query,asked),
mergeIndex=(folder,asked)=>get().mergeIndex(folder,asked),hold=address=>packed.hold(address,${tools});`;

const fetching = join(import.meta.dirname, '../../../layouts/script/packed-fetch.ts');

/**
 * Changes and minifies the scripts of Pagefind's program, or takes them from the cache. Returns other files as they are. Most browsers need only a
 * part of `pagefind.js`, so the others have a script of their own.
 * @throws Error if a script does not have the places to change
 */
export async function prepareProgram(
  files: readonly IndexedFile[],
  cache: ProgramCache,
): Promise<readonly IndexedFile[]> {
  let bundled: Promise<string> | undefined;
  const bundleFetching = () => {
    bundled ??= bundleFile(fetching, { format: 'iife', globalName: 'packed', target: searchTargets });
    return bundled;
  };
  const minify = (script: string) => minifyOrTake(script, bundleFetching, cache);
  const prepared = files.map(async file => {
    if (!isScript(file.path)) return [file];
    const whole = change(Buffer.from(file.content).toString());
    if (file.path !== pageScript) return [{ ...file, content: await minify(whole) }];
    return [
      { path: pageScript, content: await minify(forPage(whole)) },
      { path: workerStarter, content: await minify(whole) },
    ];
  });
  return (await Promise.all(prepared)).flat();
}

function forPage(script: string): string {
  const end = script.indexOf(startsWorkers);
  if (end === -1) throw new Error(`Pagefind's program has changed: it no longer has ${startsWorkers}`);
  return script.slice(0, end) + pageExports;
}

/** Puts the code that fetches packed files before a script, and minifies both; or takes the result from the cache. */
async function minifyOrTake(
  script: string,
  bundleFetching: () => Promise<string>,
  { cache, engine }: ProgramCache,
): Promise<Uint8Array> {
  const key = `search-program-${hashOf(engine, script)}`;
  const kept = cache.get(key);
  if (kept) return kept;
  const content = Buffer.from(await minifyScript(`${await bundleFetching()}\n${script}`, searchTargets));
  cache.set(key, content);
  return content;
}

function change(script: string): string {
  let changed = script;
  for (const { from, to } of changes) {
    if (changed.search(from) === -1) throw new Error(`Pagefind's program has changed: it no longer has ${from.source}`);
    changed = changed.replace(from, to);
  }
  return changed;
}
