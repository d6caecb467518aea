import { describe, expect, it } from 'vitest';
import {
  ArchiveFiles,
  extensionOf,
  foldersOf,
  leaveOutExtension,
  partBelow,
} from '../../../../src/authoring/import/archive/archive-files.ts';

describe('the path of a file', () => {
  it.each([
    ['a/b.tar.GZ', 'gz', 'a/b.tar'],
    ['a.b/c', '', 'a.b/c'],
    ['.gz', 'gz', ''],
    ['a/b.', '', 'a/b.'],
  ])('%j has the extension %j, and is %j without it', (file, extension, rest) => {
    expect(extensionOf(file)).toBe(extension);
    expect(leaveOutExtension(file, new Set(['gz']))).toBe(rest);
  });

  it.each([
    ['content/posts/a.md', 'posts/a.md'],
    ['x/content/y/content/a.md', 'a.md'],
    ['posts/content', 'posts/content'],
    ['a.md', 'a.md'],
  ])('%j has the part %j below the folder "content"', (file, part) => {
    expect(partBelow(file, ['content'])).toBe(part);
  });

  it('names its folders, and the folder of its language', () => {
    expect(foldersOf('content/es/a.md')).toEqual(['content', 'es']);
    const files = new ArchiveFiles(['content/es/a.md', 'content/en/a.md', 'it/a.md', 'es']);
    expect(files.all.map(file => files.languageFolder(file))).toEqual(['es', 'en', undefined, undefined]);
  });
});
