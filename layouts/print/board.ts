/** The board of a place: its groups with leader, number, introduction and code. As many A4 sheets as the groups need. */
import { addressOf, decodeLetters } from '../../src/addresses.ts';
import { type Html, html } from '../../src/html.ts';
import { spellDay, spellMoment } from '../../src/language/spell-dates.ts';
import { modulesOf } from '../../src/site/codes/draw-code.ts';
import { legibleSizeOf } from '../../src/site/codes/print-size.ts';
import type { BareFrame } from '../../src/site/frame.ts';
import type { PlacePage } from '../../src/site/groups/place-pages.ts';
import type { Group, NamedPlace } from '../../src/source/groups/group.ts';
import { type Look, printDocument } from './document.ts';
import { printedCode } from './printed-code.ts';

/** Content of the board of a place. */
export interface Board extends NamedPlace, Pick<PlacePage, 'around' | 'deadlines' | 'past'> {
  readonly groups: readonly Group[];
  /** The day for which the board tells which codes have expired, such as `2017-09-05`. */
  readonly day: string;
}

/** Distance between a board and the reader's phone, in millimetres. */
const boardDistance = 600;

/** Height of a sheet between a head of two lines and its foot, in millimetres. */
const room = 212;

/** Height of the margins of a code and of the rule above a group, in millimetres. The browser cannot make codes smaller, so it counts. */
const aroundCode = 2.5;

/** Height of the text of a group, in millimetres, and number of letters in a line. */
const [headOfGroup, lineOfGroup, lettersInLine] = [30, 5.5, 46];

export function drawBoard(frame: BareFrame, look: Look, board: Board): Html {
  const sheets = splitIntoSheets(frame, board);
  const title = `${frame.say(board.name)}${frame.strings.colon}${frame.strings.groups}`;
  return printDocument(
    frame,
    look,
    title,
    html`${sheets.map((groups, i) => sheet(frame, board, { groups, number: i + 1, count: sheets.length }))}`,
  );
}

/** Splits the groups into sheets. A group is never split. */
function splitIntoSheets(frame: BareFrame, board: Board): readonly (readonly Group[])[] {
  const sheets: Group[][] = [];
  let left = 0;
  for (const group of board.groups) {
    const height = heightOf(frame, board, group);
    const open = sheets.at(-1);
    if (open && height <= left) open.push(group);
    else sheets.push([group]);
    left = (open && height <= left ? left : room) - height;
  }
  return sheets;
}

/** Estimates the height of a group in millimetres. The browser makes the type smaller if the text needs more. */
function heightOf(frame: BareFrame, board: Board, group: Group): number {
  const { introduction, other, code } = group;
  const letters = [introduction, other].reduce(
    (sum, text) => sum + (text === undefined ? 0 : frame.say(text).length),
    0,
  );
  const text = headOfGroup + Math.ceil(letters / lettersInLine) * lineOfGroup;
  const isShown = code !== undefined && !isPast(board, group);
  return isShown ? Math.max(legibleSizeOf(modulesOf(code), boardDistance).whole + aroundCode, text) : text;
}

const isPast = ({ past }: Board, { expires }: Group) => expires !== undefined && past.includes(expires);

interface Sheet {
  readonly groups: readonly Group[];
  readonly number: number;
  readonly count: number;
}

function sheet(frame: BareFrame, board: Board, { groups, number, count }: Sheet): Html {
  const { strings, language, root, site } = frame;
  const trail = [strings.groups, ...board.around.map(({ name }) => frame.print(name))];
  const kicker = html`<p class="kicker">${trail.map((name, i) => html`${i > 0 && ' / '}${name}`)}</p>`;
  const name = frame.print(board.name);
  const [, address = ''] = frame.url(addressOf.groupPlace(root, board.path)).split('://');
  return html`<section class="board" data-fit="0" data-steps="10">
<header>${kicker}${number === 1 ? html`<h1>${name}</h1>` : html`<p class="again">${name}</p>`}</header>
<div class="rows">${groups.map(group => row(frame, board, group))}</div>
<footer><p class="name">${frame.print(site.name)}</p>
<p class="about"><bdi dir="ltr">${decodeLetters(address)}</bdi><br>${strings.asOf(spellDay(board.day, language))}${
    count > 1 && html` · ${strings.page(number, count)}`
  }</p></footer>
</section>
`;
}

function row(frame: BareFrame, board: Board, group: Group): Html {
  const { strings } = frame;
  const { leader, number, other, introduction, name, level } = group;
  const fact = (term: string, value: Html | string) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const facts = [
    leader !== undefined && fact(strings.groupLeader, frame.print(leader)),
    number !== undefined && fact(strings.groupNumber, number),
    other !== undefined && fact(strings.groupOther, frame.print(other)),
  ].filter(each => each !== false);
  return html`<article><div class="text">
<p class="level">${strings.groupLevels[level]}</p>
<h2>${frame.print(name)}</h2>
${group.isExample && html`<p class="example">${strings.groupExample}</p>`}
${introduction !== undefined && html`<p>${frame.print(introduction)}</p>`}
${facts.length > 0 && html`<dl>${facts}</dl>`}
${deadline(frame, board, group)}</div>
${codeOf(frame, board, group)}</article>
`;
}

function deadline(frame: BareFrame, board: Board, group: Group): Html | undefined {
  const found = board.deadlines.find(({ iso }) => iso === group.expires);
  if (!found || group.code === undefined) return undefined;
  const day = spellMoment(found, frame.language);
  if (isPast(board, group)) return html`<p class="gone">${frame.strings.groupExpired(day)}</p>`;
  return html`<p class="until">${frame.strings.groupUntil(day)}</p>`;
}

/** Renders the code of a group. An expired code is missing, so that nobody scans it in vain. */
function codeOf({ strings, say }: BareFrame, board: Board, group: Group): Html | undefined {
  if (group.code === undefined || isPast(board, group)) return undefined;
  const code = printedCode(group.code, strings.groupCode(say(group.name)), boardDistance);
  return html`<div class="code">${code}</div>`;
}
