/** Tests the program of `/admin/` as npm delivers it and as the site publishes it. */
import { describe, expect, it } from 'vitest';
import { adapt, readProgram } from '../../../src/site/form/program.ts';

describe('the program', () => {
  it('asks nobody else for typefaces, and is the same bytes every time', async () => {
    const [program, again] = [await readProgram(), await readProgram()];
    const start = Buffer.from(program.get('start.js') ?? []).toString();
    expect(start).not.toMatch(/url\(https:/);
    expect([...program.keys()].filter(path => path.endsWith('.woff2')).length).toBe(3);
    expect([...program].every(([path, bytes]) => Buffer.from(bytes).equals(again.get(path) ?? new Uint8Array()))).toBe(
      true,
    );
  });

  it('is refused when it is not the one that we know', () => {
    expect(() => adapt('another')).toThrow(/has nothing like/);
  });
});
