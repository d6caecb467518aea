/**
 * What pages say of themselves to machines, in the words of https://schema.org/. The only file that knows schema-dts, which holds every word
 * of it to the vocabulary. Articles follow https://developers.google.com/search/docs/appearance/structured-data/article
 */
import type {
  BreadcrumbList,
  CorrectionComment,
  CreativeWork,
  Graph,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  OpinionNewsArticle,
  Organization,
  Person,
  ReportageNewsArticle,
  Thing,
} from 'schema-dts';
import { addressOf } from '../src/addresses.ts';
import type { Cover } from '../src/article/article.ts';
import type { Piece } from '../src/catalogue/catalogue.ts';
import type { Contributor } from '../src/catalogue/credits.ts';
import { itselfOf, listParts } from '../src/pictures/plan.ts';
import { type Person as Colleague, inLanguage, type Link, type Policy } from '../src/publication/newsroom.ts';
import type { Desk } from './page.ts';
import { nameOf } from './parts/credits.ts';

/** The way from the front page: names and addresses from the site's root. */
export type Trail = readonly { readonly name: string; readonly address: string }[];

const graph = (...things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

function breadcrumbs(desk: Desk, trail: Trail): BreadcrumbList {
  const steps = [{ name: desk.say(desk.site.name), address: desk.edition.root }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: desk.url(address),
    })),
  };
}

export function describeArticle(desk: Desk, piece: Piece): Graph {
  const { article, column } = piece;
  const { root } = desk.edition;
  const trail = [
    column
      ? { name: desk.say(column.title), address: addressOf.column(root, column.id) }
      : { name: article.year, address: addressOf.year(root, article.year) },
    { name: article.title, address: article.address },
  ];
  return graph(newsArticle(desk, piece), breadcrumbs(desk, trail));
}

function newsArticle(desk: Desk, piece: Piece): NewsArticle | OpinionNewsArticle | ReportageNewsArticle {
  const { article, by, editor, translator, column, tags } = piece;
  const { site } = desk;
  const parties = (list: readonly Contributor[]) => list.map(one => party(desk, one));
  // the vocabulary knows persons alone as editors
  const persons = editor.filter(({ person }) => person?.kind !== 'organisation');
  const desks = editor.filter(({ person }) => person?.kind === 'organisation');
  const works = [article.source, article.adapted].filter(work => work !== undefined);
  const copyright = article.copyright ?? (site.copyright && desk.say(site.copyright));
  const notice = {
    ...(copyright && { copyrightNotice: copyright }),
    ...(article.source && { creditText: article.source.name }),
  };
  const described = {
    '@id': desk.url(article.address),
    mainEntityOfPage: piece.canonical ?? desk.url(article.address),
    url: desk.url(article.address),
    headline: article.title,
    description: article.summary,
    inLanguage: article.language,
    datePublished: article.date.iso,
    dateModified: modified(piece),
    isAccessibleForFree: true,
    timeRequired: `PT${article.minutes}M`,
    publisher: publisherOf(desk),
    ...(article.cover && { image: images(desk, article.cover, piece) }),
    ...(by.length > 0 && { author: parties(by) }),
    ...(persons.length > 0 && { editor: persons.map(one => personOf(desk, one)) }),
    ...(desks.length > 0 && { contributor: parties(desks) }),
    ...(translator.length > 0 && { translator: parties(translator) }),
    ...(column && { articleSection: desk.say(column.title) }),
    ...(tags.length > 0 && { keywords: tags.map(({ name }) => desk.say(name)) }),
    ...(works.length > 0 && { isBasedOn: works.map(workElsewhere) }),
    ...(article.sources && article.sources.length > 0 && { citation: article.sources.map(workElsewhere) }),
    ...(piece.original && { translationOfWork: { '@id': desk.url(piece.original.address) } }),
    ...notice,
    ...(article.corrections && {
      correction: article.corrections.map(correction),
    }),
  };
  if (article.kind === 'opinion') return { '@type': 'OpinionNewsArticle', ...described };
  if (article.kind === 'feature') return { '@type': 'ReportageNewsArticle', ...described };
  return { '@type': 'NewsArticle', ...described };
}

/** The moment of the last change that a reader should know of. */
function modified({ article: { date, updated, corrections = [] } }: Piece): string {
  const moments = [date, ...(updated ? [updated] : []), ...corrections.map(correction => correction.date)];
  return moments.reduce((last, moment) => (moment.millis > last.millis ? moment : last)).iso;
}

function correction({ date, text }: NonNullable<Piece['article']['corrections']>[number]): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: date.iso, text };
}

function workElsewhere({ name, url }: Link): CreativeWork {
  return { '@type': 'CreativeWork', name, ...(url && { url }) };
}

/** The picture itself, and its parts in the three shapes that search engines ask for. */
function images(desk: Desk, cover: Cover, piece: Piece): readonly (ImageObject | string)[] {
  return [image(desk, cover, piece), ...listParts(cover, cover.focus).map(({ address }) => desk.url(address))];
}

function image(desk: Desk, cover: Cover, { photographer }: Piece): ImageObject {
  const { width, height } = itselfOf(cover) ?? cover;
  return {
    '@type': 'ImageObject',
    url: desk.url(addressOf.file(cover.file)),
    ...(width && { width: { '@type': 'QuantitativeValue', value: width } }),
    ...(height && { height: { '@type': 'QuantitativeValue', value: height } }),
    ...(cover.caption && { caption: cover.caption }),
    ...(cover.credit && { creditText: cover.credit }),
    ...(photographer.length > 0 && { creator: photographer.map(one => party(desk, one)) }),
  };
}

function party(desk: Desk, contributor: Contributor): Person | Organization {
  const { person } = contributor;
  return person?.kind === 'organisation' ? organisationOf(desk, person) : personOf(desk, contributor);
}

function personOf(desk: Desk, contributor: Contributor): Person {
  const { person } = contributor;
  return {
    '@type': 'Person',
    name: nameOf(desk, contributor),
    ...(person && { url: desk.url(addressOf.person(desk.edition.root, person.id)) }),
  };
}

function organisationOf(desk: Desk, { id, name }: Colleague): Organization {
  return {
    '@type': 'Organization',
    name: desk.say(name),
    url: desk.url(addressOf.person(desk.edition.root, id)),
  };
}

/** The words of the vocabulary for what a publication tells of its rules: https://schema.org/NewsMediaOrganization */
const policyWords = {
  mission: 'missionCoveragePrioritiesPolicy',
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  verification: 'verificationFactCheckingPolicy',
  'unnamed-sources': 'unnamedSourcesPolicy',
  bylines: 'noBylinesPolicy',
  ownership: 'ownershipFundingInfo',
  diversity: 'diversityPolicy',
  feedback: 'actionableFeedbackPolicy',
  masthead: 'masthead',
} as const satisfies Record<Policy, keyof Exclude<NewsMediaOrganization, string>>;

/** Who publishes: a news organisation, where a page says by which rules it works. */
function publisherOf(desk: Desk): Organization | NewsMediaOrganization {
  const { site, edition, publication } = desk;
  const known = site.publisher === undefined ? undefined : publication.catalogue.newsroom.people.get(site.publisher);
  const described = {
    name: known ? desk.say(known.name) : (site.publisher ?? desk.say(site.name)),
    url: desk.url(edition.root),
    logo: desk.url(publication.assets.mark),
  };
  if (edition.policies.size === 0) return { '@type': 'Organization', ...described };
  const told = [...edition.policies].map(([policy, address]) => [policyWords[policy], desk.url(address)] as const);
  return { '@type': 'NewsMediaOrganization', ...described, ...Object.fromEntries(told) };
}

/** A page that gathers articles: the newest ones of its list, and where it stands. */
export interface Collection {
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly pieces: readonly Piece[];
  readonly trail: Trail;
}

export function describeCollection(desk: Desk, { name, description, address, pieces, trail }: Collection): Graph {
  return graph(
    {
      '@type': 'CollectionPage',
      '@id': desk.url(address),
      url: desk.url(address),
      name,
      description,
      inLanguage: desk.edition.language,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: pieces.map(({ article }, i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name: article.title,
          url: desk.url(article.address),
        })),
      },
    },
    breadcrumbs(desk, trail),
  );
}

/** https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function describePerson(desk: Desk, person: Colleague): Graph {
  const { strings, edition } = desk;
  const { role, bio, portrait, links } = person;
  const address = addressOf.person(edition.root, person.id);
  const pages = links.map(({ url }) => url).filter(url => url !== undefined);
  const described = {
    name: desk.say(person.name),
    url: desk.url(address),
    ...(bio && { description: desk.say(bio) }),
    ...(portrait && { image: desk.url(addressOf.file(portrait.file)) }),
    ...(pages.length > 0 && { sameAs: pages }),
  };
  const entity: Person | Organization =
    person.kind === 'organisation'
      ? { '@type': 'Organization', ...described }
      : { '@type': 'Person', ...described, ...(role && { jobTitle: desk.say(role) }) };
  return graph(
    {
      '@type': 'ProfilePage',
      '@id': desk.url(address),
      url: desk.url(address),
      inLanguage: edition.language,
      mainEntity: entity,
    },
    breadcrumbs(desk, [
      { name: strings.people, address: addressOf.people(edition.root) },
      { name: desk.say(person.name), address },
    ]),
  );
}

export function describeSite(desk: Desk): Graph {
  const { site, edition } = desk;
  return graph({
    '@type': 'WebSite',
    '@id': desk.url(edition.root),
    url: desk.url(edition.root),
    name: inLanguage(site.name, edition.language),
    ...(site.tagline && { description: desk.say(site.tagline) }),
    inLanguage: edition.language,
    publisher: publisherOf(desk),
  });
}
