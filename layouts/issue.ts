/** The page of an issue of the newsletter: the articles of a week. */
import { addressOf } from '../src/addresses.ts';
import { type Issue, listExpiredWeeks, listIssues } from '../src/catalogue/issues.ts';
import { type Html, html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import { spellWeek } from '../src/language/spell-dates.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { listingOfList } from '../src/site/listing.ts';
import { versionsOf } from '../src/site/versions.ts';
import { describeCollection } from './json-ld/collection.ts';
import { page } from './page.ts';
import { teaser } from './parts/pieces.ts';

type Week = Issue['week'];

/** Maximum number of articles that the JSON-LD of an issue lists. */
const described = 20;

/** An issue. It has no articles if all of them have expired. */
interface IssuePage extends Issue {
  /** The issues before and after this issue; undefined if there is none. */
  readonly older: Week | undefined;
  readonly newer: Week | undefined;
  readonly versions: readonly Version[];
}

export const issue: Kind<IssuePage> = {
  name: 'newsletter-issue',
  pages: ({ catalogue }) => {
    const weeksIn = new Map(
      catalogue.editions.map(edition => [
        edition.language,
        new Set(listIssues(catalogue, edition).map(({ week }) => week.id)),
      ]),
    );
    return inEveryEdition(catalogue, edition => {
      const issues = listIssues(catalogue, edition);
      const current = issues.map(({ week, pieces }, i) => ({
        address: addressOf.issue(edition.root, week.id),
        language: edition.language,
        listing: () => listingOfList(pieces),
        gather: () => ({
          week,
          pieces,
          older: issues[i + 1]?.week,
          newer: issues[i - 1]?.week,
          versions: versionsOf(catalogue, ({ language, root }) =>
            weeksIn.get(language)?.has(week.id) ? addressOf.issue(root, week.id) : undefined,
          ),
        }),
      }));
      const expired = listExpiredWeeks(catalogue, edition).map(week => ({
        address: addressOf.issue(edition.root, week.id),
        language: edition.language,
        gather: () => ({ week, pieces: [], older: undefined, newer: undefined, versions: [] }),
      }));
      return [...current, ...expired];
    });
  },
  view(item, frame) {
    const { strings, root } = frame;
    const { week, pieces, versions } = item;
    const address = addressOf.issue(root, week.id);
    const dates = spellWeek(week, frame.language);
    const title = `${strings.newsletter}${strings.colon}${dates}`;
    const count = strings.articles(pieces.length);
    const isEmpty = pieces.length === 0;
    const archive = { name: strings.newsletter, address: addressOf.newsletter(root) };
    const kicker = html`<p class="kicker"><a href="${frame.href(archive.address)}">${archive.name}</a></p>`;
    const teasers = pieces.map((piece, i) => teaser(frame, piece, { rank: 'h2', eager: i === 0, withByline: true }));
    const meta = html`
<p class="count">${count}${mails(frame, address)}</p>`;
    const nothing = html`<p class="empty">${strings.newsletterExpired}</p>`;
    return page(
      frame,
      {
        title,
        description: `${frame.say(frame.site.name)}${strings.colon}${title} · ${count}`,
        address,
        style: 'newsletter',
        versions,
        hidden: isEmpty,
        jsonLd: describeCollection(frame, {
          ...{ name: title, description: `${title} · ${count}`, address },
          pieces: pieces.slice(0, described),
          trail: [archive, { name: dates, address }],
        }),
      },
      html`<header class="list-head">${kicker}<h1>${dates}</h1>${!isEmpty && meta}</header>
${isEmpty ? nothing : html`<div class="issue">${teasers}</div>`}
${neighbours(frame, item)}`,
    );
  },
};

/** Renders links to the mail of the issue, for editors who send it. */
function mails({ strings, href }: Frame, address: string): Html {
  const asHtml = html`<a href="${href(addressOf.mailHtml(address))}">HTML</a>`;
  const asText = html`<a href="${href(addressOf.mailText(address))}">${strings.plainText}</a>`;
  return html` · ${strings.newsletterMail}${strings.colon}${asHtml}${strings.comma}${asText}`;
}

function neighbours(frame: Frame, { older, newer }: IssuePage): Html | undefined {
  if (!older && !newer) return undefined;
  const { strings, root, href } = frame;
  const link = (week: Week, rel: string, word: string) => {
    const words = `${word}${strings.colon}${spellWeek(week, frame.language)}`;
    return html`<a rel="${rel}" href="${href(addressOf.issue(root, week.id))}">${words}</a>`;
  };
  return html`<nav class="pager" aria-label="${strings.newsletter}">
${older && link(older, 'prev', strings.older)}
${newer && link(newer, 'next', strings.newer)}
</nav>`;
}
