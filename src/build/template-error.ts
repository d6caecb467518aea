/** Error in a template, plugin or configuration file that belongs to the publication and not to halfsky. */

import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';

/** Error thrown if Eleventy cannot render one of the publication's own templates, or cannot read its configuration. */
export class TemplateError extends CommandError {
  constructor(error: unknown) {
    super(
      tell('eleventy-stopped')`Eleventy stopped: ${reasonsOf(error).join(' ← ')}`,
      tell('correct-template')`correct the template, plugin or configuration that the message of Eleventy names`,
    );
  }
}

/** Lists the messages of an error and of the errors that caused it, the first cause last. */
function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const cause = 'originalError' in error ? error.originalError : error.cause;
  const own = error.message.replace(/\s+/g, ' ').trim();
  return cause === undefined || cause === error ? [own] : [own, ...reasonsOf(cause)];
}
