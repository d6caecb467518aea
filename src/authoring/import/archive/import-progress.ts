/** Interface of a progress display for imports. */
import type { Message } from '../../../message.ts';

/** Display for the progress of an import. */
export interface ImportProgress {
  /** Starts a stage. `of` is the number of items, such as files, that the stage will process. */
  stage(name: Message, of?: number): void;
  /** Sets the number of items that the stage has processed so far. */
  step(done: number): void;
}
