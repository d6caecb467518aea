/** Chooses a date for a note if its front matter and file name contain no date that can be read. */
import type { Added } from '../../history/added-files.ts';
import type { Change } from '../changes.ts';

/** Date chosen for a note, and the kind of change under which the report lists the note. */
export interface OtherDate {
  readonly iso: string;
  readonly isDraft: boolean;
  readonly change: Change;
}

/**
 * Returns the day of the commit that added the note. Returns `today` if there is no commit, or if the note has a date that cannot be read
 * (`hasDate`). The note becomes a draft if the returned date may be wrong.
 */
export function dateOtherwise(hasDate: boolean, today: string, added: Added | undefined): OtherDate {
  if (hasDate || !added) return { iso: today, isDraft: true, change: 'undated-articles-made-drafts' };
  return added.isBulk
    ? { iso: added.day, isDraft: true, change: 'bulk-dated-articles-made-drafts' }
    : { iso: added.day, isDraft: false, change: 'dates-from-git' };
}
