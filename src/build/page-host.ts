/** The interface between a command and Eleventy's configuration. */
import type { FileOutput } from '../site/output.ts';

/** The pages that Eleventy draws. */
export interface PageHost {
  /** Returns the pages of a kind, such as `tags`, that Eleventy must render. Leaves out unchanged pages. */
  outputs(kind: string): readonly FileOutput[];
}
