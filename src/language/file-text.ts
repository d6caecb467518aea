/** Removes the byte order mark from the text of a file, and converts all line endings to `\n`. All other code expects texts in this form. */
export function toFileText(written: string): string {
  const text = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
