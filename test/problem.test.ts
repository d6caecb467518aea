import { describe, expect, it } from 'vitest';
import { formatLine, formatProblems, type LocatedProblem, sortProblems } from '../src/problem.ts';
import { aMessage } from './builders.ts';

const aProblem = (wishes: Partial<LocatedProblem> = {}): LocatedProblem => ({
  file: 'articles/2017/x.md',
  at: { line: 3, column: 7 },
  what: aMessage('it is wrong'),
  cure: aMessage('mend it'),
  ...wishes,
});

describe('problems', () => {
  it('are sorted by file, line, column, field and text', () => {
    const sorted = [
      aProblem({ file: 'a', at: { line: 2, column: 1 } }),
      aProblem({ file: 'a', at: { line: 10, column: 1 } }),
      aProblem({ file: 'a', at: { line: 10, column: 2 } }),
      aProblem({ file: 'a', at: { line: 10, column: 2 }, field: 'date' }),
      aProblem({ file: 'a', at: { line: 10, column: 2 }, field: 'title', what: aMessage('A') }),
      aProblem({ file: 'a', at: { line: 10, column: 2 }, field: 'title', what: aMessage('B') }),
      aProblem({ file: 'b' }),
    ];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });

  it('are told once', () => {
    expect(sortProblems([aProblem(), aProblem({ file: 'a' }), aProblem()])).toHaveLength(2);
  });

  it('read file:line:column field: what; cure', () => {
    expect(formatLine(aProblem({ field: 'date' }))).toBe('articles/2017/x.md:3:7 date: it is wrong; mend it');
    expect(formatLine(aProblem())).toBe('articles/2017/x.md:3:7 it is wrong; mend it');
  });

  it('stay on one line and steer no terminal, whatever a file says', () => {
    expect(formatLine(aProblem({ what: aMessage('the value cannot be the text "a\r\nb\u001b[31m"') }))).toBe(
      'articles/2017/x.md:3:7 the value cannot be the text "a b [31m"; mend it',
    );
    expect(formatProblems([aProblem({ what: aMessage('a\nb') })], 'github').split('\n')).toHaveLength(1);
  });

  it('cannot forge a command of GitHub', () => {
    expect(formatProblems([aProblem({ file: 'a,b:c.md', what: aMessage('100% ::error::') })], 'github')).toBe(
      '::error file=a%2Cb%3Ac.md,line=3,col=7::100%25 ::error::; mend it',
    );
  });
});
