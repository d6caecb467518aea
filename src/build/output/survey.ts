/** Lists the files of a site that stand in its folder, with their stamps. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeOf } from '../../store/error-code.ts';
import { stampOf } from './stamp.ts';

/** Stamps of all files in a site's folder, by path relative to the folder. A stamp changes whenever the file changes. */
export type Standing = ReadonlyMap<string, string>;

/** Lists the files in a folder, with their stamps. Returns an empty map if there is no folder. */
export function listStanding(out: string): Standing {
  const standing = new Map<string, string>();
  addStanding(out, '', standing);
  return standing;
}

function addStanding(out: string, folder: string, standing: Map<string, string>): void {
  for (const entry of entriesOf(join(out, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) addStanding(out, path, standing);
    else standing.set(path, stampOf(join(out, path)) ?? '');
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Lists the files in a folder in a thread, while the caller reads articles. Starts no thread if there is no folder. */
export async function surveyInThread(out: string): Promise<Standing> {
  if (!existsSync(out)) return new Map();
  const thread = new Worker(new URL('./survey-thread.ts', import.meta.url), { workerData: out });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
