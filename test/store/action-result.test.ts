import { describe, expect, test } from 'vitest';
import { readActionResult, writeActionResult } from '../../src/store/action-result.ts';

const hash = 'ab'.repeat(32);
const file = { path: 'outputs-1', hash, size: 300, signature: '' };

describe('the result of an action', () => {
  test('is the message of the Remote Execution API with one output file', () => {
    // ActionResult { output_files = 2: OutputFile { path = 1, digest = 2: Digest { hash = 1, size_bytes = 2 } } }
    const digest = `0a40${Buffer.from(hash).toString('hex')}10ac02`;
    const inner = `0a09${Buffer.from('outputs-1').toString('hex')}1245${digest}`;
    expect(writeActionResult(file).toString('hex')).toBe(`1252${inner}`);
  });

  test.each([
    ['a small file', file],
    ['a file without content', { ...file, size: 0 }],
    ['a file of several gigabytes', { ...file, size: 5_000_000_000 }],
    ['a signed file', { ...file, signature: 'cd'.repeat(32) }],
    ['a name in Chinese', { ...file, path: '半边天' }],
  ])('is read as it was written: %s', (_, each) => {
    expect(readActionResult(writeActionResult(each))).toEqual(each);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page of a proxy', Buffer.from('<!doctype html><title>Sign in</title>')],
    ['two output files', Buffer.concat([writeActionResult(file), writeActionResult(file)])],
    ['a hash that leads elsewhere', writeActionResult({ ...file, hash: '../../ac/other' })],
    ['a hash in capitals', writeActionResult({ ...file, hash: hash.toUpperCase() })],
    ['an endless number', Buffer.alloc(100, 0xff)],
  ])('is nothing else: %s', (_, bytes) => {
    expect(readActionResult(bytes)).toBeUndefined();
  });

  test('is not read from a part of itself', () => {
    const whole = writeActionResult({ ...file, signature: 'cd'.repeat(32) });
    for (let length = 0; length < whole.length; length++) {
      const read = readActionResult(whole.subarray(0, length));
      // the signature is the last field, so that a result may end before it, and then counts as unsigned
      expect(read === undefined || read.signature === '', `the first ${length} bytes`).toBe(true);
    }
  });
});
