/** The hidden field in which the text of a file goes through the form. */
export const fileField = 'halfsky_file';
