/** The interface through which a halfsky command gives its pages to Eleventy's configuration. */
import type { FileOutput } from '../site/output.ts';

/** Source of the pages that Eleventy renders. */
export interface PageHost {
  /** Returns the pages of a kind, such as `tag`, that Eleventy must render. */
  outputs(kind: string): readonly FileOutput[];
}
