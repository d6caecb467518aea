/** Interface through which a halfsky command passes pages to Eleventy's configuration. */
import type { FileOutput } from '../site/output.ts';

/** Pages for Eleventy to render. */
export interface PageHost {
  /** Returns the pages of one kind that Eleventy must render. */
  outputs(kind: string): readonly FileOutput[];
  /** Receives the error of a page that could not be rendered, before Eleventy wraps it in another error. */
  fail?(error: unknown): void;
}
