/** Tests what only Jekyll does: tags with spaces between them, and drafts without dates. */
import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

describe('the tags of a Jekyll post', () => {
  const tagsOf = (file: string, fields: string) => {
    const { texts } = importTexts({ [file]: aText(`title: A\n${fields}`) });
    return /^tags: (.*)$/m.exec(texts.get('articles/2017/a.md') ?? '')?.[1];
  };

  it('have spaces between them if they are a string', () => {
    expect(tagsOf('_posts/2017-09-05-a.md', 'tags: may walk')).toBe('[may, walk]');
    expect(tagsOf('blog/_posts/2017-09-05-a.md', 'categories: "law  work"')).toBe('[law, work]');
  });

  it('may contain spaces if commas or a list separate them, and in the field "category"', () => {
    expect(tagsOf('_posts/2017-09-05-a.md', 'tags: may walk, law')).toBe('[may walk, law]');
    expect(tagsOf('_posts/2017-09-05-a.md', 'tags: [may walk, law]')).toBe('[may walk, law]');
    expect(tagsOf('_posts/2017-09-05-a.md', 'category: may walk')).toBe('[may walk]');
  });

  it('are one tag in other archives', () => {
    expect(tagsOf('content/posts/2017-09-05-a.md', 'tags: may walk')).toBe('[may walk]');
  });
});

describe('a draft without a date', () => {
  it.each([
    ['in the folder of drafts', '_drafts/a.md', 'title: A'],
    ['in a folder of drafts, with a date that cannot be read', 'blog/_drafts/a.md', 'title: A\ndate: soon'],
    ['by its fields', 'content/a.md', 'title: A\ndraft: true'],
    ['that is hidden in Jekyll', '_posts/a.md', 'title: A\npublished: false'],
  ])('%s gets the date of the import and stays a draft', (_, file, fields) => {
    const { texts, report } = importTexts({ [file]: aText(fields), '_posts/2017-09-05-b.md': aText('title: B') });
    expect(report.leftOut).toEqual({});
    expect(texts.get('articles/2026/a.md')).toContain('date: 2026-01-01\ndraft: true\n');
    expect(report.changes['drafts-dated-today']).toBe(1);
  });

  it('keeps a date that it has', () => {
    const { texts } = importTexts({ '_drafts/a.md': aText('title: A\ndate: 2017-09-05') });
    expect(texts.get('articles/2017/a.md')).toContain('date: 2017-09-05\ndraft: true\n');
  });

  it('is no draft if nothing hides it, and stays out', () => {
    expect(Object.keys(importTexts({ 'content/a.md': aText('title: A') }).report.leftOut)).toEqual(['content/a.md']);
  });
});
