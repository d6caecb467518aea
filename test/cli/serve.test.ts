import { describe, expect, test } from 'vitest';
import { welcome } from '../../src/cli/serve.ts';

describe('what halfsky serve says when it answers', () => {
  test('is what there is to open, a line each', () => {
    expect(welcome('http://localhost:8080/', 8080, '/home/wang/half-the-sky')).toEqual([
      'http://localhost:8080/ shows /home/wang/half-the-sky, with drafts',
      'http://localhost:8080/admin/ is a form for writing articles',
      'http://localhost:8080/desk/ is the editors’ overview of open tasks, such as problems and outdated translations',
      'keep this command running while you write; Ctrl+C stops it',
    ]);
  });

  test('names the number that another program has, which other messages and the guide name', () => {
    expect(welcome('http://localhost:8081/', 8080, '.')).toContainEqual(
      'another program uses port 8080, so this site uses port 8081: in all addresses, replace 8080 with the new port',
    );
  });
});
