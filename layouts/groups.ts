/** The directory of groups: a page for the nation and one for every place. In print, a page is a notice board. */
import { addressOf, numbered } from '../src/addresses.ts';
import { type Html, html } from '../src/html.ts';
import { spellMoment } from '../src/language/spell-dates.ts';
import { embedCode } from '../src/site/codes/embed-code.ts';
import type { Frame } from '../src/site/frame.ts';
import { listPlacePages, type PlacePage } from '../src/site/groups/place-pages.ts';
import type { Kind } from '../src/site/kind.ts';
import { versionsOfPart } from '../src/site/versions.ts';
import { type Group, levels, type NamedPlace } from '../src/source/groups/group.ts';
import { unpackGroups } from '../src/source/groups/packed.ts';
import { page } from './page.ts';
import { findPlaceForm } from './parts/find-place-form.ts';
import { pager, toOrdered } from './parts/pager.ts';
import { sectionHead } from './parts/section.ts';

export const groups: Kind<PlacePage> = {
  name: 'groups',
  reserves: root => [addressOf.groups(root)],
  pages: ({ catalogue }) => listPlacePages(catalogue),
  view(place, frame) {
    const { strings, root } = frame;
    const first = addressOf.groupPlace(root, place.path);
    const name = place.path === '' ? strings.groups : frame.say(place.name);
    const shown = unpackGroups(place.packed);
    const title = place.number === 1 ? name : `${name} — ${strings.page(place.number, place.count)}`;
    const list = toOrdered(shown, place.number, place.count);
    return page(
      frame,
      {
        title: place.path === '' ? title : `${title}${strings.colon}${strings.groups}`,
        description:
          place.path === '' ? strings.groupsLead : `${titleOf(frame, place)}${strings.colon}${strings.groups}`,
        address: numbered(first, place.number),
        style: 'groups',
        versions: versionsOfPart(place.versions, place.number === 1),
        hasDataPictures: shown.some(({ code }) => code !== undefined),
      },
      html`${head(frame, place)}
${place.path === '' && findPlaceForm(frame)}
${levels.map(level => levelSection(frame, place, { level, shown: shown.filter(group => group.level === level) }))}
${pager(frame, first, list)}
${placesBelow(frame, place)}`,
    );
  },
};

/** Returns the name of a place with the places around it, from the largest to the smallest. */
const titleOf = (frame: Frame, { around, name }: PlacePage) =>
  [...around, { name }].map(place => frame.say(place.name)).join(' / ');

function head(frame: Frame, place: PlacePage): Html {
  const { strings, root } = frame;
  const link = ({ path, name }: NamedPlace) => {
    const words = path === '' ? strings.groups : frame.print(name);
    return html`<a href="${frame.href(addressOf.groupPlace(root, path))}">${words}</a>`;
  };
  const trail = [{ path: '', name: '' }, ...place.around].map((each, i) => html`${i > 0 && ' / '}${link(each)}`);
  const count = place.groups > 0 && html`<p class="count">${strings.groupCount(place.groups)}</p>`;
  if (place.path === '')
    return html`<header class="list-head"><h1>${strings.groups}</h1>
<p class="standfirst">${strings.groupsLead}</p>${count}</header>`;
  return html`<header class="list-head"><p class="kicker trail">${trail}</p><h1>${frame.print(place.name)}</h1>
${place.was.length > 0 && html`<p class="count">${strings.groupWas(place.was.join(strings.comma))}</p>`}
${count}<p class="share"><button type="button" data-print hidden>${strings.print}</button></p></header>`;
}

interface Shown {
  readonly level: Group['level'];
  readonly shown: readonly Group[];
}

const levelSection = (frame: Frame, place: PlacePage, { level, shown }: Shown): Html | false =>
  shown.length > 0 &&
  html`<section>${sectionHead(html`${frame.strings.groupLevels[level]}`)}
<ul class="groups">${shown.map(group => groupItem(frame, place, group))}</ul></section>`;

function groupItem(frame: Frame, place: PlacePage, group: Group): Html {
  const { strings } = frame;
  const fact = (term: string, value: Html | string | undefined | false) =>
    value !== undefined && value !== false && html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  const { leader, number, other } = group;
  const facts = [
    fact(strings.groupLeader, leader !== undefined && frame.print(leader)),
    fact(strings.groupNumber, number),
    fact(strings.groupOther, other !== undefined && frame.print(other)),
  ].filter(each => each !== false);
  const introduction = group.introduction !== undefined && html`<p>${frame.print(group.introduction)}</p>`;
  return html`<li><div><h3>${frame.print(group.name)}</h3>
${group.isExample && html`<p class="state">${strings.groupExample}</p>`}
${introduction}${facts.length > 0 && html`<dl>${facts}</dl>`}</div>
${codeOf(frame, place, group)}</li>
`;
}

/** Renders the code of a group with its deadline. An expired code is only a sentence, so that nobody scans it in vain. */
function codeOf(frame: Frame, { deadlines, past }: PlacePage, { code, expires, name }: Group): Html | false {
  if (code === undefined) return false;
  const { strings, language } = frame;
  const deadline = deadlines.find(({ iso }) => iso === expires);
  const day = deadline && spellMoment(deadline, language);
  if (deadline && past.includes(deadline.iso)) return html`<p class="gone">${strings.groupExpired(day ?? '')}</p>`;
  const alt = strings.groupCode(frame.say(name));
  const picture = html`<img src="${embedCode(code)}" alt="${alt}" width="180" height="180" loading="lazy">`;
  const link = html`<a href="${code}" rel="nofollow">${strings.groupJoin}</a>`;
  return html`<figure>${picture}<figcaption>${link}
${day !== undefined && html`<span>${strings.groupUntil(day)}</span>`}</figcaption></figure>`;
}

function placesBelow(frame: Frame, { below }: PlacePage): Html | false {
  if (below.length === 0) return false;
  const { strings, root } = frame;
  const items = below.map(
    ({ path, name, total }) =>
      html`<li><a href="${frame.href(addressOf.groupPlace(root, path))}">${frame.print(name)}</a>
<span class="count">${strings.groupCount(total)}</span></li>`,
  );
  return html`<section class="places">${sectionHead(html`${strings.groupPlaces}`)}
<ul class="index">${items}</ul></section>`;
}
