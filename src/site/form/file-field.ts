/** Name of the hidden field that holds the original text of the file while the form is open. */
export const fileField = 'halfsky_file';
