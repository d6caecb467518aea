/**
 * Makes three-way merges of texts. The rich-text editor reformats the Markdown of an article on loading. Therefore this module applies only
 * the author's own changes to the Markdown of the article file. No other file imports node-diff3.
 */
import { diff3Merge } from 'node-diff3';

/** Three versions of a text. */
export interface Versions {
  /** The text in the file. */
  readonly source: string;
  /** The text as the rich-text editor would save it without any change by the author. */
  readonly shown: string;
  /** The text as the rich-text editor would save it now. */
  readonly edited: string;
}

type Split = (text: string) => string[];

const lines: Split = text => text.split(/(?<=\n)/);
/** Splits a text into sequences of Latin letters and digits, sequences of spaces, and other single characters. */
const signs: Split = text => text.match(/[A-Za-z0-9]+|[^\S\n]+|[\s\S]/gu) ?? [];

/** Yields merged texts, the one closest to the text in the file first. The caller uses the first merged text that it accepts. */
export function* mergeTexts(versions: Versions): Generator<string> {
  const { source, shown, edited } = versions;
  if (edited === shown) yield source;
  if (source === shown) yield edited;
  yield merge(versions, lines, conflict => merge(conflict, signs, ({ edited: own }) => own));
  yield merge(versions, lines, ({ edited: own }) => own);
  yield edited;
}

/** Merges two changed versions of `shown`: `source` and `edited`. `settle` returns the text of a part that both versions changed. */
function merge({ source, shown, edited }: Versions, split: Split, settle: (conflict: Versions) => string): string {
  return diff3Merge(split(source), split(shown), split(edited), { excludeFalseConflicts: true })
    .map(({ ok, conflict }) =>
      conflict
        ? settle({ source: conflict.a.join(''), shown: conflict.o.join(''), edited: conflict.b.join('') })
        : (ok ?? []).join(''),
    )
    .join('');
}
