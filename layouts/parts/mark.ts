/** The logo: a half-disc that rests on a line, a picture of "half the sky". */
import { html, trusted } from '../../src/html.ts';

const shapes = '<path d="M4 22a12 12 0 0 1 24 0z"/><path d="M0 24h32v2H0z"/>';

/** The logo as part of a page, in the colour of the surrounding text. */
export const mark = trusted(
  `<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" fill="currentColor">${shapes}</svg>`,
);

const colours = 'path{fill:#a3260f}@media(prefers-color-scheme:dark){path{fill:#ff9b84}}';
const drawing = html`<style>${colours}</style>${trusted(shapes)}`;

/** The logo as a separate file, used as the favicon. */
export const markFile = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${drawing}</svg>`.toString();
