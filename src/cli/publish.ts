/** A catalogue → a folder that any static host can serve. Written beside the old one, then put in its place. */

import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Publication } from '../../layouts/kind.ts';
import { stringsFor } from '../../layouts/strings/strings.ts';
import { addressOf } from '../addresses.ts';
import { buildAssets } from '../assets.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Folder } from '../files.ts';
import { toDocument } from '../search/document.ts';
import { indexArticles, writeIndex } from '../search/index-articles.ts';
import { engineRoot } from './options.ts';

export interface Order {
  readonly catalogue: Catalogue;
  readonly folder: Folder;
  /** Absolute path of the folder to be replaced. */
  readonly out: string;
  readonly search: boolean;
}

export interface Published {
  readonly pages: number;
}

export async function publish({ catalogue, folder, out, search }: Order): Promise<Published> {
  const next = join(dirname(out), `.${basename(out)}-next`);
  const old = join(dirname(out), `.${basename(out)}-old`);
  await recover(out, old);
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  try {
    const publication: Publication = { catalogue, assets: await buildAssets() };
    const indexed = search ? indexArticles(documentsOf(catalogue)) : Promise.resolve([]);
    const [pages, files] = await Promise.all([writePages(publication, next), indexed]);
    await Promise.all([copyFiles(catalogue, folder, next), writeIndex(files, join(next, 'pagefind'))]);
    await swap(next, out, old);
    return { pages };
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
}

/** If an earlier build was killed between its last two steps, the old site is put back. */
async function recover(out: string, old: string): Promise<void> {
  if (!existsSync(old)) return;
  if (existsSync(out)) await rm(old, { recursive: true, force: true });
  else await rename(old, out);
}

async function swap(next: string, out: string, old: string): Promise<void> {
  if (existsSync(out)) await rename(out, old);
  await rename(next, out);
  await rm(old, { recursive: true, force: true });
}

/** Eleventy thinks from the folder it is started in. */
async function writePages(publication: Publication, to: string): Promise<number> {
  const before = process.cwd();
  process.chdir(engineRoot);
  try {
    const eleventy = new Eleventy('layouts', relative(engineRoot, to), {
      configPath: '.eleventy.ts',
      quietMode: true,
      config: config => config.addGlobalData('publication', () => publication),
    });
    eleventy.disableLogger();
    const [, written] = await eleventy.write();
    return written.length;
  } finally {
    process.chdir(before);
  }
}

function* documentsOf({ editions, site }: Catalogue) {
  for (const edition of editions) {
    const { kinds } = stringsFor(edition.language);
    for (const piece of edition.pieces) yield toDocument(piece, edition, site.base, kinds);
  }
}

/** Pictures and other files, as far as a published page shows or links to them. */
async function copyFiles({ editions, newsroom }: Catalogue, folder: Folder, to: string): Promise<void> {
  const files = new Set<string>();
  for (const { pieces, expired, pages } of editions) {
    for (const { article } of [...pieces, ...expired]) for (const file of article.files) files.add(file);
    for (const page of pages) for (const file of page.files) files.add(file);
  }
  for (const column of newsroom.columns.values()) {
    if (column.cover) files.add(column.cover.file);
    for (const file of column.files) files.add(file);
  }
  for (const { portrait } of newsroom.people.values()) if (portrait) files.add(portrait.file);
  for (const file of files) {
    const target = join(to, addressOf.file(file));
    await mkdir(dirname(target), { recursive: true });
    await cp(join(folder.root, file), target, { dereference: true });
  }
}
