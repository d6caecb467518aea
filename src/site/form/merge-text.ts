/** A text as its author wrote it, the text as an editor shows it, and that text as a writer left it → the author's text with the writer's changes. The only file that knows node-diff3. */
import { diff3Merge } from 'node-diff3';

export interface Versions {
  /** As it stands in the file. */
  readonly source: string;
  /** As the editor would write it, untouched. */
  readonly shown: string;
  /** As the editor writes it now. */
  readonly edited: string;
}

type Split = (text: string) => string[];

const lines: Split = text => text.split(/(?<=\n)/);
/** Words of Latin letters and digits, runs of blanks, and every other character by itself. */
const signs: Split = text => text.match(/[A-Za-z0-9]+|[^\S\n]+|[\s\S]/gu) ?? [];

/** What to try, the closest to the author's text first. */
export function* mergeTexts(versions: Versions): Generator<string> {
  const { source, shown, edited } = versions;
  if (edited === shown) yield source;
  if (source === shown) yield edited;
  yield merge(versions, lines, conflict => merge(conflict, signs, ({ edited: own }) => own));
  yield merge(versions, lines, ({ edited: own }) => own);
  yield edited;
}

/** Takes each part from the side that has changed it; `settle` decides where both have. */
function merge({ source, shown, edited }: Versions, split: Split, settle: (conflict: Versions) => string): string {
  return diff3Merge(split(source), split(shown), split(edited), { excludeFalseConflicts: true })
    .map(({ ok, conflict }) =>
      conflict
        ? settle({ source: conflict.a.join(''), shown: conflict.o.join(''), edited: conflict.b.join('') })
        : (ok ?? []).join(''),
    )
    .join('');
}
