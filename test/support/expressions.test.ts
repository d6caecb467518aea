import { describe, expect, test } from 'vitest';
import { evaluate, fillIn, type Names } from './expressions.ts';

const names: Names = new Map([
  ['github.event_name', 'schedule'],
  ['steps.a.outputs.url', 'https://example.org'],
]);

describe('an expression of a workflow', () => {
  test.each([
    ["github.event_name == 'schedule'", true],
    ["github.event_name != 'schedule'", false],
    ["github.event_name == 'schedule' && 'ask' || 'publish'", 'ask'],
    ["github.event_name == 'push' && 'ask' || 'publish'", 'publish'],
    ["(github.event_name == 'push' || github.event_name == 'schedule') && 'it''s'", "it's"],
  ])('%s is %s', (expression, value) => {
    expect(evaluate(expression, names)).toBe(value);
  });

  test('stands in a text', () => {
    expect(fillIn(`\${{ steps.a.outputs.url }}/x`, names)).toBe('https://example.org/x');
  });

  test.each(['secrets.TOKEN', "hashFiles('a')", 'github.event_name ==', '1 + 1', '!github.event_name', "'a' 'b'"])(
    'that is not known is an error: %s',
    expression => {
      expect(() => evaluate(expression, names)).toThrow(/not known/);
    },
  );
});
