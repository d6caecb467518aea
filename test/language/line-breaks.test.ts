import { expect, it } from 'vitest';
import { breakLines } from '../../src/language/line-breaks.ts';

const widthOf = (text: string) => [...text].length;
const words = (text: string) => text.split(/(?<= )|(?= )/);
const inRoom = (parts: readonly string[], room: number) => breakLines(parts, room, widthOf);

it('a line takes as many parts as it has room for, and no space at its ends', () => {
  expect(inRoom(words('who does the work at home'), 8)).toEqual(['who does', 'the work', 'at home']);
});

it('a part that is wider than the room stands on a line of its own', () => {
  expect(inRoom(words('an unforeseeable end'), 6)).toEqual(['an', 'unforeseeable', 'end']);
});

it('closing marks do not begin a line, nor do opening ones end it', () => {
  expect(inRoom([...'妇女半边天，（从前的话）'], 5)).toEqual(['妇女半边天，', '（从前的话）']);
});

it('marks that part and join Chinese words do not begin a line, nor are they torn apart', () => {
  expect(inRoom([...'西蒙娜·德'], 3)).toEqual(['西蒙娜·', '德']);
  expect(inRoom([...'半边天——她'], 3)).toEqual(['半边天——', '她']);
  expect(inRoom([...'五点～六点'], 2)).toEqual(['五点～', '六点']);
  expect(inRoom([...'后来……好'], 2)).toEqual(['后来……', '好']);
});

it('quotation marks stay beside their words in German and in French', () => {
  const wordsOf = (text: string, language: string) =>
    [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  expect(inRoom(wordsOf('Sie sagt „Wasser“ dazu', 'de'), 15)).toEqual(['Sie sagt „Wasser“', 'dazu']);
  expect(inRoom(wordsOf('Sie sagt „Wasser“', 'de'), 16)).toEqual(['Sie sagt „Wasser“']);
  expect(inRoom(wordsOf('Elle dit «\u00a0eau\u00a0» ici', 'fr'), 9)).toEqual(['Elle dit', '«\u00a0eau\u00a0»', 'ici']);
  expect(inRoom([...'她说“水”。'], 2)).toEqual(['她说', '“水”。']);
});

it('no text, no line', () => {
  expect(inRoom([''], 5)).toEqual([]);
});
