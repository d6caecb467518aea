/** The archive of the newsletter: a list of all issues, and the page of each issue. */
import { addressOf, numbered } from '../src/addresses.ts';
import type { Piece } from '../src/catalogue/catalogue.ts';
import { type Issue, listIssues } from '../src/catalogue/issues.ts';
import { type Html, html } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import type { Version } from '../src/language/languages.ts';
import { spellDays } from '../src/language/spell-dates.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { listingOfList } from '../src/site/listing.ts';
import { versionsOf, versionsOfPart } from '../src/site/versions.ts';
import { describeCollection } from './json-ld/collection.ts';
import { page } from './page.ts';
import { type ListPage, pager, paginate } from './parts/pager.ts';
import { teaser } from './parts/pieces.ts';

type Week = Issue['week'];

/** An issue in the list of all issues. */
interface IssueEntry {
  readonly week: Week;
  readonly count: number;
  /** The first headlines. */
  readonly titles: readonly Pick<Piece['article'], 'title' | 'language'>[];
}

interface IssueList {
  readonly list: ListPage<IssueEntry>;
  readonly versions: readonly Version[];
}

const perPage = 20;
const mostTitles = 3;
/** Maximum number of articles that the JSON-LD of an issue lists. */
const described = 20;

export const issueList: Kind<IssueList> = {
  name: 'newsletter',
  pages: ({ catalogue }) => {
    if (!catalogue.site.hasNewsletter) return [];
    const versions = versionsOf(catalogue, ({ root }) => addressOf.newsletter(root));
    return inEveryEdition(catalogue, edition =>
      paginate(listIssues(catalogue, edition).map(toEntry), perPage).map(list => ({
        address: numbered(addressOf.newsletter(edition.root), list.number),
        language: edition.language,
        ...(list.number === 1 && { listing: () => ({}) }),
        gather: () => ({ list, versions }),
      })),
    );
  },
  view({ list, versions }, frame) {
    const { strings, root } = frame;
    const first = addressOf.newsletter(root);
    const title = strings.newsletter;
    const nothing = html`<p class="empty">${strings.nothingYet}</p>`;
    const entries = html`<ol class="pieces">${list.items.map(entry => issueEntry(frame, entry))}</ol>`;
    return page(
      frame,
      {
        title: list.number === 1 ? title : `${title} — ${strings.page(list.number, list.count)}`,
        description: strings.newsletterLead,
        address: numbered(first, list.number),
        style: 'newsletter',
        versions: versionsOfPart(versions, list.number),
      },
      html`<header class="list-head"><h1>${title}</h1><p class="standfirst">${strings.newsletterLead}</p></header>
${list.items.length === 0 ? nothing : entries}
${pager(frame, first, list)}`,
    );
  },
};

const toEntry = ({ week, pieces }: Issue): IssueEntry => ({
  week,
  count: pieces.length,
  titles: pieces.slice(0, mostTitles).map(({ article: { title, language } }) => ({ title, language })),
});

function issueEntry(frame: Frame, { week, count, titles }: IssueEntry): Html {
  const { strings, root, href } = frame;
  const link = html`<a href="${href(addressOf.issue(root, week.id))}">${datesOf(frame, week)}</a>`;
  const headlines = titles.map(({ title, language }, i) => html`${i > 0 && '\u00a0· '}${markForeign(title, language)}`);
  return html`<li><p class="kicker">${strings.articles(count)}</p><h2>${link}</h2>
<p class="summary">${headlines}</p></li>
`;
}

const datesOf = ({ language }: Frame, { first, last }: Week): string => spellDays(first, last, language);

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
      return issues.map(({ week, pieces }, i) => ({
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
    });
  },
  view(item, frame) {
    const { strings, root } = frame;
    const { week, pieces, versions } = item;
    const address = addressOf.issue(root, week.id);
    const dates = datesOf(frame, week);
    const title = `${strings.newsletter}${strings.colon}${dates}`;
    const count = strings.articles(pieces.length);
    const archive = { name: strings.newsletter, address: addressOf.newsletter(root) };
    const kicker = html`<p class="kicker"><a href="${frame.href(archive.address)}">${archive.name}</a></p>`;
    const teasers = pieces.map((piece, i) => teaser(frame, piece, { rank: 'h2', eager: i === 0, withByline: true }));
    return page(
      frame,
      {
        title,
        description: `${frame.say(frame.site.name)}${strings.colon}${title} · ${count}`,
        address,
        style: 'newsletter',
        versions,
        jsonLd: describeCollection(frame, {
          ...{ name: title, description: `${title} · ${count}`, address },
          pieces: pieces.slice(0, described),
          trail: [archive, { name: dates, address }],
        }),
      },
      html`<header class="list-head">${kicker}<h1>${dates}</h1>
<p class="count">${count}${mails(frame, address)}</p></header>
<div class="issue">${teasers}</div>
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
    const words = `${word}${strings.colon}${datesOf(frame, week)}`;
    return html`<a rel="${rel}" href="${href(addressOf.issue(root, week.id))}">${words}</a>`;
  };
  return html`<nav class="pager" aria-label="${strings.newsletter}">
${older && link(older, 'prev', strings.older)}
${newer && link(newer, 'next', strings.newer)}
</nav>`;
}
