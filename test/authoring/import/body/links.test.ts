import { describe, expect, it } from 'vitest';
import { convertLinks } from '../../../../src/authoring/import/body/links.ts';
import { aResolver } from '../builders.ts';

describe('links and pictures of Markdown', () => {
  it.each([
    ['[a](old "T") [b](dead) [c](ftp://x/y)', '[a](new "T") b c (ftp://x/y)'],
    ['[a](<old> "T") ![p](<a b.png>)', '[a](new "T") ![p](<new/a b.png>)'],
    ['[a [b] c](old_(x))', '[a [b] c](new_(x))'],
    ['![A](a.png "C (2021）")', '![A](new/a.png "C (2021）")'],
    ['![](a.png "C") ![](b.png)', '![C](new/a.png "C") ![words of the name](new/b.png)'],
    ['![A](gone.png) ![](gone.png "C") ![A](gone.png "C")', '*A* *C* *A* *C*'],
    ['![A](http://x/a.png) [![A](http://x/a.png)](http://x)', '[A](http://x/a.png) [A](http://x)'],
    ['<a href="u">![A](http://x/a.png)</a>', '<a href="u">A</a>'],
    ['![the `R` folder](http://x/a.png)', '[the R folder](http://x/a.png)'],
    ['[a][1] [b][2] [2]\n\n[1]: old\n[2]: dead\n', '[a][1] b 2\n\n[1]: new\n\n'],
    ['![A](x y)\n\n[A]: a.png\n', '![A](new/a.png)(x y)\n\n[A]: a.png\n'],
    ['![A]\n[b]: old\n', '![A]\n[b]: new\n'],
    ['<https://x.y> <ftp://x.y> <doi:10>', '<https://x.y> ftp://x.y doi:10'],
    ['`[a](dead)` \\[a](dead)', '`[a](dead)` \\[a](dead)'],
    ['    [a](dead)\n', '    [a](dead)\n'],
    ['a[^1]\n\n[^1]: [b](dead)\n', 'a[^1]\n\n[^1]: b\n'],
  ])('%j become %j', (text, converted) => {
    expect(convertLinks(text, aResolver())).toBe(converted);
  });
});

describe('a picture on a line of its own that becomes words', () => {
  const picture = '![A](http://x/a.png)';
  const link = '[A](http://x/a.png)';
  it.each([
    ['above text', `${picture}\n甲`, `${link}  \n甲`],
    ['below text', `甲\n${picture}`, `甲  \n${link}`],
    ['between text', `甲 \n ${picture} \n乙`, `甲  \n ${link}   \n乙`],
    ['of which only the description is left', 'a\n![B](gone.png)\nb', 'a  \n*B*  \nb'],
    ['beside other pictures', `${picture}\n${picture}\n${picture}`, `${link}  \n${link}  \n${link}`],
    ['in a quotation', `> 甲\n> ${picture}\n> 乙`, `> 甲  \n> ${link}  \n> 乙`],
    ['in a list', `- 甲\n- ${picture}\n  乙`, `- 甲\n- ${link}  \n  乙`],
    ['below code', `\`甲\`\n${picture}`, `\`甲\`  \n${link}`],
  ])('keeps its line: %s', (_, text, converted) => {
    expect(convertLinks(text, aResolver())).toBe(converted);
  });

  it.each([
    ['a paragraph of its own', `甲\n\n${picture}\n\n乙`, `甲\n\n${link}\n\n乙`],
    ['a quotation of its own', `> 甲\n>\n> ${picture}\n>\n> 乙`, `> 甲\n>\n> ${link}\n>\n> 乙`],
    ['the line below a heading', `# 甲\n${picture}\n# 乙`, `# 甲\n${link}\n# 乙`],
    ['a line inside a sentence', `甲\n乙${picture}\n丙`, `甲\n乙${link}\n丙`],
    ['a line with line breaks already', `甲  \n${picture}  \n乙`, `甲  \n${link}  \n乙`],
    ['a line below a backslash', `甲\\\n${picture}`, `甲\\\n${link}`],
    ['a line, but leaves no words', '甲\n![](gone.png)\n乙', '甲\n\n乙'],
    ['a line, and stays a picture', '甲\n![A](a.png)\n乙', '甲\n![A](new/a.png)\n乙'],
  ])('gets no line break: %s', (_, text, converted) => {
    expect(convertLinks(text, aResolver())).toBe(converted);
  });
});

describe('a text that nobody wrote', () => {
  it.each([
    ['brackets that nothing closes', '['.repeat(60_000)],
    ['pictures that nothing closes', '!['.repeat(40_000)],
    ['formulas that nothing closes', '\\\\['.repeat(50_000)],
    ['comments that nothing closes', 'a <!--'.repeat(50_000)],
  ])('is read to its end, which took a quarter of an hour: %s', { timeout: 60_000 }, (_, text) => {
    expect(convertLinks(text, aResolver())).toBe(text);
  });

  it('is no end of the program: links in links in links', () => {
    const text = `${'['.repeat(6000)}a${'](old)'.repeat(6000)}`;
    expect(convertLinks(text, aResolver())).toContain('a](old)](old)');
  });
});
