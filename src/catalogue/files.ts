/** Lists the files to publish besides the pages: pictures, and documents that texts link to. */
import { addressOf } from '../addresses.ts';
import type { Catalogue } from './catalogue.ts';

/** Returns a map of the files to publish, from address to path. */
export function listFiles({ editions, newsroom }: Catalogue): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (file: string) => files.set(addressOf.file(file), file);
  for (const { pieces, expired, pages } of editions) {
    for (const { article } of [...pieces, ...expired]) article.files.forEach(add);
    for (const page of pages) page.files.forEach(add);
  }
  for (const { cover, files: own } of newsroom.columns.values())
    for (const file of cover ? [cover.file, ...own] : own) add(file);
  for (const { portrait } of newsroom.people.values()) if (portrait) add(portrait.file);
  return files;
}
