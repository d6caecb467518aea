/** The authors of an article, before its date. */
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { listNames } from '../../src/catalogue/credits.ts';
import { type Html, html } from '../../src/html.ts';
import { printNames } from '../../src/site/article-parts.ts';
import type { BareFrame } from '../../src/site/frame.ts';

/** Renders the names of the authors, and a dot that separates them from the date. Returns undefined if the article names no author. */
export function byline(frame: BareFrame, { by }: Piece): Html | undefined {
  if (by.length === 0) return undefined;
  const { strings } = frame;
  const names = printNames(frame, listNames(by, strings));
  return html`${strings.by}${strings.colon === ': ' ? ' ' : strings.colon}${names} · `;
}
