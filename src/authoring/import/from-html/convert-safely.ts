/** Catches the errors that the conversion of one text may throw. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { UnreadableError } from '../unreadable.ts';

/** Calls `convert` and returns its result. If the HTML of a text cannot be read, returns the reason instead of stopping the import. */
export function convertSafely<T>(convert: () => T): T | { readonly what: Message } {
  try {
    return convert();
  } catch (error) {
    if (error instanceof UnreadableError) return { what: error.what };
    // The DOM library throws errors with the numeric code of a DOMException.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number')
      return { what: tell('export-html-unreadable')`the HTML of this item cannot be read: ${error.message}` };
    throw error;
  }
}
