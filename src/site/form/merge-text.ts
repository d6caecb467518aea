/**
 * Three-way merge that applies a writer's changes to the original Markdown, not to the editor's reformatted copy. The only file that
 * imports node-diff3.
 */
import { diff3Merge } from 'node-diff3';

/** Three versions of a text. */
export interface Versions {
  /** Text in the file. */
  readonly source: string;
  /** Text as the editor writes it without any change. */
  readonly shown: string;
  /** Text as the editor writes it now. */
  readonly edited: string;
}

type Split = (text: string) => string[];

const lines: Split = text => text.split(/(?<=\n)/);
/** Splits a text into Latin words and numbers, runs of spaces, and single characters. */
const signs: Split = text => text.match(/[A-Za-z0-9]+|[^\S\n]+|[\s\S]/gu) ?? [];

/** Yields merged texts to try, closest to the original first. */
export function* mergeTexts(versions: Versions): Generator<string> {
  const { source, shown, edited } = versions;
  if (edited === shown) yield source;
  if (source === shown) yield edited;
  yield merge(versions, lines, conflict => merge(conflict, signs, ({ edited: own }) => own));
  yield merge(versions, lines, ({ edited: own }) => own);
  yield edited;
}

/** Merges both changes of a text. `settle` resolves parts that both have changed. */
function merge({ source, shown, edited }: Versions, split: Split, settle: (conflict: Versions) => string): string {
  return diff3Merge(split(source), split(shown), split(edited), { excludeFalseConflicts: true })
    .map(({ ok, conflict }) =>
      conflict
        ? settle({ source: conflict.a.join(''), shown: conflict.o.join(''), edited: conflict.b.join('') })
        : (ok ?? []).join(''),
    )
    .join('');
}
