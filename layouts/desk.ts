/**
 * The editors' overview (`/desk/` in `halfsky serve`): lists tasks for editors in sections. The page is not in `kinds.ts`, because a build
 * never publishes it.
 */
import { deskAddress, hrefOf } from '../src/addresses.ts';
import { type Html, html } from '../src/html.ts';
import type { Moment } from '../src/language/dates.ts';
import { printName } from '../src/language/foreign.ts';
import { spellMoment } from '../src/language/spell-dates.ts';
import type { HistoryState, PlacedEntry, PlacedSection, SectionName } from '../src/site/desk/section.ts';
import { type DeskFrame, deskDocument } from './desk-frame.ts';
import { sectionHead } from './parts/section.ts';

export interface DeskPage {
  readonly now: Moment;
  readonly sections: readonly PlacedSection[];
  readonly history: HistoryState;
}

/** Returns the first page of the editors' overview, with the first entries of every section. */
export function deskPage(frame: DeskFrame, { now, sections, history }: DeskPage): Html {
  const { words } = frame;
  const jump = ({ name, count }: PlacedSection) =>
    html`<li><a href="#${name}">${words.sections[name].title}</a> <span class="count">${count}</span></li>`;
  const asOf = words.asOf(spellMoment(now, frame.language), frame.site.zone);
  const without = history === 'none' && ` ${words.noHistory}`;
  const pending = history === 'asked' && ` ${words.historyAsked}`;
  const drawn = sections.map(section =>
    section.count === 0 ? emptySection(frame, section) : fullSection(frame, section),
  );
  return deskDocument(
    frame,
    {},
    html`<header class="list-head"><h1>${words.desk}</h1><p class="standfirst">${words.lead}</p>
<p class="meta">${asOf}${without}${pending}</p>
<nav class="jumps" aria-label="${words.contents}"><ul>${sections.map(jump)}</ul></nav></header>
<div class="desk">${drawn}</div>`,
  );
}

/** Returns the page of one section with all its entries. */
export function deskSectionPage(frame: DeskFrame, section: PlacedSection): Html {
  const { title, about, none } = frame.words.sections[section.name];
  const heading = html`<h1>${title} <span class="count">${section.count}</span></h1>`;
  const standfirst = html`<p class="standfirst">${section.count === 0 ? none : about}</p>`;
  return deskDocument(
    frame,
    { title },
    html`<header class="list-head">${heading}${standfirst}</header>
<div class="desk">${entryList(frame, section)}</div>`,
  );
}

function emptySection({ words }: DeskFrame, { name }: PlacedSection): Html {
  const { title, about, none } = words.sections[name];
  const summary = html`<summary><h2>${title}</h2> <span class="none">${none}</span></summary>`;
  return html`<details id="${name}">${summary}<p class="none">${about}</p></details>
`;
}

function fullSection(frame: DeskFrame, section: PlacedSection): Html {
  const { words, site } = frame;
  const { name, count, entries } = section;
  const { title, about } = words.sections[name];
  const rest = count - entries.length;
  const all = hrefOf(site.base, `${deskAddress}${name}/`);
  const more = html`${words.more(rest)}<span class="of">${words.colon}${title}</span>`;
  return html`<section id="${name}">${sectionHead(html`${title} <span class="count">${count}</span>`, about)}
${entryList(frame, section)}
${rest > 0 && html`<p class="rest"><a href="${all}">${more}</a></p>`}</section>
`;
}

const entryList = (frame: DeskFrame, { entries, name }: PlacedSection): Html | false =>
  entries.length > 0 &&
  html`<ul class="lines">${entries.map(
    entry => html`<li><div>${nameOf(frame, entry)}${detailOf(frame, entry, name)}</div>${placeOf(frame, entry)}</li>
`,
  )}</ul>`;

function nameOf({ language, site }: DeskFrame, { name, address }: PlacedEntry): Html | undefined {
  if (!name) return undefined;
  const text = printName(name.text, language, name.language);
  const linked = address === undefined ? text : html`<a href="${hrefOf(site.base, address)}">${text}</a>`;
  return html`<p class="subject">${linked}</p>`;
}

function detailOf(frame: DeskFrame, entry: PlacedEntry, section: SectionName): Html | false {
  const text = entry.problem ? sayProblem(frame, entry.problem) : sayDetail(frame, entry, section);
  return text !== undefined && html`<p class="detail">${text}</p>`;
}

/** Returns a problem as HTML. In a Chinese overview, adds `lang="en"` to text without Chinese characters, for screen readers and fonts. */
function sayProblem({ words, language }: DeskFrame, { field, what, cure }: NonNullable<PlacedEntry['problem']>): Html {
  const mark = (text: string) =>
    language.startsWith('zh') && !/\p{Script=Han}/u.test(text) ? html`<span lang="en">${text}</span>` : text;
  return html`${field !== undefined && `${field}${words.colon}`}${mark(what)}${words.joint}${mark(cure)}`;
}

/** Returns the details of an entry besides its name and position, such as its date; undefined if there are none. */
function sayDetail({ words, language }: DeskFrame, entry: PlacedEntry, section: SectionName): string | undefined {
  const { when, isPast, languages, original } = entry;
  if (section === 'alt') return words.question;
  if (languages) {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    return words.missing(languages.map(each => names.of(each) ?? each).join(words.comma));
  }
  if (!when) return undefined;
  const spelled = spellMoment(when, language);
  if (section === 'scheduled') return words.scheduled(spelled);
  if (isPast) return words.expired(spelled);
  return original === undefined ? words.expires(spelled) : words.changed(original, spelled);
}

/** Returns a link to the line of an entry. The text of the link can be copied into a text editor: `articles/2026/x.md:3:7`. */
function placeOf({ site }: DeskFrame, { file, at }: PlacedEntry): Html {
  const href = hrefOf(site.base, `${deskAddress}file/${file}`);
  const place = html`<code>${file}:${at.line}:${at.column}</code>`;
  return html`<p class="place"><a href="${href}#L${at.line}">${place}</a></p>`;
}
