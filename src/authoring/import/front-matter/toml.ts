/** Parses TOML front matter into plain data. Only this file uses smol-toml. */
import { parse, TomlDate } from 'smol-toml';

/** Parses TOML; dates, numbers and booleans become strings. Returns undefined for invalid TOML. */
export function parseToml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return Object.fromEntries(Object.entries(parse(text)).map(([key, value]) => [key, toText(value)]));
  } catch {
    return undefined;
  }
}

function toText(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(toText);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toText(inner)]));
  return typeof value === 'string' ? value : String(value);
}
