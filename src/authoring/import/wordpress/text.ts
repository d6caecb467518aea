/** Reduces the fields of WordPress, such as titles and captions, to plain text. */
import { textOf } from '../from-html/text-of.ts';
import { withoutShortcodes } from './shortcode-grammar.ts';

/** Removes HTML and shortcodes from the content of a field, and returns the plain text on one line. */
export const textOfField = (content: string): string => textOf(withoutShortcodes(content));
