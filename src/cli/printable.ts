/** Keeps stories whose senders do not allow print off paper and off loudspeakers. */
import type { Loaded } from '../build/load/load.ts';
import type { Piece } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import type { Voice } from '../language/messages/voice.ts';
import { PublicationError } from '../problem.ts';

/** Problems of printing stories whose senders do not allow print, by the files of the stories. */
export type Unprintable = Loaded['unprintable'];

/**
 * Does nothing if all senders allow print.
 * @throws PublicationError with a problem for each story whose sender does not allow print
 */
export function refuseUnprintable(pieces: readonly Piece[], unprintable: Unprintable): void {
  const problems = pieces.flatMap(({ article }) => unprintable.get(article.file) ?? []);
  if (problems.length > 0) throw new PublicationError(problems);
}

/**
 * Returns the articles without the stories whose senders do not allow print, and names these stories on the standard error.
 * @throws PublicationError if no article is left
 */
export function keepPrintable(pieces: readonly Piece[], unprintable: Unprintable, voice: Voice): readonly Piece[] {
  const [kept, others] = [true, false].map(isKept =>
    pieces.filter(({ article }) => unprintable.has(article.file) !== isKept),
  );
  if (!kept || !others || others.length === 0) return pieces;
  if (kept.length === 0) refuseUnprintable(others, unprintable);
  const files = others.map(({ article }) => article.file).join(', ');
  console.error(voice.say(tell('stories-not-printable')`left out, because the senders do not allow print: ${files}`));
  return kept;
}
