/** Collects the changes that the import makes to one text, and asks the editor about each kind of change. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { type Change, changes, kindsOfChange, type Note } from '../changes.ts';

/** Kinds of change that lose no part of a text and need no check by the editor. */
const harmless: ReadonlySet<Change> = new Set([
  'control-characters-replaced',
  'dates-from-file-name',
  'definition-lists-made-html',
  'headlines-taken',
  'highlights-made-html',
  'picture-widths-left-out',
  'repeated-headlines-left-out',
  'shortcodes-made-markdown',
  'warnings-put-first',
]);

export class NotedChanges {
  readonly #abouts = new Map<Change, Set<string>>();
  readonly #asked: Message[] = [];

  readonly note: Note = (change, about) => {
    const known = this.#abouts.get(change) ?? new Set();
    this.#abouts.set(change, about === undefined ? known : known.add(about));
  };

  ask(question: Message): void {
    this.#asked.push(question);
  }

  /** Returns a question for each kind of change that is not harmless, and then the questions that `ask` collected. */
  questions(): readonly Message[] {
    const found = kindsOfChange.flatMap(change => {
      const abouts = harmless.has(change) ? undefined : this.#abouts.get(change);
      if (!abouts) return [];
      const [what, list] = [changes[change], [...abouts].join(', ')];
      return [list === '' ? what : tell('field-and-problem')`${what}: ${list}`];
    });
    return [...found, ...this.#asked];
  }
}
