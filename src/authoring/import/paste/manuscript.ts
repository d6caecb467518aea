/** What arrives from outside, whatever it was saved as: Markdown, what its envelope tells, and pictures. */
import type { Message } from '../../../message.ts';

export interface Manuscript {
  /** Markdown; pictures are named as they will be in the bundle. */
  readonly text: string;
  /** What the envelope of the text says: elements of a page's head, headers of a mail. */
  readonly told: {
    readonly title?: string | undefined;
    readonly date?: string | undefined;
    readonly by?: string | undefined;
    readonly language?: string | undefined;
  };
  /** Name → content. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What the editor should look at. */
  readonly questions: readonly Message[];
}
