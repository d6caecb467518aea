/** Tests that every link in the documents leads somewhere. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages, root } from './pages.ts';

const byFile = new Map(pages.map(page => [page.file, page]));
const links = pages.flatMap(page =>
  page.links.filter(({ target }) => !/^[a-z]+:/.test(target)).map(link => ({ ...link, page })),
);

describe('links between documents', () => {
  it('are found', () => {
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter(({ isImage }) => isImage).length).toBeGreaterThan(6);
  });

  it('lead to files and headings that are there', () => {
    const broken = links.filter(({ target, page }) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page.file : posix.join(page.folder, decodeURIComponent(path));
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !byFile.get(file)?.anchors.has(decodeURIComponent(anchor));
    });
    expect(broken.map(({ page, target }) => `${page.file}: ${target}`)).toEqual([]);
  });
});

describe('pictures of the guides', () => {
  const pictures = links.filter(({ isImage, page }) => isImage && page.folder === 'docs/guide');

  it('say what is to be seen', () => {
    expect(pictures.filter(({ text }) => text.length < 20).map(({ target }) => target)).toEqual([]);
  });

  it('are small', () => {
    const sizes = pictures.map(({ target }) => statSync(join(root, 'docs/guide', target)).size);
    expect(Math.max(...sizes)).toBeLessThan(80_000);
  });

  it('can be made anew by the script beside them', () => {
    const script = readFileSync(join(root, 'docs/guide/pictures/make.ts'), 'utf8');
    const names = pictures.map(({ target }) => posix.basename(target).replace(/(?:\.zh-Hans)?\.webp$/, ''));
    expect(names.filter(name => !script.includes(`save(\`${name}\${`))).toEqual([]);
  });
});
