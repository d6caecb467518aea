/** Makes the reason for which the report of an import says that a text was left out. Every reason from a check contains its cure. */
import { tell } from '../../language/messages/tell.ts';
import { isMessage, type Message } from '../../message.ts';

/** A problem as a check finds it. `field` is undefined if the problem is not about a field. */
interface Fault {
  readonly field?: string | undefined;
  readonly what: Message;
  readonly cure: Message;
}

/** Returns the name of the field, the problem and its cure as one message. */
export function reasonOf({ field, what, cure }: Fault): Message {
  const problem = field === undefined ? what : tell('field-and-problem')`${field}: ${what}`;
  return tell('problem-and-cure')`${problem}; ${cure}`;
}

const composed = new Set(['field-and-problem', 'problem-and-cure']);

/** Returns the kind of a reason without the kind of its cure. Reasons that differ only in fields, names and numbers have the same kind. */
export function kindOfReason({ kind, gaps }: Message): string {
  const inner = composed.has(kind) ? gaps.find(isMessage) : undefined;
  return inner ? kindOfReason(inner) : kind;
}

/** Returns a reason with `…` in place of all fields, names and numbers. */
export const withoutDetails = (reason: Message): Message => ({
  ...reason,
  gaps: reason.gaps.map(gap => (composed.has(reason.kind) && isMessage(gap) ? withoutDetails(gap) : '…')),
});
