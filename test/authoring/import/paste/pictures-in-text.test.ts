import { expect, it } from 'vitest';
import { creditPictures } from '../../../../src/authoring/import/paste/pictures-in-text.ts';

it.each([
  ['Photo: Wei Zhao', ' | Wei Zhao'],
  ['Photo: Wei "Z" Zhao', ' | Wei \\"Z\\" Zhao'],
  ['Photo: Wei\\\\Zhao', ' | Wei\\\\Zhao'],
  ['Photo: Wei Zhao\\\\', ' | Wei Zhao\\\\'],
])('a credit becomes the caption of the picture above it: %s', (credit, caption) => {
  expect(creditPictures(['![A lamp](a.png)', credit])).toEqual([`![A lamp](a.png "${caption}")`]);
});
