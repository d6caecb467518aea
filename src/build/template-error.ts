/** Error in a template, plugin or configuration file of the publication, not of halfsky. */

import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { oneLine } from '../language/white-space.ts';

/** Error thrown if Eleventy cannot render a template of the publication, or cannot read the configuration of the publication. */
export class TemplateError extends CommandError {
  constructor(error: unknown) {
    super(
      tell('eleventy-stopped')`Eleventy stopped: ${reasonsOf(error).join(' ← ')}`,
      tell('correct-template')`correct the template, plugin or configuration that Eleventy’s message names`,
    );
  }
}

/** Lists the messages of an error and of the errors that caused it, the first cause last. */
function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const cause = 'originalError' in error ? error.originalError : error.cause;
  const own = oneLine(error.message);
  return cause === undefined || cause === error ? [own] : [own, ...reasonsOf(cause)];
}
