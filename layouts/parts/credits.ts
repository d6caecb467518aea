/** Credits: names that lead to people's pages, in the order and with the marks of the language. */
import { addressOf } from '../../src/addresses.ts';
import { markForeign } from '../../src/article/foreign.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import type { Contributor } from '../../src/catalogue/credits.ts';
import { spellDay } from '../../src/dates.ts';
import { type Html, html } from '../../src/html.ts';
import type { Desk } from '../page.ts';

export function nameOf(desk: Desk, { person, written }: Contributor): string {
  return person ? desk.say(person.name) : written;
}

function names(desk: Desk, contributors: readonly Contributor[]): Html {
  const { strings, edition } = desk;
  const printed = contributors.map(contributor => {
    const name = markForeign(nameOf(desk, contributor), edition.language);
    return contributor.person
      ? html`<a rel="author" href="${desk.href(addressOf.person(edition.root, contributor.person.id))}">${name}</a>`
      : html`${name}`;
  });
  return html`${printed.map((name, i) => html`${i > 0 && (i === printed.length - 1 ? strings.and : strings.comma)}${name}`)}`;
}

function row(label: string, value: Html): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

/** By · Editor · Translated by · Source · date · updated, each a row of its own. */
export function credits(desk: Desk, piece: Piece): Html {
  const { strings, edition } = desk;
  const { article, by, editor, translator } = piece;
  const { source, updated, date } = article;
  const time = (day: string, iso: string) => html`<time datetime="${iso}">${spellDay(day, edition.language)}</time>`;
  return html`<dl class="credits">
${by.length > 0 && row(strings.by, names(desk, by))}
${editor.length > 0 && row(strings.editor, names(desk, editor))}
${translator.length > 0 && row(strings.translator, names(desk, translator))}
${source && row(strings.source, source.url ? html`<a href="${source.url}">${markForeign(source.name, edition.language)}</a>` : html`${markForeign(source.name, edition.language)}`)}
${row(strings.published, time(date.day, date.iso))}
${updated && row(strings.updated, time(updated.day, updated.iso))}
</dl>`;
}
