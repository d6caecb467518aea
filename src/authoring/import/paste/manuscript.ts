/** Common form of a submitted text (manuscript), whatever its file format: Markdown, metadata and pictures. */
import type { Message } from '../../../message.ts';

export interface Manuscript {
  /** Markdown. Its pictures have the file names that are the keys of `pictures`. */
  readonly text: string;
  /** Metadata from outside the text: from the `<head>` of a page or the headers of a mail. */
  readonly told: {
    readonly title?: string | undefined;
    readonly date?: string | undefined;
    readonly by?: string | undefined;
    readonly language?: string | undefined;
  };
  /** Contents of the pictures, by file name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Points that the editor should check. */
  readonly questions: readonly Message[];
}
