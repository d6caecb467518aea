/** Tests which help lines an article shows. */
import { describe, expect, it } from 'vitest';
import type { HelpLine } from '../../src/source/publication/newsroom.ts';
import { type ArticleWishes, anArticle, catalogued, problemsOf } from '../builders.ts';

const line = (id: string, ...tags: readonly string[]): HelpLine => ({
  ...{ id, name: id, text: undefined, phones: ['110'], hours: undefined, place: undefined, url: undefined },
  tags,
});
const lines = [line('night-line', 'law', 'violence'), line('clinic', 'health'), line('office')];
const help = { lines: new Map(lines.map(each => [each.id, each])), exit: undefined };
const tags = ['law', 'violence', 'health'].map(id => ({
  ...{ id, slug: id, name: undefined, description: undefined },
  also: id === 'violence' ? ['暴力'] : [],
}));

const idsOf = (wishes: ArticleWishes) => {
  const { catalogue, problems } = catalogued([anArticle(wishes)], { help, tags });
  expect(problems).toEqual([]);
  return catalogue.editions[0].pieces[0]?.help.map(({ id }) => id);
};

describe('an article shows', () => {
  const rows: readonly (readonly [name: string, wishes: ArticleWishes, ids: readonly string[]])[] = [
    ['the help lines of its tags', { tags: ['law'] }, ['night-line']],
    ['each once, in the order of the file', { tags: ['health', 'violence', 'law'] }, ['night-line', 'clinic']],
    ['those of another spelling of a tag', { tags: ['暴力'] }, ['night-line']],
    ['none without such a tag', { tags: [] }, []],
    ['only those that it names, in its own order', { tags: ['law'], help: ['office', 'clinic'] }, ['office', 'clinic']],
    ['none where it switches the box off', { tags: ['law'], help: [] }, []],
  ];
  it.each(rows)('%s', (_, wishes, ids) => {
    expect(idsOf(wishes)).toEqual(ids);
  });
});

describe('`help` in front matter', () => {
  const helpOf = (...yaml: readonly string[]) =>
    problemsOf({
      'articles/2017/x.md': `---\n${['title: A', 'date: 2017-09-05', ...yaml].join('\n')}\n---\n\nA text.\n`,
      'newsroom/help.yaml': 'lines:\n  night-line: {name: Night line, phone: "110"}\n',
    });

  it.each([['help: night-line'], ['help: [night-line]'], ['help: false'], ['help: []'], ['help:']])(
    'may be written %s',
    written => {
      expect(helpOf(written)).toEqual([]);
    },
  );

  it('cannot be true', () => {
    expect(helpOf('help: true')).toEqual([
      'articles/2017/x.md:4:7 help: the value cannot be true (which means yes); write a list such as night-line',
    ]);
  });
});

it('an unreadable help file does not make every id in articles a mistake', () => {
  const problems = problemsOf({
    'articles/2017/x.md': '---\ntitle: A\ndate: 2017-09-05\nhelp: night-line\n---\n\nA text.\n',
    'newsroom/help.yaml': 'lines:\n  night-line: {phone: "110"}\n',
  });
  expect(problems.map(problem => problem.split(' ')[0])).toEqual(['newsroom/help.yaml:2:15']);
});
