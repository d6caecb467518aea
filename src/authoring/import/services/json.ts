/** Reads values of parsed JSON of unknown structure. */

/** Object in parsed JSON. */
export type Data = Readonly<Record<string, unknown>>;

/** Returns a value as an object. Returns an empty object for a value that is not an object. */
export const dataOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Returns the items of a list as objects; an empty list if the value is not a list. */
export const listOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.map(dataOf) : []);

/** Returns the string or number in the field `name` as a string; empty for any other value. */
export const textIn = (data: Data, name: string): string => {
  const value = data[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/** Parses JSON; returns undefined if the text is not valid JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
