/** Chooses a date for a note whose front matter and file name contain no date. Pure. */
import type { Added } from '../../history/added-files.ts';
import type { Change } from '../changes.ts';

/** Date of a note, and the change that the report names. */
export interface OtherDate {
  readonly iso: string;
  readonly isDraft: boolean;
  readonly change: Change;
}

interface Undated {
  /** True if the note has a date that cannot be read. */
  readonly hasDate: boolean;
  readonly today: string;
  /** Commit that added the note; undefined if there is none. */
  readonly added: Added | undefined;
}

/** Returns the day of the commit that added the note. If this day may be wrong, or there is none, the note becomes a draft. */
export function dateOtherwise({ hasDate, today, added }: Undated): OtherDate {
  if (hasDate || !added) return { iso: today, isDraft: true, change: 'undated-articles-made-drafts' };
  return added.isBulk
    ? { iso: added.day, isDraft: true, change: 'bulk-dated-articles-made-drafts' }
    : { iso: added.day, isDraft: false, change: 'dates-from-git' };
}
