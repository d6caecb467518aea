/** Prepares Pagefind's program for the site: the script that the search page imports, and the worker of browsers that compile only there. */
import { join } from 'node:path';
import { hashOf } from '../../store/cache.ts';
import { bundleFile, minifyScript, searchTargets } from '../bundle.ts';
import type { Workshop } from '../wing.ts';
import type { IndexedFile } from './join-indexes.ts';

/** The cache, and the fingerprint of the engine. */
export type ProgramWorkshop = Pick<Workshop, 'cache' | 'engine'>;

const isScript = (path: string) => /^pagefind(?:-worker)?\.js$/.test(path);

/** A change to Pagefind's scripts, which Pagefind has no option for. */
interface Change {
  readonly from: RegExp;
  readonly to: string;
}

const changes: readonly Change[] = [
  // Takes the small files of a shard from one file.
  {
    from: /\bfetch\(queued\.input\)/,
    to: 'packed.fetchPart(queued.input,{unzip:gz_default,version:pagefind_version})',
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

const fetching = join(import.meta.dirname, '../../../layouts/script/packed-fetch.ts');

/**
 * Changes and minifies a script of Pagefind's program, or takes it from the cache. Returns other files as they are.
 * @throws Error if the script does not have the places to change
 */
export async function prepareProgram(file: IndexedFile, { cache, engine }: ProgramWorkshop): Promise<IndexedFile> {
  if (!isScript(file.path)) return file;
  const script = Buffer.from(file.content).toString();
  const key = `search-program-${hashOf(engine, script)}`;
  const kept = cache.get(key);
  if (kept) return { ...file, content: kept };
  const packed = await bundleFile(fetching, { format: 'iife', globalName: 'packed', target: searchTargets });
  const content = Buffer.from(await minifyScript(`${packed}\n${change(script)}`, searchTargets));
  cache.set(key, content);
  return { ...file, content };
}

function change(script: string): string {
  let changed = script;
  for (const { from, to } of changes) {
    if (changed.search(from) === -1) throw new Error(`Pagefind's program has changed: it no longer has ${from.source}`);
    changed = changed.replace(from, to);
  }
  return changed;
}
