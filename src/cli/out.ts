/** Checks the option `--out`, which sets the output folder. */
import { checkOut, OutputFolderError } from '../build/check-out.ts';
import { tell } from '../language/messages/tell.ts';
import { type Option, UsageError } from './arguments.ts';

export const outOption: Option = {
  value: 'DIR',
  help: tell('help-out')`folder for the built site (default: dist in the publication folder)`,
};

/** Throws UsageError if a command must not replace the folder `out`. `site` is the publication folder. */
export function checkOutOption(out: string, site: string): void {
  try {
    checkOut(out, site);
  } catch (error) {
    throw error instanceof OutputFolderError ? new UsageError(error.what, error.cure) : error;
  }
}
