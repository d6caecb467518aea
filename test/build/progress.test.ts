import { describe, expect, test } from 'vitest';
import { Progress } from '../../src/build/progress.ts';
import { english } from '../../src/language/messages/voice.ts';
import { aMessage } from '../builders.ts';

/** Returns a `Progress` with a clock that only the test moves, and the lines that it writes. */
function aProgress(isTTY: boolean) {
  const clock = { now: 0 };
  const lines: string[] = [];
  const progress = new Progress({ isTTY, write: text => lines.push(text) }, english, () => clock.now);
  return { clock, lines, progress };
}

describe('what a build is doing', () => {
  test('is a line for every stage where nobody watches', () => {
    const { clock, lines, progress } = aProgress(false);
    progress.stage(aMessage('reading articles'), 12_000);
    progress.step(6000);
    clock.now = 1500;
    progress.stage(aMessage('rendering pages'));
    clock.now = 2000;
    progress.end();
    expect(lines).toEqual(['reading articles: 12,000, 1.5 s\n', 'rendering pages, 0.5 s\n']);
  });

  test('is one line that moves on a terminal, ten times a second at most', () => {
    const { clock, lines, progress } = aProgress(true);
    progress.stage(aMessage('reading articles'), 12_000);
    progress.step(1);
    clock.now = 1200;
    progress.step(6000);
    progress.beside(aMessage('search index 1 of 3'));
    progress.end();
    expect(lines).toEqual([
      '\r\u001b[Kreading articles: 0 of 12,000, 0 s',
      '\r\u001b[Kreading articles: 6,000 of 12,000, 1 s',
      '\r\u001b[Kreading articles: 6,000 of 12,000, 1 s · search index 1 of 3',
      '\r\u001b[K',
    ]);
  });

  test('is left without a word when there is something more important to say', () => {
    const { lines, progress } = aProgress(false);
    progress.stage(aMessage('reading articles'), 3);
    progress.abandon();
    progress.end();
    expect(lines).toEqual([]);
  });

  test('adds up the time of every stage and every kind of page, the slowest kind first', () => {
    const { clock, progress } = aProgress(false);
    const output = (kind: string, milliseconds: number) => ({
      kind,
      make: () => {
        clock.now += milliseconds;
        return 'page';
      },
    });
    progress.stage(aMessage('rendering pages'), 3);
    expect(progress.makeTimed(output('tag', 100))).toBe('page');
    progress.makeTimed(output('article', 200));
    progress.makeTimed(output('article', 50));
    progress.end();
    expect(progress.times).toEqual([
      { name: 'rendering pages', count: 3, seconds: 0.35 },
      { name: 'rendering: article', count: 2, seconds: 0.25 },
      { name: 'rendering: tag', count: 1, seconds: 0.1 },
    ]);
  });
});
