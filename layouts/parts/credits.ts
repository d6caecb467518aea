/**
 * Renders the credits of an article: names with links to people's pages. The language of the page determines the order and punctuation of
 * the credits.
 */
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import { type Contributor, groupCredits, listNames } from '../../src/catalogue/credits.ts';
import { type Html, html } from '../../src/html.ts';
import { spellDay } from '../../src/language/spell-dates.ts';
import type { Credit } from '../../src/language/strings/en.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { Link } from '../../src/source/publication/newsroom.ts';

/**
 * Returns the name of a contributor in the language of the page. For a contributor without a file in `newsroom/people`, returns the name
 * that is written in the article.
 */
export function nameOf(frame: Frame, { person, written }: Contributor): string {
  return person ? frame.say(person.name) : written;
}

/** Renders names with links to people's pages. */
export function names(frame: Frame, contributors: readonly Contributor[]): Html {
  const { strings, root } = frame;
  return html`${listNames(contributors, strings).map(({ person, name, before }) => {
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

function work(frame: Frame, { name, url }: Link): Html {
  const text = frame.print(name);
  return url ? html`<a href="${url}">${text}</a>` : html`${text}`;
}

function row(label: string, value: Html): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

/** Renders one row per credit, and the dates below the credits. The interface strings of the language define the order of the credits. */
export function credits(frame: Frame, piece: Piece): Html {
  const { strings, language } = frame;
  const { source, adapted, updated, date } = piece.article;
  const people = groupCredits(piece);
  const works = { source, adapted };
  const credit = (name: Credit): Html | undefined => {
    if (name === 'source' || name === 'adapted') return works[name] && row(strings[name], work(frame, works[name]));
    return people[name].length > 0 ? row(strings[name], names(frame, people[name])) : undefined;
  };
  const time = (day: string, iso: string) => html`<time datetime="${iso}">${spellDay(day, language)}</time>`;
  return html`<dl class="credits">
${strings.creditOrder.map(credit)}
${row(strings.published, time(date.day, date.iso))}
${updated && row(strings.updated, time(updated.day, updated.iso))}
</dl>`;
}
