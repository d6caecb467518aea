import { describe, expect, it } from 'vitest';
import { renderText } from './rendered.ts';

const idsOf = (body: string) => [...renderText(body).html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const linksOf = (body: string) => [...renderText(body).html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);

describe('a heading that has the id of something else', () => {
  it.each([
    ['of another heading', '## Women\n\n## Women\n\n## Women 1', ['women', 'women-1', 'women-1-1']],
    ['of the page', '## Main\n\n## Main', ['main-1', 'main-2']],
    ['of a correction', '## Correction 2017-09-06', ['correction-2017-09-06-100']],
    ['of a note', '## fn1\n\n## fnref1\n\nA[^1].\n\n[^1]: N.', ['fn1-1', 'fnref1-1', 'fnref1', 'fn1']],
    ['of a note that is not there yet', '## fn1', ['fn1-1']],
    ['of the author’s HTML above it', '<h2 id="own">Raw</h2>\n\n## Own', ['own', 'own-1']],
    ['of the author’s HTML below it', '## Own\n\n## Own\n\nA <b id="own-1">word</b>.', ['own', 'own-2', 'own-1']],
  ])('gives way to that %s', (_, body, ids) => {
    expect(idsOf(body)).toEqual(ids);
  });

  it.each([
    ['and links to it follow', '[a](#main) <a href="#main">b</a>\n\n## Main', ['#main-1', '#main-1']],
    ['also percent-encoded ones', '[a](#f%6E1)\n\n## fn1', ['#fn1-1']],
    ['but a link to an id of the author’s own stays', '[a](#own)\n\n<h2 id="own">Raw</h2>\n\n## Own', ['#own']],
    ['and one to the page does, where no heading has its name', '[a](#main)\n\n## Other', ['#main']],
  ])('%s', (_, body, links) => {
    expect(linksOf(body)).toEqual(links);
  });

  const belongs = (id: string) => `the id "${id}" is reserved for other parts of the page; give the element another id`;

  it.each([
    ['<b id="main">a</b>', [`1:4 ${belongs('main')}`]],
    ['A <b id="fn2">a</b>.', [`1:6 ${belongs('fn2')}`]],
    ['<b id="correction-2017-09-06">a</b>', [`1:4 ${belongs('correction-2017-09-06')}`]],
    ['<b id="own">a</b>\n\n<b id="own">b</b>', ['3:4 the text uses the id "own" twice; give the element another id']],
    ['<b id="own">a</b> own <b id="own">b</b>', ['1:26 the text uses the id "own" twice; give the element another id']],
    ['<b id="a b">a</b>', ['1:4 the id "a b" is empty or contains a space; give the element another id']],
    ['<b id="">a</b>', ['1:4 the id "" is empty or contains a space; give the element another id']],
  ])('an author’s id that cannot stand there is told: %s', (body, told) => {
    expect(renderText(body).told).toEqual(told);
  });
});

describe('a heading without letters', () => {
  it.each(['## ！', '## 🎉', '##', '## ——\n\n## …'])('has an id all the same: %j', body => {
    const ids = idsOf(body);
    expect(ids).toEqual(['section', 'section-1'].slice(0, ids.length));
  });

  it('gives way to one that is called so', () => {
    expect(idsOf('<b id="section">a</b>\n\n## ！')).toEqual(['section', 'section-1']);
  });
});
