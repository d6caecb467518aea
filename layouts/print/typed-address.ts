/** A short address in large type, for people who type it. */
import { type Html, html } from '../../src/html.ts';
import type { BareFrame } from '../../src/site/frame.ts';
import type { PageCode } from '../../src/site/kind.ts';
import { splitShort } from '../parts/code.ts';

/** Renders a short address on two lines. The digits stand in groups of four. */
export function typedAddress(frame: BareFrame, code: PageCode): Html {
  const { before, groups } = splitShort(frame, code);
  return html`<bdi class="domain" dir="ltr">${before}</bdi>
<bdi class="digits" dir="ltr">${groups.map(group => html`<span>${group}</span>`)}/</bdi>`;
}
