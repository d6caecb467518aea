/** Renders the button that reads an article aloud. */
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';

/**
 * Returns the button, which the script of the page shows only if the reader's device has a voice for the language of the page. Its data
 * attributes contain the address of the script that reads, and the words that this script shows.
 */
export function listenButton({ strings, assets, href }: Frame): Html {
  const { listen, listenPause, listenResume, listenStop, listenSpeed, listenSlow, listenNormal, listenFast } = strings;
  const controls = html`data-pause="${listenPause}" data-resume="${listenResume}" data-stop="${listenStop}"`;
  const speeds = html`data-slow="${listenSlow}" data-normal="${listenNormal}" data-fast="${listenFast}"`;
  const words = html`${controls} data-speed="${listenSpeed}" ${speeds} data-failed="${strings.listenFailed}"`;
  const kind = html`type="button" class="listen" data-listen="${href(assets.listen)}"`;
  return html`<button ${kind} ${words} hidden>${listen}</button>`;
}
