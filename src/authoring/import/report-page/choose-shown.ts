/** Chooses the articles whose texts the report page shows. */

import type { Report } from '../report.ts';

/** Maximum number of articles on the page, and of characters in their texts together. A longer page would be slow to open. */
const most = { articles: 200, characters: 4_000_000 } as const;

/** Source and new text of an imported article. */
export interface ComparedTexts {
  readonly title: string | undefined;
  readonly language: string;
  /** Undefined if the source is not text. */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Returns the paths in the archive of the articles to show: all articles if there are at most 200, otherwise the 200 articles with the most kinds
 * of change. Keeps the order of the report.
 */
export function chooseShown({ imported, details }: Report): ReadonlySet<string> {
  const files = Object.keys(imported);
  if (files.length <= most.articles) return new Set(files);
  const kinds = (file: string) => Object.keys(details[file] ?? {}).length;
  const chosen = files
    .filter(file => kinds(file) > 0)
    .sort((a, b) => kinds(b) - kinds(a))
    .slice(0, most.articles);
  return new Set(chosen.sort());
}

/** Reads the texts of the chosen articles with `read`. Leaves out texts that would make the page too long. */
export function collectTexts(
  files: Iterable<string>,
  read: (file: string) => ComparedTexts | undefined,
): ReadonlyMap<string, ComparedTexts> {
  const texts = new Map<string, ComparedTexts>();
  let room: number = most.characters;
  for (const file of files) {
    const found = read(file);
    const size = (found?.before?.length ?? 0) + (found?.after.length ?? 0);
    if (!found || size > room) continue;
    room -= size;
    texts.set(file, found);
  }
  return texts;
}
