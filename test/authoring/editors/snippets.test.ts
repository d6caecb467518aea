/** Tests that the engine accepts the text that snippets of code editors insert. */
import { describe, expect, it } from 'vitest';
import { allSnippets, type Snippet, writeSnippets } from '../../../src/authoring/editors/snippets.ts';
import { articleSchema } from '../../../src/source/article/schema.ts';
import { knownFields } from '../../../src/source/fields/types.ts';
import { aDrawing, anArticleText, problemsOf } from '../../builders.ts';
import { outputsOf } from '../../layouts/drawn.ts';

const snippets = Object.entries(allSnippets());

/** Returns the text of a snippet if the author changes nothing, and takes the first value of each choice. */
const written = ({ body }: Snippet) =>
  body
    .join('\n')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2019-09-05')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'))
    .replace('$0', '');

const around = {
  'newsroom/people/women-voice.yaml': 'name: Women Voice\n',
  'newsroom/people/rong-chen.yaml': 'name: Rong Chen\n',
  'newsroom/people/women-of-china.yaml': 'name: Women of China\n',
  'newsroom/people/wang-fang.yaml': 'name: Wang Fang\n',
  'newsroom/columns/federation-reform.md': '---\ntitle: Reform\n---\n',
  'newsroom/help.yaml': 'lines: {night-line: {name: Night line, phone: "110"}}\n',
  'articles/2017/x/cover.jpg': aDrawing,
  'articles/2017/x/board.jpg': aDrawing,
  'articles/2017/x/seats.csv': 'Year,Seats\n1995,12\n',
  'articles/2017/slug/index.md': anArticleText(),
};
const file = 'articles/2017/x/index.md';

/** Returns the text of an article that contains a snippet and only the required fields. */
function articleWith(name: string, snippet: Snippet): string {
  const text = written(snippet);
  if (name.startsWith('article')) return `${text}A text.\n`;
  if (!name.startsWith('field')) return anArticleText(`${text}\n`);
  const own = text.split(':', 1)[0] ?? '';
  const others = ['title: A', 'date: 2017-09-05'].filter(line => !line.startsWith(`${own}:`));
  return `---\n${[...others, text.trimEnd()].join('\n')}\n---\n\nA text.\n`;
}

it.each(snippets.map(([name, snippet]) => ({ name, snippet })))(
  '$name is read without a problem',
  ({ name, snippet }) => {
    const isPicture = (line: string) => line.includes('.jpg');
    const problems = problemsOf({ ...around, [file]: articleWith(name, snippet) });
    // The test's .jpg files contain SVG drawings, so this test ignores problems of pictures.
    expect(problems.filter(line => !isPicture(line))).toEqual([]);
  },
);

describe('the pieces of text', () => {
  const htmlOf = (name: string) => {
    const snippet = allSnippets()[name];
    return (
      outputsOf({ ...around, [file]: snippet ? articleWith(name, snippet) : '' })
        .get('/2017/x/')
        ?.draw() ?? ''
    );
  };

  it.each([
    ['pull quote (en)', 'pullquote'],
    ['numbers (zh)', '个网站和平台'],
    ['chart (en)', '<svg'],
    ['footnote (en)', 'footnote'],
    ['table (zh)', '<table'],
    ['details (en)', '<details'],
  ])('become what they are called: %s', (name, piece) => {
    expect(htmlOf(name)).toContain(piece);
  });
});

describe('every field of articles', () => {
  it('has a snippet, by its name and by its Chinese one', () => {
    const prefixes = snippets.map(([, { prefix }]) => [prefix].flat());
    for (const name of knownFields(articleSchema('UTC')))
      expect(
        prefixes.some(([own, zh = '']) => own === name && /^\p{Script=Han}+$/u.test(zh)),
        name,
      ).toBe(true);
  });
});

it('no two have the same word', () => {
  const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
  expect(prefixes.length).toBe(new Set(prefixes).size);
});

it('the file is JSON below a remark', () => {
  const [remark, ...lines] = writeSnippets().split('\n');
  expect(remark).toMatch(/^\/\/ Made by `halfsky schemas`/);
  expect(JSON.parse(lines.join('\n'))).toEqual(allSnippets());
});
