/** What a command hands to Eleventy's configuration. */
import type { FileOutput } from '../site/output.ts';

/** Pages for Eleventy to draw. */
export interface PageHost {
  /** Returns the pages of a kind to draw. */
  outputs(kind: string): readonly FileOutput[];
  /** Takes the error of a page that could not be drawn, before Eleventy wraps it. */
  fail?(error: unknown): void;
}
