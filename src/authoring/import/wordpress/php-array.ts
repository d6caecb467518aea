/** Reads an array that PHP has serialised: https://www.php.net/manual/en/function.serialize.php */

/** Matches the start of an array or object, the end of one, the start of a text, or a whole value of another kind. */
const token = /[aO]:(?:\d+:"[^"]*":)?\d+:(\{)|(\})|[sE]:(\d+):"|([ibdrR]):([^;]*);|N;/y;

type Value = string | number | undefined;

/**
 * Returns the texts and integers in an array by their keys, as 12 and 34 in `a:2:{s:2:"en";i:12;s:2:"zh";i:34;}`. Leaves out numbered
 * entries, entries of other kinds and the contents of inner arrays. Stops at the first error in the array.
 */
export function readPhpArray(array: string): ReadonlyMap<string, string | number> {
  const pairs = new Map<string, string | number>();
  const values = readOuterValues(array.trim());
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [key, value] = [values[i], values[i + 1]];
    if (typeof key === 'string' && value !== undefined) pairs.set(key, value);
  }
  return pairs;
}

/** Returns the keys and values of an array in turn; undefined in place of a value that is neither a text nor an integer. */
function readOuterValues(array: string): readonly Value[] {
  // PHP counts the bytes of a text. In this string, each character stands for one byte.
  const bytes = Buffer.from(array).toString('latin1');
  const values: Value[] = [];
  let depth = 0;
  for (let at = 0; at < bytes.length; ) {
    token.lastIndex = at;
    const [whole, opens, closes, length, kind, written] = token.exec(bytes) ?? [];
    if (whole === undefined) break;
    at += whole.length;
    let value: Value;
    if (length !== undefined) {
      // A program that replaced words in the export may have left a wrong length.
      const stated = at + Number(length);
      const end = bytes.startsWith('";', stated) ? stated : bytes.indexOf('";', at);
      if (end === -1) break;
      value = Buffer.from(bytes.slice(at, end), 'latin1').toString();
      at = end + 2;
    } else if (kind === 'i') value = Number(written);
    if (depth === 1 && closes === undefined) values.push(value);
    depth += opens !== undefined ? 1 : closes !== undefined ? -1 : 0;
    if (depth === 0) break;
  }
  return values;
}
