import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/authoring/import/paste/read-text.ts';
import { recognise } from '../../../../src/authoring/import/paste/recognise.ts';
import { UnreadableError } from '../../../../src/authoring/import/unreadable.ts';
import { englishOf } from '../../../../src/message.ts';

const read = (text: string, path = 'article.md') => readText(Buffer.from(text), path);
const find = (text: string, path?: string) => recognise(read(text, path));

describe('text is no text', () => {
  it('reads a Markdown file as Markdown', () => {
    const { title, body } = find(
      '# 双周汇报\n\n## 卷首语\n\n天气渐冷，汇报已经来到了**第九期**。\n\n* 第一件事\n* 第二件事\n',
    );
    expect(title).toBe('双周汇报');
    expect(body).toBe('## 卷首语\n\n天气渐冷，汇报已经来到了**第九期**。\n\n* 第一件事\n* 第二件事\n');
  });

  it.each([
    ['# A\n\n[b](https://example.org/) [c](c.md) [d](#d)', '[b](https://example.org/) c [d](#d)'],
    ['# A\n\n<p onclick="x()">b</p><script>c</script>', '<p>b</p>'],
    ['# A\n\n![B](https://example.org/b.png)', '[B](https://example.org/b.png)'],
  ])('keeps the markup that an article may have: %j', (text, body) => {
    expect(find(text).body.trim()).toBe(body);
  });

  it('asks for the pictures of a Markdown file', () => {
    const { body, questions } = find('# A\n\nOne.\n\n![A well](well.png)\n');
    expect(body).toContain('*A well*');
    expect(questions.map(englishOf)).toContain(
      'the picture well.png was not imported: put it beside the article and show it',
    );
  });

  it('reads the same signs in any other text as text', () => {
    expect(read('# A\n\n**b**\n', 'a.txt').text).toBe('\\# A\n\n\\*\\*b\\*\\*\n');
  });

  it.each([
    ['JSON', '{"db": [{"title": "The well"}]}'],
    ['JSON', ' [1, 2]\n'],
    ['RTF', '{\\rtf1\\ansi\n\\pard The well\\par\n}'],
    ['HTML', '<!-- saved -->\n<!DOCTYPE html><html><p>The well</p></html>'],
    ['PDF', '%PDF-1.7\n'],
    ['XML', '<?xml version="1.0"?><rss></rss>'],
    ['EML', 'From: a@example.org\nSubject: x\n y\nMIME-Version: 1.0\n\nThe well'],
    ['ZIP', 'PK\u0003\u0004'],
  ])('refuses %s: %j', (name, text) => {
    expect(() => read(text, 'a.txt')).toThrow(new RegExp(`^this is ${name}, not a text; `));
    expect(() => read(text, 'a.txt')).toThrow(UnreadableError);
  });

  it('refuses an article with front matter', () => {
    expect(() => read('---\ntitle: A\n---\n\nText.\n')).toThrow('the file has front matter');
  });

  it.each(['[1] A note\n\nText', '{A} is text', 'From: Ann\nTo: Bo\n\nHello'])('reads %j as a text', text => {
    expect(read(text, 'a.txt').questions).toEqual([]);
  });
});
