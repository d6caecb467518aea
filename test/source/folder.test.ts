import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Folder } from '../../src/source/folder.ts';
import { aDrawing, aFolder, aPublication } from '../builders.ts';

describe('a publication folder', () => {
  it('lists its files in one order, without hidden ones', () => {
    const folder = new Folder(
      aPublication({
        'articles/2017/b.md': '',
        'articles/2016/c/index.md': '',
        'articles/2017/B.md': '',
        'articles/.git/x.md': '',
        'articles/2017/.y.md': '',
      }),
    );
    expect(folder.list('articles')).toEqual(['articles/2016/c/index.md', 'articles/2017/B.md', 'articles/2017/b.md']);
    expect(folder.list('newsroom')).toEqual([]);
  });

  it('does not follow links to folders, not even in circles', () => {
    const root = aPublication({ 'articles/2017/a.md': '' });
    symlinkSync('..', join(root, 'articles/2017/loop'));
    symlinkSync('/etc', join(root, 'articles/etc'));
    const folder = new Folder(root);
    expect(folder.list('articles')).toEqual(['articles/2017/a.md']);
    expect(folder.listFolderLinks('articles')).toEqual(['articles/2017/loop', 'articles/etc']);
  });

  it('may itself be reached through a link', () => {
    const root = aPublication({ 'articles/2017/a.svg': aDrawing });
    const link = join(aFolder(), 'link');
    symlinkSync(root, link);
    expect(new Folder(link).fault('articles/2017/a.svg')).toBeUndefined();
  });

  it('reads text without BOM and with one kind of line end', () => {
    const folder = new Folder(aPublication({ 'articles/a.md': '\ufeffa\r\nb\rc\n' }));
    expect(folder.readText('articles/a.md')).toBe('a\nb\nc\n');
  });

  it('tells where the first byte stands that is not UTF-8', () => {
    const folder = new Folder(aPublication({ 'articles/a.md': Buffer.from([0x61, 0x0a, 0xe5, 0xa6, 0x87, 0xff]) }));
    expect(folder.readText('articles/a.md')).toMatchObject({ at: { line: 2, column: 2 } });
  });

  it('follows a link to another file of its own', () => {
    const root = aPublication({ 'articles/a.svg': aDrawing });
    symlinkSync('a.svg', join(root, 'articles/b.svg'));
    expect(new Folder(root).fault('articles/b.svg')).toBeUndefined();
  });

  it('gives away nothing outside of itself', () => {
    const root = aPublication({ 'articles/a.md': '' });
    mkdirSync(join(root, '../publication-2/articles'), { recursive: true });
    symlinkSync('../../publication-2', join(root, 'articles/other'));
    symlinkSync('/etc/hostname', join(root, 'articles/host.txt'));
    const folder = new Folder(root);
    expect(folder.fault('articles/host.txt')?.what).toEqual(
      'the symbolic link articles/host.txt leads outside the publication folder',
    );
    expect(folder.fault('articles/other')?.what).toEqual(
      'the symbolic link articles/other leads outside the publication folder',
    );
    expect(folder.readText('articles/host.txt')).toMatchObject({
      what: 'the symbolic link articles/host.txt leads outside the publication folder',
    });
  });

  it('measures pictures', () => {
    const folder = new Folder(aPublication({ 'articles/a.svg': aDrawing }));
    expect(folder.picture('articles/a.svg')).toMatchObject({
      width: 3,
      height: 2,
      bytes: Buffer.byteLength(aDrawing),
      format: 'SVG',
    });
  });

  it('publishes documents, tables, sounds and films, and nothing that runs', () => {
    const names = ['a.pdf', 'b.CSV', 'c.mp3', 'd.mp4', 'e.html', 'f.js', 'g.xml', 'h.wasm', 'i.yaml', 'j'];
    const folder = new Folder(aPublication(Object.fromEntries(names.map(name => [`articles/${name}`, '']))));
    expect(names.filter(name => folder.fault(`articles/${name}`) === undefined)).toEqual([
      'a.pdf',
      'b.CSV',
      'c.mp3',
      'd.mp4',
    ]);
  });
});
