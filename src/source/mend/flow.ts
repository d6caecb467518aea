/** Corrects a group of fields that is written as a YAML flow mapping, such as `{src: a.svg, alt: A}`. */
import { tell } from '../../language/messages/tell.ts';
import { fieldOfName, groupShapes } from '../fields/names.ts';
import { readValue, spellText, stripQuotes } from './marks.ts';
import type { Value } from './texts.ts';
import { kindInGroup } from './values.ts';

/** Corrects the flow mapping of a group. Returns `undefined` if it needs no correction, or if the correction is unclear. */
export function mendFlow(group: string, written: string): Value | undefined {
  if (!/[}｝]$/.test(written) || / #/.test(written)) return undefined;
  const inner = written.slice(1, -1);
  if (/[[\]{}｛｝]/.test(inner)) return undefined;
  const parts = partAt(inner, group);
  // A colon in a value is unclear: the word before the colon may be an unknown name, or a comma may be missing.
  if (!parts || parts.some(({ value }) => !/^["'“‘「]/.test(value) && /[:：](?!\/\/)/.test(value))) return undefined;
  const names = parts.map(({ name }) => name);
  if (new Set(names).size < names.length) return undefined;
  const value = `{${parts.map(({ name, value: text }) => `${name}: ${spellPart(group, name, text)}`).join(', ')}}`;
  const read = readValue(written);
  const now = readValue(value);
  if (!now || (read && JSON.stringify(read.value) === JSON.stringify(now.value))) return undefined;
  return {
    value,
    what: tell('group-is-written')`a group of fields needs plain braces, commas and colons: {name: text, name: text}`,
  };
}

interface Part {
  readonly name: string;
  readonly value: string;
}

/**
 * Splits the text between the braces of a flow mapping into fields, at the commas before known names. Returns `undefined` if the text does
 * not begin with a known name.
 */
function partAt(inner: string, group: string): readonly Part[] | undefined {
  const found = [...inner.matchAll(/(?:^|[,，])\s*([\p{L}_]+)\s*[:：]/gu)].filter(
    ([, name = '']) => fieldOfName(name, group) !== undefined,
  );
  if (found.length === 0 || found[0]?.index !== 0) return undefined;
  return found.map((match, i) => ({
    name: fieldOfName(match[1] ?? '', group) ?? '',
    value: inner.slice(match.index + match[0].length, found[i + 1]?.index ?? inner.length).trim(),
  }));
}

function spellPart(group: string, name: string, written: string): string {
  const isQuoted = /^["'“‘「]/.test(written);
  const text = isQuoted ? stripQuotes(written) : written;
  if (/^(["']).*\1$/.test(written) && typeof readValue(written)?.value === 'string') return written;
  const better = kindInGroup(group, name)(text)?.value ?? text;
  return /[,[\]{}]/.test(better) && !/^["']/.test(better)
    ? `"${better}"`
    : /^(?:date|flag)$/.test(groupShapes[group]?.[name]?.form ?? '')
      ? better
      : /^["']/.test(better)
        ? better
        : spellText(better);
}
