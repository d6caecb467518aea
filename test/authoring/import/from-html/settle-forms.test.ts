import { describe, expect, it } from 'vitest';
import { convertHtml } from '../../../../src/authoring/import/from-html/html-to-markdown.ts';
import type { Message } from '../../../../src/message.ts';

function convert(markup: string) {
  const questions: Message[] = [];
  const text = convertHtml(markup, {
    picture: () => undefined,
    link: address => address,
    ask: question => questions.push(question),
  });
  return { text: text.trim(), asked: questions.map(({ kind, gaps }) => [kind, String(gaps[0])]) };
}

const list = '-   Every week\n-   Every month';
const words = 'How often? Every week Every month';

describe('a poll becomes text, and is named', () => {
  it.each([
    [
      '<form><p>How often?</p><label><input type="radio" name="q"> Every week</label><label><input type="radio" name="q"> Every month</label><button type="submit">Vote</button></form>',
      `How often?\n\n${list}`,
      `${words} Vote`,
    ],
    [
      '<form><fieldset><legend>How often?</legend><input type="radio" id="a"><label for="a">Every week</label><br><input type="radio" id="b"><label for="b">Every month</label></fieldset></form>',
      `How often?\n\n${list}`,
      words,
    ],
    [
      '<form><p>How often?</p><select><option>Every week<option>Every month</select><input type="submit" value="Vote"></form>',
      `How often?\n\n${list}`,
      words,
    ],
    [
      '<form>How often?<button type="button">Every week</button><button type="button">Every month</button></form>',
      `How often?\n\n${list}`,
      words,
    ],
    [
      '<form><ul><li><label><input type="checkbox"> Every week</label></li><li><label><input type="checkbox"> Every month</label></li></ul></form>',
      list,
      'Every week Every month',
    ],
    [
      '<form><p>How often?</p><p><input type="radio">Every week<input type="radio">Every month</p></form>',
      'How often?\n\nEvery week  \nEvery month',
      words,
    ],
    [
      '<div class="poll"><label><input type="radio">Every week</label><label><input type="radio">Every month</label></div>',
      list,
      'Every week Every month',
    ],
    [
      '<div class="poll"><p>How often?</p><button>Every week</button><button>Every month</button></div>',
      `How often?\n\n${list}`,
      'Every week Every month',
    ],
    [
      '<div id="poll-7"><p>How often?</p><div><span>Every week</span> <span>Every month</span></div></div>',
      `How often?\n\n${list}`,
      'Every week Every month',
    ],
    [
      '<table><tr><td>Well</td><td><label><input type="radio">a</label><label><input type="radio">b</label></td></tr><tr><td>Road</td><td>c</td></tr></table>',
      '| Well | a<br>b |\n| --- | --- |\n| Road | c |',
      'a b',
    ],
  ])('%s', (markup, text, about) => {
    expect(convert(markup)).toEqual({ text, asked: [['form-made-text', about]] });
  });

  it('with all of its paragraphs, however long it is, and with the words of its button in the report', () => {
    const long = 'Words about wells. '.repeat(20).trim();
    const { text, asked } = convert(
      `<form><p>${long}</p><label><input type="checkbox">Yes</label><button>Send it</button></form>`,
    );
    expect(text).toBe(`${long}\n\n-   Yes`);
    expect(asked).toEqual([['form-made-text', expect.stringMatching(/^Words about wells.*… Send it$/)]]);
  });

  it('but hidden labels of it stay hidden', () => {
    const { text, asked } = convert(
      '<form><label><input type="radio">Yes</label><label style="display:none"><input type="checkbox">Leave empty</label><label hidden>Secret</label></form>',
    );
    expect(text).toBe('-   Yes');
    expect(JSON.stringify(asked)).not.toContain('Leave');
  });
});

describe('a form without choices', () => {
  it('is left out and named if it is short', () => {
    expect(
      convert(
        '<p>Text.</p><form><p>Get our letter</p><label>Email <input type="email"></label><button>Subscribe</button></form>',
      ),
    ).toEqual({ text: 'Text.', asked: [['form-left-out', 'Get our letter Email Subscribe']] });
  });

  it('keeps its paragraphs if it is long, or if it has no fields', () => {
    const long = 'Words about wells. '.repeat(20).trim();
    expect(convert(`<form><p>${long}</p><label>Name</label><input name="n"><label>Town</label></form>`).text).toBe(
      `${long}\n\nName\n\nTown`,
    );
    expect(convert('<form><p>Text.</p></form>')).toEqual({ text: 'Text.', asked: [] });
  });
});

it('spans outside of a poll, or beside text in it, stay in their line', () => {
  const text = 'One <span>two</span><span>three</span>';
  expect(convert(`<p><span>a</span><span>b</span></p><div class="poll"><p>${text}</p></div>`)).toEqual({
    text: 'ab\n\nOne twothree',
    asked: [],
  });
});

it('a list of tasks is no form', () => {
  expect(convert('<ul><li><input type="checkbox" disabled> one</li><li><input type="checkbox"> two</li></ul>')).toEqual(
    {
      text: '-   one\n-   two',
      asked: [],
    },
  );
});

describe('spans are choices', () => {
  const spans = '<p><span>a</span><span>b</span></p>';

  it.each([
    'class="poll"',
    'class="site wp-polls"',
    'class="quizBox"',
    'class="my_survey"',
    'class="vote"',
    'id="poll7"',
  ])('in an element with %s', attribute => {
    expect(convert(`<div ${attribute}><section>${spans}</section></div>`).text).toBe('-   a\n-   b');
  });

  it.each(['class="devoted"', 'class="pollen"', 'class="pollution-map"', 'id="pollen"', 'id="vote"', 'class="a"'])(
    'but not in an element with %s',
    attribute => {
      expect(convert(`<div ${attribute}>${spans}</div>`)).toEqual({ text: 'ab', asked: [] });
    },
  );
});

it('thousands of choices become one list in linear time', () => {
  const count = 8000;
  const items = Array.from({ length: count }, () => '-   a').join('\n');
  expect(convert(`<div class="poll">${'<span>a</span>'.repeat(count)}</div>`).text).toBe(items);
  expect(convert(`<div>${'<button>a</button>'.repeat(count)}</div>`).text).toBe(items);
});
