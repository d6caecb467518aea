/** Tests which changes of an article the memory takes over without a new catalogue: those of nothing but the text. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ArticleMemory } from '../../../src/build/load/article-memory.ts';
import { loadPublication } from '../../../src/build/load/load.ts';
import { aPublication, frontMatter } from '../../builders.ts';

const file = 'articles/2017/a.md';
const head = ['title: A', 'date: 2017-09-05', 'summary: About A'];
const before = `${frontMatter(...head)}\nThe [well](b.md) is dry.\n\n## Water\n\nNone.\n`;

function load(text = before) {
  const site = aPublication({ [file]: text, 'articles/2017/b.md': frontMatter('title: B', 'date: 2017-09-06') });
  const read: string[] = [];
  const memory = new ArticleMemory(name => void read.push(name));
  const { catalogue } = loadPublication({ site, url: undefined, now: Date.UTC(2020), preview: true, memory });
  const article = catalogue.editions[0].pieces.find(piece => piece.article.file === file)?.article;
  const change = (next: string) => {
    writeFileSync(join(site, file), next);
    return memory.renewText(file);
  };
  return { article, change, read };
}

describe('the article of the last load', () => {
  test('gets a new text, and a second one', () => {
    const { article, change } = load();
    expect(change(before.replace('None', 'Some'))).toBe(true);
    expect(article?.body).toContain('Some.');
    expect(change(before.replace('None', 'Much'))).toBe(true);
    expect(article?.body).toContain('Much.');
  });

  test('tells who reads its text, before and after a change', () => {
    const { article, change, read } = load();
    read.length = 0;
    expect(article?.body).toContain('None.');
    expect(read).toEqual([file]);
    change(before.replace('None', 'Some'));
    read.length = 0;
    expect(article?.body).toContain('Some.');
    expect(read).toEqual([file]);
  });

  test.each<readonly [what: string, next: string]>([
    ['its headline', before.replace('title: A', 'title: Another')],
    ['its summary', before.replace('About A', 'About another')],
    ['a tag', before.replace('date:', 'tags: [new]\ndate:')],
    ['a link', before.replace('b.md', 'c.md')],
    ['the line of a link', before.replace('The [well]', 'First.\n\nThe [well]')],
    ['an anchor', before.replace('Water', 'Drought')],
    ['a mistake', before.replace('None.', '![](missing.png)')],
    ['its reading time', before.replace('None.', 'Word '.repeat(1000))],
    ['its date, which is wrong now', before.replace('2017-09-05', '2017-02-30')],
  ])('stays as it was if something else changes: %s', (_, next) => {
    const { article, change } = load();
    expect(change(next)).toBe(false);
    expect(article?.body).toContain('None.');
  });

  test('stays as it was if it has problems of its own, which are other problems now', () => {
    const { change } = load(before.replace('summary', 'sumary'));
    expect(change(before.replace('summary', 'summmary'))).toBe(false);
  });
});

test('an article that was never read has no text to renew', () => {
  expect(new ArticleMemory().renewText(file)).toBe(false);
});
