/** A wall newspaper: several articles in columns on A3 sheets. An article that does not fit ends with a code that leads to the rest. */
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import { spellDay } from '../../src/language/spell-dates.ts';
import type { BareFrame } from '../../src/site/frame.ts';
import type { PageCode } from '../../src/site/kind.ts';
import type { Cover } from '../../src/source/article/article.ts';
import { byline } from './byline.ts';
import { type Look, printDocument } from './document.ts';
import { printedCode } from './printed-code.ts';
import { typedAddress } from './typed-address.ts';

/** An article of a wall newspaper. */
interface WallStory {
  readonly piece: Piece;
  readonly code: PageCode;
  /** The text in blocks, of which the browser leaves out the last ones if the sheet is full. */
  readonly blocks: readonly Html[];
  /** False if `blocks` is not the whole text. */
  readonly isWhole: boolean;
}

/** Content of a wall newspaper. */
export interface Wall {
  /** Name of the column, or the days of the week. */
  readonly title: string;
  /** True if each article shows the name of its column or its kind. */
  readonly hasKickers: boolean;
  /** The articles of each sheet. The first one of a sheet stands above the others, as wide as the sheet. */
  readonly sheets: readonly (readonly WallStory[])[];
}

/** Distance between a wall newspaper and the reader's phone, in millimetres. */
const wallDistance = 400;

export function drawWall(frame: BareFrame, look: Look, wall: Wall): Html {
  const title = `${frame.say(frame.site.name)}${frame.strings.colon}${wall.title}`;
  return printDocument(frame, look, title, html`${wall.sheets.map((_, i) => sheet(frame, wall, i))}`);
}

function sheet(frame: BareFrame, { title, sheets, hasKickers }: Wall, i: number): Html {
  const [lead, ...others] = sheets[i] ?? [];
  const draw = (each: WallStory, rank: Rank) => story(frame, each, { rank, hasKicker: hasKickers });
  return html`<section class="wall" data-fit="0" data-steps="6">
${plate(frame, title, { number: i + 1, count: sheets.length })}
${lead && draw(lead, 'lead')}
${others.length > 0 && html`<div class="row of-${others.length}">${others.map(each => draw(each, 'second'))}</div>`}
<footer>${about(frame)}</footer>
</section>
`;
}

/** Renders the name of the publication, and below it what the sheet contains. */
function plate(
  frame: BareFrame,
  title: string,
  { number, count }: { readonly number: number; readonly count: number },
): Html {
  const { site, strings } = frame;
  const name = frame.print(site.name);
  const tagline = site.tagline !== undefined && html`<span>${frame.print(site.tagline)}</span>`;
  const page = count > 1 && html`<span>${strings.page(number, count)}</span>`;
  return html`<header class="plate">${number === 1 ? html`<h1>${name}</h1>` : html`<p class="again">${name}</p>`}
<p class="line"><span class="what">${title}</span>${tagline}${page}</p>
</header>`;
}

function about(frame: BareFrame): Html {
  const { publisher, strings, site } = frame;
  const issuer = publisher !== undefined && html`${strings.issuedBy}${strings.colon}${frame.print(publisher)} · `;
  const [, address = ''] = frame.url(frame.root).split('://');
  return html`<p>${issuer}<bdi dir="ltr">${address}</bdi></p>
${site.copyright !== undefined && html`<p>${frame.print(site.copyright)}</p>`}`;
}

type Rank = 'lead' | 'second';

interface Place {
  readonly rank: Rank;
  readonly hasKicker: boolean;
}

function story(frame: BareFrame, { piece, code, blocks, isWhole }: WallStory, { rank, hasKicker }: Place): Html {
  const { article, column } = piece;
  const { strings, language } = frame;
  const kicker = column ? frame.print(column.title) : strings.kinds[article.kind];
  const day = html`<time datetime="${article.date.day}">${spellDay(article.date.day, language)}</time>`;
  const summary =
    article.standfirst !== undefined &&
    html`<p class="standfirst">${markForeign(article.standfirst, article.language)}</p>`;
  const about = html`${summary}<p class="byline">${byline(frame, piece)}${day}</p>`;
  return html`<article class="${rank}" data-cut="${isWhole ? 'no' : 'yes'}">
${hasKicker && html`<p class="kicker">${kicker}</p>`}
<h2>${markForeign(article.title, article.language)}</h2>
${rank === 'lead' && article.cover ? top(frame, article.cover, about) : about}
<div class="text">${blocks}
<div class="rest">${printedCode(frame.url(code.address), frame.url(code.address), wallDistance)}
<p><b>${strings.scanToReadOn}</b>${typedAddress(frame, code)}</p></div></div>
</article>
`;
}

/** Renders the picture of an article, and beside it its summary with the caption below. */
function top({ href, language }: BareFrame, { file, alt, caption, credit }: Cover, about: Html): Html {
  const words = [caption, credit].filter(text => text !== undefined);
  const lines = words.map((text, i) => html`${i > 0 && html`<br>`}${markForeign(text, language)}`);
  return html`<div class="top"><img src="${href(addressOf.file(file))}" alt="${alt}">
<div class="side">${about}
${words.length > 0 && html`<p class="caption">${lines}</p>`}
</div></div>`;
}
