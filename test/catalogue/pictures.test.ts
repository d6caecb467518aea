import { expect, test } from 'vitest';
import { notePictures } from '../../src/catalogue/pictures.ts';
import { formatLine } from '../../src/problem.ts';
import type { Picture } from '../../src/source/pictures/plan.ts';
import { aPicture } from '../builders.ts';

const aPhotograph = (wishes: Partial<Picture>): Picture => ({
  ...aPicture(1600, 1200),
  file: 'articles/2017/a.jpg',
  format: 'JPEG',
  ...wishes,
});
const notesOn = (wishes: Partial<Picture>, isLead = true) =>
  notePictures([{ picture: aPhotograph(wishes), leads: isLead ? [undefined] : [] }]).map(formatLine);

test('a lead picture of good size is nothing to speak of', () => {
  expect(notesOn({})).toEqual([]);
});

test('a lead picture that is too small is named, with the size it should have', () => {
  expect(notesOn({ width: 1199 })).toEqual([
    'articles/2017/a.jpg:1:1 this cover picture is only 1199 pixels wide; use a picture at least 1200 pixels wide, because a narrower picture looks blurred on large screens',
  ]);
  expect(notesOn({ width: 1200 })).toEqual([]);
});

test('a small picture within a text is not, nor is a drawing, which has no size of its own', () => {
  expect(notesOn({ width: 300 }, false)).toEqual([]);
  expect(notesOn({ width: 24, format: 'SVG' })).toEqual([]);
});

test('a picture that is too heavy is named wherever it stands', () => {
  const note =
    'articles/2017/a.jpg:1:1 this picture is 12 MB; the limit is 10 MB; export the picture again, with 2400 pixels on the longer side and a file size of about 1 MB';
  expect(notesOn({ bytes: 12_000_000 })).toEqual([note]);
  expect(notesOn({ bytes: 12_000_000 }, false)).toEqual([note]);
  expect(notesOn({ bytes: 10_000_001 })).toEqual([note.replace('12 MB', '10.1 MB')]);
});
