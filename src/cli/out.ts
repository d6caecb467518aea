/** Checks the option `--out`, which sets the output folder. */
import { checkOut, OutputFolderError } from '../build/check-out.ts';
import { UsageError } from './arguments.ts';

/** Throws UsageError if a command must not replace the folder `out`. `site` is the publication folder. */
export function checkOutOption(out: string, site: string): void {
  try {
    checkOut(out, site);
  } catch (error) {
    throw error instanceof OutputFolderError ? new UsageError(error.what, error.cure) : error;
  }
}
