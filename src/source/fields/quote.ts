/**
 * Quotes a text for YAML. Uses single quotation marks if the text contains a double quotation mark or a backslash, otherwise double
 * quotation marks.
 */
export function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`;
}
