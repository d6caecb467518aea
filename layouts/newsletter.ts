/** The archive of the newsletter: a list of all issues. */
import { addressOf, listPage } from '../src/addresses.ts';
import type { Piece } from '../src/catalogue/catalogue.ts';
import { type Issue, listIssues } from '../src/catalogue/issues.ts';
import { type Html, html } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import type { Version } from '../src/language/languages.ts';
import { spellWeek } from '../src/language/spell-dates.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { versionsOf, versionsOfPart } from '../src/site/versions.ts';
import { page } from './page.ts';
import { cutNewestFirst, type Days, type ListPage, type NextPage, pager, titleOfPart } from './parts/pager.ts';
import { leadToList } from './redirect.ts';

type Week = Issue['week'];

/** An issue in the list of all issues. */
interface IssueEntry {
  readonly week: Week;
  readonly count: number;
  /** The first headlines. */
  readonly titles: readonly Pick<Piece['article'], 'title' | 'language'>[];
}

interface IssueList {
  readonly list: ListPage<IssueEntry> | NextPage;
  readonly versions: readonly Version[];
}

const mostTitles = 3;

export const issueList: Kind<IssueList> = {
  name: 'newsletter',
  isTextless: true,
  pages: ({ catalogue }) => {
    if (!catalogue.site.hasNewsletter) return [];
    const versions = versionsOf(catalogue, ({ root }) => addressOf.newsletter(root));
    return inEveryEdition(catalogue, edition =>
      cutNewestFirst(listIssues(catalogue, edition).map(toEntry), daysOf).map(list => ({
        address: listPage(addressOf.newsletter(edition.root), list.name),
        language: edition.language,
        ...(list.name === 'front' && { listing: () => ({}) }),
        gather: () => ({ list, versions }),
      })),
    );
  },
  view({ list, versions }, frame) {
    const { strings, root } = frame;
    const first = addressOf.newsletter(root);
    const title = strings.newsletter;
    if (!list.items) return leadToList(title, first, frame);
    const nothing = html`<p class="empty">${strings.nothingYet}</p>`;
    const entries = html`<ol class="pieces">${list.items.map(entry => issueEntry(frame, entry))}</ol>`;
    return page(
      frame,
      {
        title: titleOfPart(frame, title, list),
        description: strings.newsletterLead,
        address: listPage(first, list.name),
        style: 'newsletter',
        versions: versionsOfPart(versions, list.name === 'front'),
      },
      html`<header class="list-head"><h1>${title}</h1><p class="standfirst">${strings.newsletterLead}</p></header>
${list.items.length === 0 ? nothing : entries}
${pager(frame, first, list)}`,
    );
  },
};

const daysOf = (entries: readonly IssueEntry[]): Days => [
  entries.at(-1)?.week.first ?? '',
  entries[0]?.week.last ?? '',
];

const toEntry = ({ week, pieces }: Issue): IssueEntry => ({
  week,
  count: pieces.length,
  titles: pieces.slice(0, mostTitles).map(({ article: { title, language } }) => ({ title, language })),
});

function issueEntry(frame: Frame, { week, count, titles }: IssueEntry): Html {
  const { strings, root, href } = frame;
  const link = html`<a href="${href(addressOf.issue(root, week.id))}">${spellWeek(week, frame.language)}</a>`;
  const headlines = titles.map(({ title, language }, i) => html`${i > 0 && '\u00a0· '}${markForeign(title, language)}`);
  return html`<li><p class="kicker">${strings.articles(count)}</p><h2>${link}</h2>
<p class="summary">${headlines}</p></li>
`;
}
