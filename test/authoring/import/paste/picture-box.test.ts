import { expect, it } from 'vitest';
import { PictureBox } from '../../../../src/authoring/import/paste/picture-box.ts';
import { stripes } from '../../../support/fixture.ts';

it.each([
  ['Notice Board.PNG', 'notice-board.png'],
  ['../../x.png', 'x.png'],
  [`${'a'.repeat(400)}.png`, `${'a'.repeat(200)}.png`],
  [`${'图'.repeat(120)}.png`, `${'图'.repeat(66)}.png`],
])('a picture that comes as %s gets a name that a disk takes', (wished, name) => {
  expect(new PictureBox().add(Buffer.from(stripes(4, 3, 'a3260f', 'ffffff')), wished)).toBe(name);
});
