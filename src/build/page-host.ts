/** What a command hands to Eleventy's configuration. */
import type { FileOutput } from '../site/output.ts';

/** What Eleventy draws from. */
export interface PageHost {
  /** Returns the pages of a kind that are to be drawn. */
  outputs(kind: string): readonly FileOutput[];
}
