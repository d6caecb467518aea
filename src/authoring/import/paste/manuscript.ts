/** Common form of submitted texts (manuscripts) in all file formats: Markdown, metadata and pictures. */
import type { Message } from '../../../message.ts';
import type { Passage } from '../account/account.ts';
import type { NewFields } from '../archive/compose.ts';

export interface Manuscript {
  /** Text in Markdown. It refers to each picture by a file name, which is the picture's key in `pictures`. */
  readonly text: string;
  /** Metadata from outside the text: from the `<head>` of a page or the headers of an email. */
  readonly told: {
    readonly title?: string | undefined;
    readonly date?: string | undefined;
    readonly by?: string | undefined;
    readonly language?: string | undefined;
    readonly slug?: string | undefined;
  };
  /**
   * Fields from the front matter or the name of the file. These fields need no check. If the headline is one of these fields, the whole text
   * is the body of the article.
   */
  readonly stated?: Partial<NewFields> | undefined;
  /** Contents of the pictures, by file name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Text that readers of the submitted file see. The import compares this text with the article to find missing words. */
  readonly visible: readonly Passage[];
  /** Text that the import left out on purpose. Messages in `questions` quote this text. */
  readonly leftOut: readonly string[];
  /** Messages about points that a person must check, such as a picture without a description. */
  readonly questions: readonly Message[];
}
