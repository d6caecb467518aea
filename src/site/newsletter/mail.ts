/**
 * Composes the content of a mail as plain data: lines of words and links. `draw-mail.ts` prints it as HTML and `draw-text.ts` as text, so both
 * have the same content.
 */
import { addressOf, contactUrl } from '../../addresses.ts';
import type { Piece } from '../../catalogue/catalogue.ts';
import { type Contributor, listNames } from '../../catalogue/credits.ts';
import type { Issue } from '../../catalogue/issues.ts';
import { spellDay, spellWeek } from '../../language/spell-dates.ts';
import type { PerLanguage } from '../../source/fields/types.ts';
import { languageIn } from '../../source/publication/newsroom.ts';
import type { BareFrame } from '../frame.ts';

/** Words of a line, in one language. */
export interface Words {
  readonly text: string;
  /** Language of the words; undefined if it is unknown. */
  readonly language?: string | undefined;
  /** Full URL to which the words lead; undefined if the words are no link. */
  readonly href?: string | undefined;
}

/** Kind of a line, which decides how it looks. */
export type Role = 'name' | 'label' | 'title' | 'kicker' | 'headline' | 'standfirst' | 'byline' | 'note' | 'foot';

export interface Line {
  readonly role: Role;
  readonly words: readonly Words[];
}

/** A picture that is attached to the mail, because mail programs load no pictures from other places. */
export interface MailPicture {
  /** Identifier of the attachment: https://www.rfc-editor.org/rfc/rfc2392 */
  readonly cid: string;
  readonly alt: string;
  /** Width in which the mail shows the picture, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** An article of the mail. */
export interface Entry {
  readonly picture: MailPicture | undefined;
  readonly lines: readonly Line[];
}

/** The content of a mail. */
export interface Mail {
  readonly language: string;
  readonly subject: string;
  /** The beginning of the headlines, which mail programs show beside the subject. */
  readonly preheader: string;
  readonly head: readonly Line[];
  readonly entries: readonly Entry[];
  readonly foot: readonly Line[];
}

/** Pictures of articles by the address of the article. */
export type MailPictures = ReadonlyMap<string, MailPicture>;

/** Maximum length of the preheader, in characters. Mail programs show at most about 100. */
const mostPreheader = 150;

/**
 * Composes the mail of an issue with the first `count` articles. If these are not all articles, a sentence says so and a link leads to the page
 * with all of them.
 */
export function composeMail(
  frame: BareFrame,
  { week, pieces }: Issue,
  count: number,
  pictures: MailPictures = new Map(),
): Mail {
  const { strings, site, say, language, root, url } = frame;
  const name = say(site.name);
  const dates = spellWeek(week, language);
  const read: Words = { text: strings.newsletterBrowser, href: url(addressOf.issue(root, week.id)) };
  return {
    language,
    subject: `${name}${strings.colon}${dates}`.replace(/\s+/g, ' '),
    preheader: preheaderOf(pieces.slice(0, count).map(({ article }) => article.title)),
    head: [
      { role: 'name', words: [{ ...named(site.name, frame), href: url(root) }] },
      { role: 'label', words: [{ text: strings.newsletter }] },
      { role: 'title', words: [{ text: dates }] },
      { role: 'note', words: [read] },
    ],
    entries: pieces.slice(0, count).map(piece => entryOf(frame, piece, pictures.get(piece.article.address))),
    foot: [
      ...(count < pieces.length
        ? [
            { role: 'note', words: [{ text: strings.newsletterMore }] } as const,
            { role: 'note', words: [read] } as const,
          ]
        : []),
      ...footOf(frame),
    ],
  };
}

/** Joins headlines until the preheader is long enough. Cuts a long headline at a whole character. */
function preheaderOf(titles: readonly string[]): string {
  const text = titles.join(' · ');
  const characters = [...text];
  return characters.length <= mostPreheader ? text : `${characters.slice(0, mostPreheader).join('')}…`;
}

function entryOf(frame: BareFrame, { article, column, by, state }: Piece, picture: MailPicture | undefined): Entry {
  const { strings, url, language } = frame;
  const { title, summary, address, date, kind } = article;
  const kicker = column ? named(column.title, frame) : { text: strings.kinds[kind] };
  const day = { text: spellDay(date.day, language) };
  const names = by.length > 0 ? [...namesOf(frame, by), { text: ' · ' }] : [];
  const lines: readonly (Line | false)[] = [
    { role: 'kicker', words: [kicker] },
    { role: 'headline', words: [{ text: title, href: url(address) }] },
    summary !== '' && { role: 'standfirst', words: [{ text: summary }] },
    { role: 'byline', words: [...names, day] },
    state === 'draft' && { role: 'note', words: [{ text: strings.draft }] },
  ];
  return { picture, lines: lines.filter(line => line !== false) };
}

/** Returns the names of contributors, with the words between them. */
function namesOf(frame: BareFrame, contributors: readonly Contributor[]): readonly Words[] {
  return listNames(contributors, frame.strings).flatMap(({ before, name }) => [
    ...(before === '' ? [] : [{ text: before }]),
    named(name, frame),
  ]);
}

/** Returns who publishes the newsletter, how to reach them, why the reader gets the mail, and how to end it. */
function footOf(frame: BareFrame): readonly Line[] {
  const { strings, site, publisher, say } = frame;
  const { contact, copyright, unsubscribe } = site;
  const lines: readonly (Words | undefined)[] = [
    named(publisher ?? site.name, frame),
    contact === undefined ? undefined : { text: contact, href: contactUrl(contact) },
    { text: strings.newsletterReason(say(site.name)) },
    unsubscribe === undefined ? undefined : { text: strings.unsubscribe, href: contactUrl(unsubscribe) },
    copyright === undefined ? undefined : named(copyright, frame),
  ];
  return lines.flatMap(words => (words === undefined ? [] : [{ role: 'foot', words: [words] }]));
}

const named = (text: PerLanguage, { say, language }: BareFrame): Words => ({
  text: say(text),
  language: languageIn(text, language),
});
