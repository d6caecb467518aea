import { describe, expect, it } from 'vitest';
import { convertHtml, keepSafeLink } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';
import { englishOf } from '../../../../src/message.ts';

function convert(markup: string) {
  const questions: string[] = [];
  const text = convertHtml(markup, {
    picture: () => undefined,
    link: keepSafeLink,
    ask: question => questions.push(englishOf(question)),
  });
  return [text, ...questions];
}

const list = (level: number, ...entries: readonly string[]) =>
  `<ul class="c8 lst-kix_a-${level}">${entries.map(entry => `<li>${entry}</li>`).join('')}</ul>`;

describe('a Google Docs page', () => {
  it('has links, emphasis and notes as in the document, and no comment of an editor', () => {
    expect(
      convert(
        '<html><head><style>.c1{font-weight:700}.c2{font-style:italic}</style></head><body class="doc-content"><p><span class="c1">Monday</span><span> and </span><span class="c2">everything</span>: <a href="https://www.google.com/url?q=https://example.org/market?a%3D1&amp;sa=D">the report</a>.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>Three stalls.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Counted.</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this right?</span></p></div></body></html>',
      ),
    ).toEqual([
      '**Monday** and *everything*: [the report](https://example.org/market?a=1).\n\nThree stalls.[^1]\n\n[^1]: Counted.\n',
      'a comment in the text was left out: Is this right?',
    ]);
  });

  it.each([
    [
      'two levels',
      [list(0, 'cloth'), list(1, 'cotton', 'silk'), list(0, 'tea')],
      '-   cloth\n    -   cotton\n    -   silk\n-   tea\n',
    ],
    [
      'three levels',
      [list(0, 'a'), list(1, 'b'), list(2, 'c'), list(1, 'd')],
      '-   a\n    -   b\n        -   c\n    -   d\n',
    ],
    ['a numbered level', [list(0, 'a'), list(1, 'b').replaceAll('ul', 'ol')], '-   a\n    1.  b\n'],
    ['a list that begins deep', [list(2, 'a'), list(0, 'b')], '-   a\n\n-   b\n'],
  ])('has lists with their levels: %s', (_, lists, text) => {
    expect(convert(lists.join(''))[0]).toBe(text);
  });

  it('has several comments and notes in their order', () => {
    const call = (kind: string, n: number) => `<sup><a href="#${kind}${n}" id="${kind}_ref${n}">[${n}]</a></sup>`;
    const note = (kind: string, n: number) =>
      `<div><p><a href="#${kind}_ref${n}" id="${kind}${n}">[${n}]</a> ${kind} ${n}</p></div>`;
    expect(
      convert(
        `<p>a${call('ftnt', 1)} b${call('cmnt', 1)} c${call('ftnt', 2)} d${call('cmnt', 2)}</p>${note('ftnt', 1)}${note('ftnt', 2)}${note('cmnt', 1)}${note('cmnt', 2)}`,
      ),
    ).toEqual([
      'a[^1] b c[^2] d\n\n[^1]: ftnt 1\n\n[^2]: ftnt 2\n',
      'a comment in the text was left out: cmnt 1',
      'a comment in the text was left out: cmnt 2',
    ]);
  });

  it('keeps the paragraph that a mail of it puts into a bold element that is not bold', () => {
    expect(
      convert(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">One.</span></p><p>Two.</p></b>',
      ),
    ).toEqual(['One.\n\nTwo.\n']);
  });
});
