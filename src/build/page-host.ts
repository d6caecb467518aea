/** The interface between a command and Eleventy's configuration. */
import type { FileOutput } from '../site/output.ts';

/** The pages that Eleventy draws. */
export interface PageHost {
  /** Returns the pages of a kind that Eleventy must draw. */
  outputs(kind: string): readonly FileOutput[];
}
