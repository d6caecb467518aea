/** Explains why an article whose file exists is not published. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import { parseFrontMatter } from '../source/article/front-matter.ts';
import { UsageError } from './arguments.ts';

/**
 * Returns the error for the first of some paths that is the file of a draft or of a scheduled article. The paths are relative to the publication
 * folder `site`. Returns undefined if none is a file in `articles/`.
 */
export function explainHeld(paths: Iterable<string>, site: string): UsageError | undefined {
  const file = [...paths].find(
    path => /^articles\/.+\.md$/.test(path) && statSync(join(site, path), { throwIfNoEntry: false })?.isFile(),
  );
  if (file === undefined) return undefined;
  const matter = parseFrontMatter(file, readFileSync(join(site, file), 'utf8'));
  return 'data' in matter && matter.data.draft === true
    ? new UsageError(
        tell('article-is-a-draft')`${file} is a draft`,
        tell('remove-draft-line')`remove the line "draft: true" to publish the article`,
      )
    : new UsageError(
        tell('article-is-scheduled')`${file} is not published yet, because its date is in the future`,
        tell('wait-or-change-date')`wait until this date, or write an earlier date`,
      );
}
