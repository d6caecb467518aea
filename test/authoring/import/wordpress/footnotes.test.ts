import { describe, expect, it } from 'vitest';
import { type AnItem, importItems } from './builders.ts';

const call = (id: string, number: number) =>
  `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`;
const post = (paragraph: string, footnotes: string): AnItem => ({
  id: 1,
  content: `<!-- wp:paragraph -->\n<p>${paragraph}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->`,
  meta: { footnotes },
});

function textOf(item: AnItem) {
  const { texts, report } = importItems([item]);
  const text = texts
    .get('articles/2017/item-1.md')
    ?.replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .trimEnd();
  return { text, details: report.details['post 1 item-1'] ?? {}, words: report.words };
}

describe('the footnotes of a post', () => {
  it('come along from the field in which WordPress keeps them', () => {
    const notes = [
      { content: 'From <em>8:00</em> to 16:00, see <a href="https://town.example/">the town</a>.', id: 'aa-1' },
      { content: '七十二个名额。', id: 'bb-2' },
    ];
    const item = post(`Longer hours${call('aa-1', 1)} and places${call('bb-2', 2)}.`, JSON.stringify(notes));
    const { text, details, words } = textOf(item);
    expect(text).toBe(
      'Longer hours[^1] and places[^2].\n\n[^1]: From *8:00* to 16:00, see [the town](https://town.example/).\n\n[^2]: 七十二个名额。',
    );
    expect(details).toEqual({});
    expect(words.missing).toBe(0);
  });

  it('stay out if no number in the text refers to them', () => {
    const notes = JSON.stringify([{ content: 'Never seen.', id: 'aa-1' }]);
    expect(textOf(post('Longer hours.', notes)).text).toBe('Longer hours.');
    expect(textOf(post(`Hours${call('bb-2', 1)}.`, notes)).text).toBe('Hours<sup>1</sup>.');
  });

  it('are named in the report as a block if the export has no words for them', () => {
    const { text, details } = textOf(post(`Longer hours${call('aa-1', 1)}.`, 'not JSON'));
    expect(text).toBe('Longer hours<sup>1</sup>.');
    expect(details['wordpress-blocks-left-out']).toEqual(['footnotes']);
  });
});
