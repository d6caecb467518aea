import { describe, expect, it } from 'vitest';
import { parseBase } from '../../../src/addresses.ts';
import { stringsFor } from '../../../src/language/strings/strings.ts';
import { englishOf } from '../../../src/message.ts';
import { parseArticle } from '../../../src/source/article/parse-article.ts';
import { anArticleText, aPicture, frontMatter } from '../../builders.ts';
import { renderText } from './rendered.ts';

const bodyOf = (body: string) => renderText(body, 'zh-Hans').html;
const unseen = ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u3164'];

function toldOf(text: string): readonly string[] {
  const { problems, value } = parseArticle('articles/2017/ploughs.md', text, {
    zone: 'Asia/Shanghai',
    languages: ['en', 'zh-Hans'],
    base: parseBase('https://example.org/'),
    files: {
      picture: file => ({ ...aPicture(3, 2), file, bytes: 100 }),
      fault: () => undefined,
      table: () => ({ text: '' }),
    },
    words: stringsFor,
  });
  return [...problems, ...(value?.warnings ?? [])].map(
    ({ at, field, what, cure }) =>
      `${at.line}:${at.column} ${field ? `${field}: ` : ''}${englishOf(what)}; ${englishOf(cure)}`,
  );
}

describe('invisible letters part no words of a text', () => {
  it.each(unseen)('%j is passed over', letter => {
    expect(bodyOf(`工${letter}会`)).toBe('<p>工会</p>\n');
    expect(bodyOf(`**工**${letter}会\n工${letter}\n会`)).toBe('<p><strong>工</strong>会工会</p>\n');
    expect(bodyOf(`[工${letter}会](a.md "工${letter}会")`)).toBe('<p><a href="a.md" title="工会">工会</a></p>\n');
    expect(bodyOf(`<p>工${letter}会</p>`)).toBe('<p>工会</p>');
    expect(renderText(`工${letter}会`).firstParagraph).toBe('工会');
    expect(bodyOf(`工&#${letter.charCodeAt(0)};会`)).toBe('<p>工会</p>\n');
  });

  it.each([
    ['joiners of Persian', 'زن\u200cها'],
    ['a family', '👩\u200d👧'],
    ['a soft hyphen in a long word', 'Frauen\u00adbewegung'],
    ['a zero-width blank between words of Thai', 'ผู้หญิง\u200bไทย'],
  ])('while %s stay', (_, text) => {
    expect(renderText(text, 'fa').html).toContain(text);
  });

  it('and code stays as it is', () => {
    expect(bodyOf('`a\u200bb`')).toBe('<p><code>a\u200bb</code></p>\n');
  });

  it('in an address they are told', () => {
    const told = 'this address contains an invisible character: U+200B; write https://example.org/';
    expect(toldOf(anArticleText('甲[乙](https://exam\u200bple.org/)。'))).toEqual([`6:6 ${told}`]);
    expect(toldOf(anArticleText('甲<a href="https://exam\u200bple.org/">乙</a>。'))).toEqual([`6:11 ${told}`]);
    expect(toldOf(anArticleText('![图](图\u2060.svg)'))).toEqual([
      '6:6 this address contains an invisible character: U+2060; write 图.svg',
    ]);
  });
});

describe('letters that nobody can read are told', () => {
  it.each([
    ['\ufffd', 'a character was lost here (U+FFFD); write the character from the original text'],
    [
      '\u202e',
      'an invisible character here reverses the direction of the text that follows: U+202E; delete the character',
    ],
    [
      '\ue5d2',
      'most readers see an empty box here: U+E5D2 is a private-use character; replace the private-use character with the character that you mean',
    ],
  ])('%j', (letter, told) => {
    expect(toldOf(anArticleText(`甲\n乙${letter}丙${letter}`))).toEqual([`7:2 ${told}`]);
    expect(toldOf(frontMatter(`title: 乙${letter}丙`, 'date: 2017-09-05'))).toContain(`2:8 title: ${told}`);
  });

  it('but not marks of direction that Arabic needs, and rare letters', () => {
    expect(toldOf(anArticleText('نساء\u200f! \u2067نساء\u2069 𠮷 😀'))).toEqual([]);
  });
});
