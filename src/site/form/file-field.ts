/** Name of the hidden field that carries the original file through the form. */
export const fileField = 'halfsky_file';
