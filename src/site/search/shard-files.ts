/** Names the files of a shard. */

/** Matches a list of index files, and captures the language tag of its index. */
export const contentsFile = /^pagefind\.([^/_]+)_[^/]*\.pf_meta$/;

/** Returns whether a file is part of Pagefind's program. The site has the program only once, in the folder of the newest shards. */
const isProgram = (path: string) => /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/.test(path);

/**
 * Returns the path at which the site has a file of an older shard; undefined if the site does not have the file. The name of the list of index
 * files contains `tag`, from which the browser knows the name without a list of languages.
 */
export function pathInShard(path: string, tag: string): string | undefined {
  if (isProgram(path) || path === 'pagefind-entry.json') return undefined;
  return path.replace(contentsFile, (_, language: string) => `pagefind.${language}_${tag}.pf_meta`);
}
