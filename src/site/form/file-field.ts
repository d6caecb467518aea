/** Name of the hidden field that contains the original text of the file while the form is open. */
export const fileField = 'halfsky_file';
