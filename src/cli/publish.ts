/** A catalogue → a folder that any static host can serve. */
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Publication } from '../../layouts/kind.ts';
import { stringsFor } from '../../layouts/strings/strings.ts';
import { outputFile } from '../addresses.ts';
import { buildAssets } from '../assets.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { listFiles } from '../catalogue/files.ts';
import type { Folder } from '../files.ts';
import { Cache } from '../output/cache.ts';
import { Stage, type StageCount } from '../output/stage.ts';
import { makeIndex } from '../search/make-index.ts';
import { engineRoot } from './options.ts';

export interface Order {
  readonly catalogue: Catalogue;
  readonly folder: Folder;
  /** Absolute path of the folder to be replaced. */
  readonly out: string;
  readonly search: boolean;
}

export interface Published extends StageCount {
  readonly pages: number;
  /** Parts of the search index: made now, kept from an earlier build, found damaged in the cache. */
  readonly shards: { readonly made: number; readonly kept: number; readonly damaged: number };
}

/** Writes the whole site, or leaves the old one as it was. The search index is made while pages are drawn. */
export async function publish({ catalogue, folder, out, search }: Order): Promise<Published> {
  const stage = new Stage(out);
  try {
    const cache = new Cache(join(folder.root, '.cache'));
    const kinds = (language: string) => stringsFor(language).kinds;
    const indexing = search ? makeIndex({ catalogue, cache, kinds }) : undefined;
    const [pages, index] = await Promise.all([writePages(catalogue, stage), indexing]);
    for (const { path, content } of index?.files ?? []) await stage.write(`pagefind/${path}`, content);
    for (const [address, file] of listFiles(catalogue)) await stage.write(outputFile(address), folder.readBytes(file));
    const count = await stage.finish();
    cache.prune(Date.now());
    const shards = { made: index?.made ?? 0, kept: index?.kept ?? 0, damaged: cache.damaged };
    return { pages, shards, ...count };
  } catch (error) {
    await stage.drop();
    throw error;
  }
}

/**
 * Eleventy draws every page of every kind; each goes to disk at once, so that no page waits in memory for the last.
 * Eleventy thinks from the folder it is started in.
 */
async function writePages(catalogue: Catalogue, stage: Stage): Promise<number> {
  const publication: Publication = { catalogue, assets: await buildAssets() };
  const before = process.cwd();
  process.chdir(engineRoot);
  try {
    const eleventy = new Eleventy('layouts', undefined, {
      configPath: '.eleventy.ts',
      quietMode: true,
      config: config => {
        config.addGlobalData('publication', () => publication);
        config.addGlobalData(
          'write',
          () => (address: string, content: string) => stage.write(outputFile(address), content),
        );
      },
    });
    eleventy.disableLogger();
    const drawn = await eleventy.toJSON();
    return drawn.length;
  } finally {
    process.chdir(before);
  }
}
