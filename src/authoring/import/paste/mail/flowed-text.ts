/** Joins the lines of an email with `format=flowed`. */

/**
 * Joins each line that ends in a space with the next line, if both lines begin with the same number of `>`. If `deletesSpace` is true,
 * removes the space. Writes the `>` of a quotation once per paragraph. Spec: RFC 3676, 4.
 */
export function unflow(text: string, deletesSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; words: string } | undefined;
  for (const line of text.split('\n')) {
    const depth = depthOf(line);
    const inner = line.slice(depth);
    const words = inner.startsWith(' ') ? inner.slice(1) : inner;
    const isSignature = words === '-- ';
    const goesOn = words.endsWith(' ') && !isSignature;
    const own = goesOn && deletesSpace ? words.slice(0, -1) : words;
    if (open && open.depth === depth && !isSignature) open.words += own;
    else {
      if (open) out.push(quote(open.depth, open.words));
      open = { depth, words: own };
    }
    if (goesOn) continue;
    out.push(quote(depth, open.words));
    open = undefined;
  }
  if (open) out.push(quote(open.depth, open.words));
  return out.join('\n');
}

/** Returns how deep a line of an email is quoted: the number of `>` at its beginning. */
function depthOf(line: string): number {
  let depth = 0;
  while (line[depth] === '>') depth++;
  return depth;
}

const quote = (depth: number, words: string) => (depth === 0 ? words : `${'>'.repeat(depth)} ${words}`.trimEnd());
