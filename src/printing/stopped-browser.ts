/** Recognises the errors of a browser that is too slow or has stopped, which are no bug of this program. */
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';

/** Milliseconds that the browser may take for one step. Old computers, and computers with much other work, need minutes for a large font. */
export const browserPatience = 300_000;

/** Messages of Playwright about a browser or a page that has ended: closed by somebody, killed for lack of memory, or crashed. */
const hasEnded = /has been closed|Target closed|(?:Page|Target) crashed|Browser closed|Connection closed/i;

/** Returns an error for the user if the browser took too long or has stopped; undefined for any other error. */
export function explainStop(error: unknown): CommandError | undefined {
  if (!(error instanceof Error)) return undefined;
  const cure = tell(
    'give-browser-room',
  )`close other programs and run the command again, or write the path of another browser into the environment variable CHROME_PATH`;
  if (error.name === 'TimeoutError')
    return new CommandError(tell('browser-too-slow')`the browser that makes the PDF did not answer in time`, cure);
  if (hasEnded.test(error.message))
    return new CommandError(tell('browser-has-stopped')`the browser that makes the PDF has stopped`, cure);
  return undefined;
}
