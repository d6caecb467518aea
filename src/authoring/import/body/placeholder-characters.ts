/**
 * Control characters that the import writes into a text and later removes. Each character has only one meaning. `replaceControls` first removes
 * all control characters that the author wrote.
 */

/** Stands before and after the number of a hidden part. See `Mask`. */
export const hiddenStart = '\u0001';
export const hiddenEnd = '\u0002';

/**
 * Stands in place of text that was removed from raw HTML. Without this character, the line could be blank, and a blank line would end the
 * block of HTML.
 */
export const gap = '\u0003';

/** Stands inside `{{`, `{%` or `{#` if these characters must not begin a template tag. */
export const apart = '\u0004';

/** Stands before and after the path of a file whose new address is not known yet. See `placeholder` in `archive-resolver.ts`. */
export const pathStart = '\u0005';
export const pathEnd = '\u0008';

/** Stands before an `<a>` with an `href`. */
export const linkStart = '\u0006';
/** Stands in place of an `</a>`. */
export const linkEnd = '\u0007';
