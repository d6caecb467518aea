/** Makes a message equal to its English text in tests, so that tables of problems read like what authors read. */
import { expect } from 'vitest';
import { englishOf, isMessage } from '../../src/message.ts';

expect.addEqualityTesters([
  (a, b) => {
    if (typeof a === 'string' && isMessage(b)) return a === englishOf(b);
    return typeof b === 'string' && isMessage(a) ? englishOf(a) === b : undefined;
  },
]);
