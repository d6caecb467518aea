/** Changes a site in place, in a process that a test kills: `change-in-place.ts OUT` reads the changes from its standard input. */
import { readFileSync } from 'node:fs';
import { changeInPlace } from '../../src/build/output/journal.ts';

const [out = ''] = process.argv.slice(2);
const changes = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write('ready\n');
changeInPlace(out, changes);
process.stdout.write('done\n');
