import { describe, expect, it } from 'vitest';
import { importArchive } from '../../src/authoring/import/archive/import-archive.ts';
import { detectLanguage } from '../../src/authoring/import/language.ts';
import { anArchive, someSettings } from '../authoring/import/builders.ts';

const paragraph = 'Plain words of an ordinary article go on and on here. ';

describe('a large archive', () => {
  it.each([
    ['more letters than an array can hold', Array.from({ length: 60 }, () => paragraph.repeat(50_000)), 'en'],
    ['one word without end', ['a'.repeat(150_000_000)], 'en'],
    ['very many texts', Array.from({ length: 50_000 }, () => paragraph), 'en'],
    ['Chinese texts', Array.from({ length: 20 }, () => '妇女能顶半边天。'.repeat(500_000)), 'zh-Hans'],
    ['texts with a long English head', [paragraph, '妇女能顶半边天。'.repeat(500_000)], 'zh-Hans'],
    ['no text', [], 'en'],
  ])('tells its language within seconds: %s', { timeout: 60_000 }, (_, texts, language) => {
    expect(detectLanguage(texts)).toBe(language);
  });

  it.each([
    ['many paragraphs', `${paragraph.repeat(8)}\n\n`.repeat(3000)],
    ['one long paragraph', paragraph.repeat(20_000)],
    ['many links and braces', '[a](https://example.org/){.b} and `c` <b>d</b>\n\n'.repeat(5000)],
  ])('imports a text of a megabyte within seconds: %s', { timeout: 60_000 }, (_, text) => {
    const { report } = importArchive(
      anArchive({ 'posts/2020-01-22-a.md': `---\ntitle: A\n---\n\n${text}\n` }),
      someSettings(),
    );
    expect(report.articles.imported).toBe(1);
  });
});
