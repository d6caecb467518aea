import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../src/authoring/import/report.ts';
import { aText, importTexts } from '../builders.ts';

function importOne(path: string, fields: string, others: Readonly<Record<string, string>>) {
  const { texts, report } = importTexts({ [path]: aText(`title: A\ndate: 2017-09-05\n${fields}`), ...others });
  return { text: texts.get('articles/2017/a.md'), details: JSON.stringify(toJson(report).details) };
}

describe('an article in a folder that the archive keeps from readers', () => {
  it.each([
    ['content/board/a.md', { 'content/board/_index.md': aText('title: B\ncascade:\n  draft: true') }, 'draft: true'],
    ['content/board/x/a.md', { 'content/board/_index.md': aText('cascade:\n  - build: {list: never}') }, 'build: {'],
    [
      'content/board/a.md',
      { 'content/board/_index.md': aText('cascade: [{_target: {path: /board/**, lang: xx}, draft: true}]') },
      'draft: true',
    ],
    ['posts/a.md', { 'posts/posts.json': '{"layout": "post", "permalink": false}' }, 'permalink: false'],
    ['posts/x/a.md', { 'posts/posts.11tydata.json': '{"hidden": true}' }, 'hidden: true'],
    [
      '_board/a.md',
      {
        '_config.yml':
          'collections: {board: {output: true}}\ndefaults:\n  - scope: {path: "_board"}\n    values: {published: no}',
      },
      'published',
    ],
  ])('is a draft, and the report names the field: %s', (path, others, field) => {
    const { text, details } = importOne(path, '', others);
    expect(text).toContain('draft: true');
    expect(details).toContain(
      `articles turned into drafts, because a field of the archive seems to hide the articles from readers`,
    );
    expect(details).toContain(field);
  });

  it.each([
    ['content/board/a.md', 'draft: false', { 'content/board/_index.md': aText('cascade: {draft: true}') }],
    ['content/a.md', '', { 'content/board/_index.md': aText('cascade: {draft: true}') }],
    ['content/board/a.md', '', { 'content/board/_index.md': aText('cascade: {_target: {path: /x/**}, draft: true}') }],
    ['content/board/a.md', '', { 'content/board/_index.md': aText('draft: true') }],
    ['posts/a.md', '', { 'posts/other.json': '{"permalink": false}' }],
    ['posts/a.md', '', { 'posts/posts.json': 'not JSON: [' }],
  ])('is no draft if it says otherwise, or if the field is for others: %s %j', (path, fields, others) => {
    expect(importOne(path, fields, others).text).not.toContain('draft');
  });
});
