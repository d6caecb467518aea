/** Says how many things there are: `1 file`, `3 files`. Messages insert these texts, so that the noun always fits its number. */
import type { Message } from '../message.ts';
import { tell } from './messages/tell.ts';

export const countArticles = (count: number): Message =>
  count === 1 ? tell('one-article')`1 article` : tell('several-articles')`${count} articles`;

export const countPages = (count: number): Message =>
  count === 1 ? tell('one-page')`1 page` : tell('several-pages')`${count} pages`;

export const countFiles = (count: number): Message =>
  count === 1 ? tell('one-file')`1 file` : tell('several-files')`${count} files`;

export const countParts = (count: number): Message =>
  count === 1 ? tell('one-part')`1 part` : tell('several-parts')`${count} parts`;

export const countEntries = (count: number): Message =>
  count === 1 ? tell('one-entry')`1 entry` : tell('several-entries')`${count} entries`;
