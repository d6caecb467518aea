/** Returns the text of a file as every room expects it: without byte order mark, its lines end with `\n`. */
export function toFileText(written: string): string {
  const text = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
