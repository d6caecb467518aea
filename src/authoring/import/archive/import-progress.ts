/** Type of the display for the progress of an import. */
import type { Message } from '../../../message.ts';

/** Display for the progress of an import. */
export interface ImportProgress {
  /** Starts a stage, which will process `of` things. */
  stage(name: Message, of?: number): void;
  /** Sets the number of things that the stage has processed so far. */
  step(done: number): void;
}
