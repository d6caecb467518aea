/** Renders the place of the button that reads an article aloud. */
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';

/**
 * Returns an empty element, in which the script of the page puts the button if the reader's device has a voice for the language of the page.
 * Text browsers show even hidden buttons, so the button itself is not in the page. The data attributes contain the address of the script
 * that reads, and the words that the scripts show.
 */
export function listenPlace({ strings, assets, href }: Frame): Html {
  const { listenPause, listenResume, listenStop, listenSpeed, listenSlow, listenNormal, listenFast } = strings;
  const start = html`data-listen="${href(assets.listen)}" data-start="${strings.listen}"`;
  const controls = html`data-pause="${listenPause}" data-resume="${listenResume}" data-stop="${listenStop}"`;
  const speeds = html`data-slow="${listenSlow}" data-normal="${listenNormal}" data-fast="${listenFast}"`;
  const words = html`${start} ${controls} data-speed="${listenSpeed}" ${speeds} data-failed="${strings.listenFailed}"`;
  return html`<div class="listen" ${words} hidden></div>`;
}
