/** Reads the version of this program from its `package.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the name and the version, such as `halfsky 0.1.0`. */
export function describeVersion(): string {
  const { name, version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return `${name} ${version}`;
}
