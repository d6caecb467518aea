/** `halfsky check --fix`: corrects front matter such as `date: 5 September 2017`, if only one meaning is possible. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LocatedProblem } from '../problem.ts';
import type { Change } from '../source/mend/change.ts';
import { mendFrontMatter } from '../source/mend/mend.ts';

/** A corrected file and the lines that changed in it. */
export interface FixedFile {
  /** Path of the file, relative to the publication folder. */
  readonly file: string;
  readonly changes: readonly Change[];
}

/** Corrects the files with problems that `--fix` can correct. Returns the files that changed, and their changes. */
export function fixFiles(site: string, problems: readonly LocatedProblem[]): readonly FixedFile[] {
  const files = new Set(problems.filter(({ mends }) => mends).map(({ file }) => file));
  return [...files].flatMap(file => {
    const changes = fixFile(join(site, file));
    return changes.length > 0 ? [{ file, changes }] : [];
  });
}

function fixFile(path: string): readonly Change[] {
  const bytes = readFileSync(path);
  const mended = isUtf8(bytes) ? mendFrontMatter(bytes.toString('utf8')) : undefined;
  if (!mended) return [];
  replaceFile(realpathSync.native(path), mended.text);
  return mended.changes;
}

/** Replaces a file's content. Writes a temporary file and renames it, so that other programs never read a half-written file. */
function replaceFile(path: string, text: string): void {
  const next = join(dirname(path), `.halfsky-fix-${process.pid}.tmp`);
  try {
    writeFileSync(next, text, { mode: statSync(path).mode });
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

/** Formats each change as one line: `articles/2017/x.md:3 date: 5 September 2017 → date: 2017-09-05`. */
export function formatChanges({ file, changes }: FixedFile): string {
  return changes
    .map(({ line, before, after }) =>
      `${file}:${line} ${before ?? ''} → ${after ?? ''}`.replace(/\p{Cc}+/gu, ' ').trimEnd(),
    )
    .join('\n');
}
