/** Renders help lines: where readers find help. Also renders the attributes of the quick exit, which leaves the page. */
import { telephoneUrl } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import type { HelpLine } from '../source/publication/newsroom.ts';
import type { BareFrame } from './frame.ts';

/** Returns the heading of the help lines, and each line with its telephone numbers, hours, place and website. */
export const helpLines = (
  frame: BareFrame,
  lines: readonly HelpLine[],
): Html => html`<h2>${frame.strings.helpTitle}</h2>
${lines.map(line => helpLine(frame, line))}`;

function helpLine(frame: BareFrame, { name, text, phones, hours, place, url }: HelpLine): Html {
  const { strings, print } = frame;
  const row = (term: string, value: Html | string | false | undefined) =>
    value && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const calls = phones.map((number, i) => html`${i > 0 && strings.comma}${call(number)}`);
  return html`<h3>${print(name)}</h3>
${text !== undefined && html`<p>${print(text)}</p>`}
<dl>
${row(strings.helpPhone, phones.length > 0 && html`${calls}`)}
${row(strings.helpHours, hours !== undefined && print(hours))}
${row(strings.helpPlace, place !== undefined && print(place))}
${row(strings.helpSite, url !== undefined && site(url))}
</dl>
`;
}

/** Returns the attributes of a link that leaves the page for `exit`. The other site does not learn where the reader comes from. */
export const exitTarget = (exit: string): Html =>
  html`href="${exit}" rel="nofollow noreferrer" referrerpolicy="no-referrer"`;

/** Returns the sentence that says what the quick exit opens, and what stays behind. */
export const exitNote = ({ strings }: BareFrame, exit: string): string => strings.quickExitNote(new URL(exit).hostname);

/** Returns a telephone number that no line break divides, as a link that calls it. */
function call(number: string): Html {
  const whole = number.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
  return html`<a href="${telephoneUrl(number)}"><bdi dir="ltr">${whole}</bdi></a>`;
}

const site = (url: string) =>
  html`<a href="${url}" rel="noreferrer" referrerpolicy="no-referrer"><bdi dir="ltr">${url}</bdi></a>`;
