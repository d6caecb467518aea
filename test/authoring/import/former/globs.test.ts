import { describe, expect, it } from 'vitest';
import { readGlob } from '../../../../src/authoring/import/former/globs.ts';

const ofHugo = { crossesFolders: false, hasBraces: true };
const ofRuby = { crossesFolders: true, hasBraces: false };

describe('a pattern of file names', () => {
  it.each([
    ['a/*.md', 'a/b.md', true],
    ['a/*.md', 'a/x/b.md', false],
    ['a/**', 'a/x/b.md', true],
    ['**/b.md', 'b.md', true],
    ['**/b.md', 'a/x/b.md', true],
    ['a/?.md', 'a/b.md', true],
    ['a/?', 'a/bc', false],
    ['{a,b}/c', 'b/c', true],
    ['[ab]/c', 'b/c', true],
    ['[!ab]/c', 'b/c', false],
    ['a.b', 'axb', false],
    ['a\\*', 'a*', true],
    ['(a)+', '(a)+', true],
  ])('of Hugo matches whole paths: %s, %s', (pattern, path, matches) => {
    expect(readGlob(pattern, ofHugo)?.test(path)).toBe(matches);
  });

  it.each([
    ['a/*.md', 'a/x/b.md', true],
    ['{a,b}', 'a', false],
    ['{a,b}', '{a,b}', true],
  ])('of Jekyll may cross folders, and has no braces: %s, %s', (pattern, path, matches) => {
    expect(readGlob(pattern, ofRuby)?.test(path)).toBe(matches);
  });

  it('has at most four stars, or groups of stars, so that no path takes long', () => {
    expect(readGlob('**/a*/***/*.md', ofHugo)?.test('b/ab/c/d.md')).toBe(true);
    expect(readGlob('*a*a*a*a*b', ofHugo)).toBeUndefined();
  });

  it.each(['[ab', '{a,b', '[z-a]'])('may be wrong: %s', pattern => {
    expect(readGlob(pattern, ofHugo)).toBeUndefined();
  });
});
