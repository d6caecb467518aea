/** Embeds a style sheet of this engine in a page. */
import { type Html, html, trusted } from '../../src/html.ts';
import type { Style } from '../../src/site/assets.ts';

/** Returns the `<style>` element. The Content Security Policy of the page must contain the hash of the style sheet. */
export const embedStyle = ({ css }: Style): Html => html`<style>${trusted(css)}</style>`;
