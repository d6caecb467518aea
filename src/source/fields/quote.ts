/** Quotes a text for YAML, with the quotation marks that need the least escaping. */
export function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`;
}
