/** Renders the form with which readers find the groups of a place. The form needs a script, which shows it; the lists of places do not. */
import { groupFinder } from '../../src/addresses.ts';
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';

export function findPlaceForm({ strings, assets, href, language, root }: Frame): Html {
  const words = html`data-none="${strings.groupFindNone}" data-more="${strings.groupFindMore}"`;
  const failed = html`data-failed="${strings.groupFindFailed}"`;
  const places = html`data-folder="${href(groupFinder.folder)}" data-root="${href(`${root}groups/`)}"`;
  return html`<div class="find-place" data-find-place hidden ${places}
data-language="${language}" ${words} ${failed}>
<label for="find-place">${strings.groupFind}</label>
<input id="find-place" type="search" autocomplete="off" spellcheck="false" aria-describedby="find-place-hint">
<p id="find-place-hint" class="count">${strings.groupFindHint}</p>
<p role="status"></p>
<ol></ol>
</div>
<script type="module" src="${href(assets.findGroups)}"></script>`;
}
