import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/site/feeds/text.ts';

describe('the XML of a feed', () => {
  test.each([
    [
      'has plain text without CDATA',
      '<title>\n  <![CDATA[a <b> & c]]>\n</title>',
      '<title>a &#x3C;b&#x3E; &#x26; c</title>',
    ],
    [
      'keeps CDATA around HTML',
      '<content:encoded>\n <![CDATA[<p>a</p>]]>\n</content:encoded>',
      '<content:encoded><![CDATA[<p>a</p>]]></content:encoded>',
    ],
    [
      'joins the sections of a text with the end of a section',
      '<title>\n<![CDATA[a]]]]><![CDATA[>b]]>\n</title>',
      '<title>a]]&#x3E;b</title>',
    ],
    [
      'reads no markup within a section',
      '<title>\n<![CDATA[<i> <![CDATA[x]]]]><![CDATA[> </i>]]>\n</title>',
      '<title>&#x3C;i&#x3E; &#x3C;![CDATA[x]]&#x3E; &#x3C;/i&#x3E;</title>',
    ],
    [
      'leaves a section beside other text alone',
      '<a>b <![CDATA[c]]></a><d><![CDATA[<e>]]> f</d>',
      '<a>b <![CDATA[c]]></a><d><![CDATA[<e>]]> f</d>',
    ],
    ['leaves everything else alone', '<a>\n <b>c</b>\n</a>\n', '<a>\n <b>c</b>\n</a>\n'],
    ['settles several elements', '<a> <![CDATA[<]]> </a> <b> <![CDATA[>]]> </b>', '<a>&#x3C;</a> <b>&#x3E;</b>'],
  ])('%s', (_, xml, settled) => {
    expect(settle(xml)).toBe(settled);
  });
});
