/** Schema of a telephone number. */

import { tell } from '../../language/messages/tell.ts';
import { patterns } from './patterns.ts';
import { text } from './texts.ts';
import { mark } from './types.ts';
import { say } from './wording.ts';

const shape = new RegExp(patterns.telephone);

/** Returns the schema of a telephone number: 3 to 15 digits with spaces, hyphens, dots or brackets, after an optional plus sign. */
export function telephone(example: string) {
  const cure = tell(
    'write-telephone-like',
  )`write only digits, spaces, hyphens and brackets, between quotation marks, such as "${example}"`;
  const schema = text(example).refine(
    value => shape.test(value),
    say(tell('is-no-telephone')`the value is not a telephone number`, cure),
  );
  return mark(schema, { pattern: patterns.telephone, cure });
}
