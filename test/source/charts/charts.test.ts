/** Tests how `chart` blocks become figures. `test/bad-input.test.ts` tests their mistakes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/language/strings/strings.ts';
import { englishOf, type Message } from '../../../src/message.ts';
import { splitBlocks } from '../../../src/site/parallel/blocks.ts';
import { drawChart } from '../../../src/source/charts/draw-chart.ts';
import { withTables } from '../../../src/source/charts/in-text.ts';
import { findFault } from '../../well-formed.ts';

function draw(text: string, language = 'en'): string {
  const faults: string[] = [];
  const around = {
    readTable: () => undefined,
    report: ({ what }: { readonly what: Message }) => void faults.push(englishOf(what)),
  };
  const drawn = drawChart(text, { language, words: stringsFor(language) }, around);
  expect(faults).toEqual([]);
  return drawn;
}

const work = 'title: Who did some\nunit: %\nsource: A survey\n\nWork,Women,Men\nUnpaid,83.9,67.5\nPaid,47.7,60.2';
const years = 'type: line\ntitle: A\n\nYear,Women,Men\n1990,1,5\n1995,2,\n2000,4,3\n2010,5,3.1';
const one = 'title: A\n\nYear,Women\n2000,5\n2001,10';
/** Returns the values of an attribute of all elements with this name. */
const all = (drawn: string, element: string, attribute: string) =>
  [...drawn.matchAll(new RegExp(`<${element} [^>]*?${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value);
const textsOf = (drawn: string) =>
  [...drawn.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
/** Parses the numbers in values such as `40` or `40%`. */
const parts = (values: readonly (string | undefined)[]) => values.map(value => Number.parseFloat(value ?? ''));

describe('a chart', () => {
  it('says what it shows, in what and from where', () => {
    expect(draw(work.replace('%', 'hours a day'))).toContain(
      '<figcaption><strong>Who did some</strong><br><span>hours a day</span><br><small class="credit">Source: A survey</small></figcaption>',
    );
  });

  it('has a name and all that it shows in words', () => {
    expect(draw(work)).toContain(
      '<title>Who did some</title>\n<desc>Bar chart: Unpaid: Women 83.9%, Men 67.5%; Paid: Women 47.7%, Men 60.2%</desc>',
    );
  });

  it.each([work, years, work.replace('title', 'type: dot\ntitle'), one])(
    'has its words apart for a browser that shows text alone, in which they would run together (%#)',
    text => {
      const drawing = /<svg[\s\S]*?<\/svg>(?=<\/div>)/.exec(draw(text))?.[0] ?? '';
      expect(drawing).toContain('</text>');
      expect(drawing).not.toMatch(/<\/(?:text|title|desc)>(?=<)/);
    },
  );

  it('has its figures in a table below, with empty places where there are none', () => {
    expect(draw(years)).toContain(
      '<tr><th scope="row">1995</th><td class="align-right">2</td><td class="align-right">–</td></tr>',
    );
  });

  it.each([work, years, work.replace('title', 'type: dot\ntitle'), one])(
    'is well-formed, has no style of its own and is one block of its text (%#)',
    text => {
      const drawn = draw(text);
      expect(findFault(drawn, 'html')).toBeUndefined();
      expect(drawn).not.toMatch(/ style=| on\w+=|<script|<style| id=/);
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      expect(splitBlocks(`<p>A</p>\n${drawn}<p>B</p>`).map(({ kind }) => kind)).toEqual(['prose', 'figure', 'prose']);
    },
  );

  it('cannot be made of markup', () => {
    const drawn = draw('title: <b>"A"</b>\nsource: <i>\n\n<u>,</text>\n<s>,1');
    expect(drawn).not.toMatch(/<[bius]>/);
    expect(findFault(drawn, 'html')).toBeUndefined();
  });

  it('gives way to its table where there is no style for it', () => {
    const left = withTables(`<p>A</p>\n${draw(work)}<p>B</p>`);
    expect(left).not.toMatch(/<svg|<details|<summary|chart-/);
    expect(left).toContain('<figcaption><strong>Who did some</strong>');
    expect(left).toContain('<td class="align-right">83.9%</td>');
    expect(findFault(left, 'html')).toBeUndefined();
  });
});

describe('any figures', () => {
  const number = fc.oneof(
    fc.constant(''),
    fc.integer({ min: -20, max: 20 }).map(String),
    fc.tuple(fc.maxSafeInteger(), fc.nat({ max: 999 })).map(([whole, part]) => `${whole % 1e15}.${part}`),
    fc.nat({ max: 999_999_999 }).map(part => `0.${String(part).padStart(9, '0')}`),
  );
  const name = fc.oneof(
    fc.constantFrom('Women', '妇女', 'النساء', '"A, b"', `${'x'.repeat(60)}`, `${'很长的名字'.repeat(9)}`),
  );
  const table = fc
    .record({
      type: fc.constantFrom('bar', 'line', 'dot'),
      from: fc.boolean(),
      unit: fc.constantFrom('%', 'hours'),
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
      labels: fc.oneof(
        fc
          .uniqueArray(fc.integer({ min: 1000, max: 2999 }), { minLength: 2, maxLength: 30 })
          .map(years => years.toSorted().map(String)),
        fc.uniqueArray(name, { minLength: 2, maxLength: 6 }),
      ),
    })
    .chain(({ type, from, unit, names, labels }) =>
      fc.array(fc.array(number, { minLength: 6, maxLength: 6 }), { minLength: 30, maxLength: 30 }).map(rows => {
        const figures = (row: number) => names.map((_, i) => (row === 0 ? '1' : rows[row]?.[i]) ?? '');
        const head = [`type: ${type}`, 'title: A', `unit: ${unit}`, ...(from && type !== 'bar' ? ['from: 0'] : []), ''];
        return [...head, ['Label', ...names].join(), ...labels.map((label, i) => [label, ...figures(i)].join())].join(
          '\n',
        );
      }),
    );

  it('make a drawing with every place in it', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('en', 'zh-Hans', 'ar', 'fa'), (text, language) => {
        const drawn = draw(text, language);
        expect(findFault(drawn, 'html')).toBeUndefined();
        expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
        const places = [...drawn.matchAll(/ (?:x|x1|x2|width)="(-?[\d.]+)%"/g)].map(([, place]) => Number(place));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 150 },
    );
  });
});

describe('bars', () => {
  it('are as long as their figures, from zero', () => {
    const [five = 0, ten = 0] = parts(all(draw(one), 'rect', 'width'));
    expect(ten).toBeGreaterThan(75);
    expect(five).toBeCloseTo(ten / 2, 1);
    expect(all(draw(one), 'rect', ' x')).toEqual(['0%', '0%']);
  });

  it('lie on both sides of zero where figures do', () => {
    const drawn = draw('title: A\n\nYear,Women\n2000,-5\n2001,5');
    const [below = 0, above = 0] = parts(all(drawn, 'rect', ' x'));
    const [width = 0] = parts(all(drawn, 'rect', 'width'));
    expect(below).toBe(0);
    expect(above).toBeCloseTo(width, 1);
  });

  it('say whose they are', () => {
    expect(textsOf(draw(work))).toEqual(['Unpaid', '83.9% Women', '67.5% Men', 'Paid', '47.7% Women', '60.2% Men']);
  });

  it('have long names above them', () => {
    const long = work.replace('Women', 'Women and girls of six and more');
    expect(textsOf(draw(long)).slice(0, 3)).toEqual(['Unpaid', 'Women and girls of six and more', '83.9%']);
  });

  it('break long labels into lines that a phone has room for', () => {
    const label = 'Cooking, washing and nursing of everybody who lives in the house';
    const lines = textsOf(draw(`title: A\n\nWork,Women\n${label.replace(/^.*$/, '"$&"')},5`)).slice(0, -1);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(label);
    for (const line of lines) expect(line.length).toBeLessThan(37);
    const chinese = textsOf(
      draw('title: A\n\n劳动,女性\n照料家中的老人和孩子以及每天做饭洗衣打扫卫生的时间,5', 'zh-Hans'),
    );
    expect(chinese.length).toBe(3);
    for (const line of chinese) expect(line.length).toBeLessThan(21);
  });
});

describe('lines', () => {
  it('are named where they end, and differ in dashes and marks', () => {
    const drawn = draw(years);
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(['Women', 'Men']));
    expect(all(drawn, 'path', 'stroke-dasharray')).toEqual(['7 4']);
    const marks = new Set([...drawn.matchAll(/height="1"><path d="([^"]+)"/g)].map(([, path]) => path));
    expect(marks.size).toBe(2);
  });

  it('are broken where there is no figure', () => {
    const [women = '', men = ''] = [...draw(years).matchAll(/class="line"[^>]* d="([^"]+)"/g)].map(([, path]) => path);
    expect(women.match(/M/g)).toHaveLength(1);
    expect(men.match(/M/g)).toHaveLength(2);
  });

  it('run through time as it runs: years are as far apart as they are', () => {
    const [a = 0, b = 0, c = 0, d = 0] = parts(all(draw(years), 'svg class="c1"', ' x')).filter(Number.isFinite);
    expect(b - a).toBeCloseTo(c - b, 1);
    expect(d - c).toBeCloseTo(2 * (c - b), 1);
  });

  it('begin at zero if they are told to', () => {
    const text = 'type: line\ntitle: A\n\nYear,Women\n2000,95\n2001,99';
    expect(textsOf(draw(text))).not.toContain('0');
    expect(textsOf(draw(text.replace('\n\n', '\nfrom: 0\n\n')))).toContain('0');
  });

  it('keep the names at their ends apart', () => {
    const drawn = draw('type: line\ntitle: A\n\nYear,a,b,c,d,e,f\n2000,1,1,1,1,1,1\n2001,9,9,9,9,9,9');
    const names = [...drawn.matchAll(/<text x="[^"]*" y="([\d.]+)em" [^>]*><tspan class="name">/g)];
    const heights = names.map(([, y]) => Number(y)).toSorted((a, b) => a - b);
    expect(heights).toHaveLength(6);
    for (const [i, y] of heights.slice(1).entries()) expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(1.2);
  });

  it('write months and days as the language does', () => {
    const months = 'type: line\ntitle: A\n\nMonth,Women\n2017-09,1\n2017-10,2';
    expect(draw(months)).toContain('<th scope="row">Sep 2017</th>');
    expect(draw(months, 'zh-Hans')).toContain('<th scope="row">2017年9月</th>');
  });
});

describe('dots', () => {
  const dots = work.replace('title', 'type: dot\ntitle');

  it('differ in shape, and a line above says which is whose', () => {
    const paths = [...draw(dots).matchAll(/<svg class="c(\d)" [^>]*><path d="([^"]+)"/g)];
    const shapes = Map.groupBy(paths, ([, series]) => series);
    expect([...shapes.values()].map(marks => new Set(marks.map(([, , path]) => path)).size)).toEqual([1, 1]);
    expect(new Set(paths.map(([, , path]) => path)).size).toBe(2);
    expect(textsOf(draw(dots)).slice(0, 2)).toEqual(['Women', 'Men']);
  });

  it('say their figures where there is one series', () => {
    expect(textsOf(draw(`type: dot\n${one}`))).toEqual(expect.arrayContaining(['5', '10']));
  });
});

describe('in its language', () => {
  it('figures have their decimals and marks', () => {
    const text = 'title: A\n\nName,Women\nA,1234567.50\nB,−2';
    expect(textsOf(draw(text))).toEqual(['A', '1,234,567.50', 'B', '-2']);
    expect(draw(text, 'fa')).toContain('۱٬۲۳۴٬۵۶۷٫۵۰');
  });

  it('years are not grouped', () => {
    expect(draw(years)).toContain('>1990<');
    expect(draw(years, 'fa')).toContain('>۱۹۹۰<');
  });

  it('a drawing runs as the text does', () => {
    const [start = 0] = parts(all(draw(one, 'he'), 'rect', ' x'));
    const [width = 0] = parts(all(draw(one, 'he'), 'rect', 'width'));
    expect(start + width).toBeCloseTo(100, 1);
    expect(all(draw(one, 'he'), 'text', 'dx').every(dx => dx?.startsWith('-'))).toBe(true);
  });

  it('words in another script are marked where they are read', () => {
    expect(draw('title: 妇女 at work\n\nWork,女\nA,1')).toContain(
      '<strong><span lang="zh-Hans">妇女</span> at work</strong>',
    );
  });
});
