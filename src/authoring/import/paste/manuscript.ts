/** A text from outside in its common form, whatever its file format: Markdown, metadata and pictures. */
import type { Message } from '../../../message.ts';

export interface Manuscript {
  /** Markdown; pictures have the names that they will have in the bundle. */
  readonly text: string;
  /** Metadata around the text: the head of a page or the headers of a mail. */
  readonly told: {
    readonly title?: string | undefined;
    readonly date?: string | undefined;
    readonly by?: string | undefined;
    readonly language?: string | undefined;
  };
  /** Content of pictures by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Points that the editor should check. */
  readonly questions: readonly Message[];
}
