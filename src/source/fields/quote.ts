/**
 * Puts quotation marks around a string for YAML: single quotation marks if the string contains a double quotation mark or a backslash,
 * otherwise double quotation marks.
 */
export function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`;
}
