/**
 * Converts traditional to simplified Chinese, because the pronunciation dictionary has only simplified words. This is the only file that
 * imports opencc-js.
 */
import { Converter } from 'opencc-js/t2cn';
import { listTraditional } from '../character-sets.ts';

const convert = Converter({ from: 't', to: 'cn' });

export const simplify = (text: string): string => convert(text);

/** Returns the traditional forms of simplified characters. Leaves out characters that are the same in both sets. */
export function listForms(simplified: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const character of listTraditional()) {
    const simple = convert(character);
    if (simple === character || !simplified.has(simple)) continue;
    const known = forms.get(simple);
    if (known) known.push(character);
    else forms.set(simple, [character]);
  }
  return forms;
}
