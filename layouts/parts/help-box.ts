/** Renders the help box of an article: where readers find help, and the quick exit, which leaves the page at once. */
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';
import { exitNote, exitTarget, helpLines } from '../../src/site/help-lines.ts';
import type { Publication } from '../../src/site/kind.ts';
import type { HelpLine } from '../../src/source/publication/newsroom.ts';

/** Content of a help box; a page without help lines has no box and no quick exit. */
export interface ShownHelp {
  readonly lines: readonly HelpLine[];
  /** URL that the quick exit opens; undefined if there is no quick exit. */
  readonly exit: string | undefined;
}

/** Collects the help box of an article. */
export const helpOf = ({ catalogue }: Pick<Publication, 'catalogue'>, { help }: Piece): ShownHelp => ({
  lines: help,
  exit: catalogue.newsroom.help.exit,
});

/** Returns whether a page shows a help box. */
export const hasHelp = (help: ShownHelp | undefined): help is ShownHelp => help !== undefined && help.lines.length > 0;

/**
 * Returns the quick exit and a link to the help box, for the top of a page. Without its script the quick exit is a plain link. The script
 * adds the text of `data-keys`, which describes what only the script does.
 */
export function helpLead(frame: Frame, { lines, exit }: ShownHelp): Html | undefined {
  const { strings } = frame;
  if (lines.length === 0) return undefined;
  const toBox = html`<p class="exit-note"><a href="#help-box">${strings.helpTitle}</a></p>`;
  if (exit === undefined) return toBox;
  const link = html`<a ${exitTarget(exit)} data-exit aria-describedby="exit-note">${strings.quickExit}</a>`;
  return html`<p class="quick-exit">${link}</p>
<p class="exit-note" id="exit-note" data-keys="${strings.quickExitKeys}">${exitNote(frame, exit)}</p>
${toBox}`;
}

/** Returns the box with all help lines. */
export function helpBox(frame: Frame, { lines }: ShownHelp): Html | undefined {
  const { strings } = frame;
  if (lines.length === 0) return undefined;
  return html`<section class="help" id="help-box" aria-label="${strings.helpTitle}">
${helpLines(frame, lines)}
</section>`;
}
