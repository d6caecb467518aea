/** Writes the head and the media of a WeChat page in a form that the import recognises. */
import { elementsOf, replaceNode, wordsOf } from '../from-html/nodes.ts';
import { dayOf } from './day-of.ts';

/**
 * Writes the author of a WeChat page, and the name of the WeChat account that published the page, as lines with labels such as `作者：`,
 * because WeChat shows no labels. Adds a line with the date. A saved page contains the date of publication only if a browser has shown the
 * page. If the date is missing, the function takes the date from the scripts of the page. Call this function before the import removes the
 * scripts.
 */
export function spellAccount(document: Document, zone: string): void {
  const head = document.querySelector('#meta_content');
  if (!head) return;
  const textOf = (selector: string) => (document.querySelector(selector)?.textContent ?? '').trim();
  const shown = textOf('#publish_time');
  const lines = [
    ['作者：', textOf('#js_author_name')],
    ['来源：', textOf('#js_name')],
    ['', dayOf(shown, zone) === undefined ? (dayInScript(document, zone) ?? '') : shown],
  ].filter(([, value]) => value !== '');
  head.textContent = '';
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line.join('');
    head.appendChild(paragraph);
  }
}

/** Returns the date in the variable `ct` (seconds since 1970) or `createTime` in the scripts of a page; undefined if there is neither. */
function dayInScript(document: Document, zone: string): string | undefined {
  const script = Array.from(document.querySelectorAll('script'), ({ textContent }) => textContent ?? '').join('\n');
  const seconds = /\bct\s*=\s*["'](\d{9,10})["']/.exec(script)?.[1];
  const written = /\bcreateTime\s*=\s*["']([\d\s:-]{8,20})["']/.exec(script)?.[1];
  return dayOf(seconds ?? written ?? '', zone);
}

const players = 'mpvoice, mp-common-mpaudio, mp-common-videosnap, mp-common-miniprogram, qqmusic';

/**
 * Turns the pictures that a WeChat page shows as backgrounds of empty elements into `<img>`, and the players of WeChat into `<audio>`. Call
 * this function before the import removes the drawings (`<svg>`), because many drawings contain pictures as backgrounds.
 */
export function showAccountMedia(document: Document): void {
  const content = document.querySelector('#js_content');
  if (!content) return;
  for (const player of elementsOf(content, players)) {
    const names = ['name', 'data-title', 'data-nickname'].map(name => player.getAttribute(name) ?? '');
    const audio = document.createElement('audio');
    audio.setAttribute('src', names.find(name => name !== '') ?? player.nodeName.toLowerCase());
    replaceNode(player, audio);
  }
  for (const element of elementsOf(content, '[style*=background], svg image')) {
    const address = backgroundOf(element) ?? element.getAttribute('href') ?? element.getAttribute('xlink:href');
    if (!address || !content.contains(element) || wordsOf(element) !== '' || element.querySelector('img')) continue;
    const image = document.createElement('img');
    image.setAttribute('src', address);
    replaceNode(element.closest('svg') ?? element, image);
  }
}

/** Returns the address of the background picture in the style of an element; undefined if there is none. */
const backgroundOf = (element: Element): string | undefined =>
  /background(?:-image)?\s*:[^;]*?url\(\s*(?:"([^"]+)"|'([^']+)'|([^"')]+?))\s*\)/i
    .exec(element.getAttribute('style') ?? '')
    ?.slice(1)
    .find(address => address !== undefined);
