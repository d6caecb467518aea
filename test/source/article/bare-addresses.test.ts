import { describe, expect, it } from 'vitest';
import { en } from '../../../src/language/strings/en.ts';
import { splitAddresses } from '../../../src/source/article/bare-addresses.ts';
import { renderMarkdown } from '../../../src/source/article/markdown.ts';

const addressesIn = (text: string) => splitAddresses(text).flatMap(({ address }) => address ?? []);

function htmlOf(body: string, language = 'en'): string {
  const told: unknown[] = [];
  const { html } = renderMarkdown(body, {
    language,
    words: en,
    readTable: () => undefined,
    resolveLink: address => address,
    resolvePicture: address => ({ address }),
    report: fault => told.push(fault),
    note: fault => told.push(fault),
  });
  expect(told).toEqual([]);
  return html;
}

describe('a web address among words', () => {
  it.each([
    ['See https://example.org/x.', 'https://example.org/x'],
    ['See https://example.org.', 'https://example.org'],
    ['HTTP://Example.org/A?b=c&d=e#f, and more', 'HTTP://Example.org/A?b=c&d=e#f'],
    ['(https://example.org/x)', 'https://example.org/x'],
    ['https://example.org/wiki/Fen_(river)!', 'https://example.org/wiki/Fen_(river)'],
    ['(see https://example.org/wiki/Fen_(river)).)', 'https://example.org/wiki/Fen_(river)'],
    [`https://example.org/${')'.repeat(50_000)}`, 'https://example.org/'],
    ['"https://example.org/x"', 'https://example.org/x'],
    ['https://example.org:8080/~ann/a-b_c/%E5%A5%B3', 'https://example.org:8080/~ann/a-b_c/%E5%A5%B3'],
    ['https://example.org/статья, дальше', 'https://example.org/статья'],
    ['نگاه کنید به https://example.org/x، و', 'https://example.org/x'],
    ['请看https://example.org/x。', 'https://example.org/x'],
    ['（https://example.org/x）', 'https://example.org/x'],
    ['“https://example.org/x”，', 'https://example.org/x'],
    ['网址：https://example.org/x；', 'https://example.org/x'],
    ['网址： https://example.org/路径。', 'https://example.org/路径'],
    ['见（https://example.org/wiki/妇女）。', 'https://example.org/wiki/妇女'],
    ['请看https://example.org的说明。', 'https://example.org'],
    ['请看https://example.org/a.html的说明', 'https://example.org/a.html'],
  ])('is found: %s', (text, address) => {
    expect(addressesIn(text)).toEqual([address]);
    expect(
      splitAddresses(text)
        .map(piece => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('is found beside others', () => {
    expect(addressesIn('https://a.example/，https://b.example/x、https://c.example')).toEqual([
      'https://a.example/',
      'https://b.example/x',
      'https://c.example',
    ]);
  });

  it.each([
    'example.org/x and www.example.org',
    'ann@example.org, ftp://example.org/x',
    'https://, https://localhost/x, https://x',
    'xhttps://example.org',
    'https://ann@example/x',
    'https://[example.org]/',
    // Where the address ends, nobody can tell.
    '请看https://example.org/的说明。',
    'https://example.org/路径很长。',
  ])('is not seen in: %s', text => {
    expect(addressesIn(text)).toEqual([]);
    expect(splitAddresses(text)).toEqual([{ text }]);
  });

  it('is a link on the page, with its words as they are', () => {
    expect(htmlOf('See https://example.org/a_b_c?x=1&y=2.')).toBe(
      '<p>See <a href="https://example.org/a_b_c?x=1&amp;y=2">https://example.org/a_b_c?x=1&amp;y=2</a>.</p>\n',
    );
    expect(htmlOf('网址： https://example.org/路径。', 'zh-Hans')).toBe(
      '<p>网址： <a href="https://example.org/%E8%B7%AF%E5%BE%84">https://example.org/路径</a>。</p>\n',
    );
    expect(htmlOf('- **https://example.org/x**\n- a[^1]\n\n[^1]: https://example.org/y')).toMatch(
      /<strong><a href="https:\/\/example\.org\/x">.*<a href="https:\/\/example\.org\/y">/s,
    );
  });

  it('keeps its order in a page from right to left', () => {
    expect(htmlOf('نگاه کنید: https://example.org/x.', 'fa')).toBe(
      '<p>نگاه کنید: <a href="https://example.org/x"><bdi dir="ltr">https://example.org/x</bdi></a>.</p>\n',
    );
    expect(htmlOf('نگاه کنید: <https://example.org/x>.', 'fa')).toBe(
      '<p>نگاه کنید: <a href="https://example.org/x"><bdi dir="ltr">https://example.org/x</bdi></a>.</p>\n',
    );
  });

  it.each([
    '`https://example.org/x`',
    '[https://example.org/x](https://example.org/y)',
    '[see **https://example.org/x**](https://example.org/y)',
    '<https://example.org/x>',
    '<a href="https://example.org/y">at https://example.org/x</a>',
  ])('stays as it is in code and in links: %s', text => {
    expect(htmlOf(text).match(/<a /g) ?? []).toHaveLength(text.startsWith('`') ? 0 : 1);
  });

  it('stays text if a backslash follows its scheme', () => {
    expect(htmlOf('See https\\://a.example/x\\_y and https://b.example, https:\\/\\/c.example.')).toBe(
      '<p>See https://a.example/x_y and <a href="https://b.example">https://b.example</a>, https://c.example.</p>\n',
    );
    expect(htmlOf('*https\\://a.example* https&#58;//b.example')).not.toContain('<a ');
  });

  it('stays text in raw HTML for code and in blocks of code', () => {
    expect(htmlOf('Press <kbd>https://example.org/x</kbd>')).not.toContain('<a ');
    expect(htmlOf('    https://example.org/x\n\nWords.')).not.toContain('<a ');
    expect(htmlOf('```\nhttps://example.org/x\n```')).not.toContain('<a ');
  });

  it('does not change the anchor of a heading', () => {
    expect(htmlOf('## See https://example.org/x')).toContain('<h2 id="see-https-example-org-x">');
  });

  it('is found in linear time in a paragraph with very many addresses', () => {
    const count = 30_000;
    const lines = Array.from({ length: count }, (_, i) => `*${i}* https://example.org/${i}`);
    expect(htmlOf(lines.join(' ')).match(/<a /g)).toHaveLength(count);
  });
});
