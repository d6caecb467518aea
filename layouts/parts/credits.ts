/**
 * Renders the credits of an article: names with links to people's pages. The language of the page determines the order and punctuation of
 * the credits.
 */
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type CreditRow, type DateRow, listCredits } from '../../src/catalogue/credit-rows.ts';
import { type Contributor, type ListedName, listNames } from '../../src/catalogue/credits.ts';
import { type Html, html } from '../../src/html.ts';
import { spellDay } from '../../src/language/spell-dates.ts';
import { nameOfWork } from '../../src/site/article-parts.ts';
import type { Frame } from '../../src/site/frame.ts';

/**
 * Returns the name of a contributor in the language of the page. For a contributor without a file in `newsroom/people`, returns the name
 * that is written in the article.
 */
export function nameOf(frame: Frame, { person, written }: Contributor): string {
  return person ? frame.say(person.name) : written;
}

/** Renders names with links to people's pages. */
export const names = (frame: Frame, contributors: readonly Contributor[]): Html =>
  linkNames(frame, listNames(contributors, frame.strings));

function linkNames(frame: Frame, listed: readonly ListedName[]): Html {
  const { root } = frame;
  return html`${listed.map(({ person, name, before }) => {
    const printed = frame.print(name);
    const href = person && frame.href(addressOf.person(root, person.id));
    return after(before, href === undefined ? html`${printed}` : html`<a rel="author" href="${href}">${printed}</a>`);
  })}`;
}

/**
 * Puts a comma or the word for "and" before a name. In some languages, such as Arabic, no space follows this word. In these languages, the
 * class `together` prevents a line break between the word and the name.
 */
const after = (before: string, name: Html) =>
  /\p{L}$/u.test(before) ? html` <span class="together">${before.trimStart()}${name}</span>` : html`${before}${name}`;

function row(label: string, value: Html): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

/** Renders one row per credit, and the dates below the credits. */
export function credits(frame: Frame, piece: Piece): Html {
  const rows = listCredits(piece, frame.strings);
  const credit = (of: CreditRow) =>
    row(of.label, 'work' in of ? nameOfWork(frame, of.work) : linkNames(frame, of.names));
  const day = ({ label, date }: DateRow) =>
    row(label, html`<time datetime="${date.iso}">${spellDay(date.day, frame.language)}</time>`);
  return html`<dl class="credits">
${rows.credits.map(credit)}
${day(rows.published)}
${rows.updated && day(rows.updated)}
</dl>`;
}
