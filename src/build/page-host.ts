/** Interface through which Eleventy's configuration gets the pages of a publication. */
import type { FileOutput } from '../site/output.ts';

/** Pages for Eleventy to render. */
export interface PageHost {
  /** Returns the pages of one kind that Eleventy must render. */
  outputs(kind: string): readonly FileOutput[];
}
