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
import type { Piece } from '../src/catalogue/catalogue.ts';
import type { Contributor } from '../src/catalogue/credits.ts';
import { lastChange } from '../src/catalogue/last-change.ts';
import type { Frame } from '../src/site/frame.ts';
import type { Cover } from '../src/source/article/article.ts';
import { itselfOf, listParts } from '../src/source/pictures/plan.ts';
import { type Person as Colleague, inLanguage, type Link, type Policy } from '../src/source/publication/newsroom.ts';
import { nameOf } from './parts/credits.ts';

/** The way from the front page: names and addresses from the site's root. */
type Trail = readonly { readonly name: string; readonly address: string }[];

const graph = (...things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

function breadcrumbs(frame: Frame, trail: Trail): BreadcrumbList {
  const steps = [{ name: frame.say(frame.site.name), address: frame.root }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: frame.url(address),
    })),
  };
}

export function describeArticle(frame: Frame, piece: Piece): Graph {
  const { article, column } = piece;
  const { root } = frame;
  const trail = [
    column
      ? { name: frame.say(column.title), address: addressOf.column(root, column.id) }
      : { name: article.year, address: addressOf.year(root, article.year) },
    { name: article.title, address: article.address },
  ];
  return graph(newsArticle(frame, piece), breadcrumbs(frame, trail));
}

function newsArticle(frame: Frame, piece: Piece): NewsArticle | OpinionNewsArticle | ReportageNewsArticle {
  const { article, by, editor, translator, column, tags } = piece;
  const { site } = frame;
  const parties = (list: readonly Contributor[]) => list.map(one => party(frame, one));
  // the vocabulary knows persons alone as editors
  const persons = editor.filter(({ person }) => person?.kind !== 'organisation');
  const frames = editor.filter(({ person }) => person?.kind === 'organisation');
  const works = [article.source, article.adapted].filter(work => work !== undefined);
  const copyright = article.copyright ?? (site.copyright && frame.say(site.copyright));
  const notice = {
    ...(copyright && { copyrightNotice: copyright }),
    ...(article.source && { creditText: article.source.name }),
  };
  const described = {
    '@id': frame.url(article.address),
    mainEntityOfPage: piece.canonical ?? frame.url(article.address),
    url: frame.url(article.address),
    headline: article.title,
    description: article.summary,
    inLanguage: article.language,
    datePublished: article.date.iso,
    dateModified: lastChange(article).iso,
    isAccessibleForFree: true,
    timeRequired: `PT${article.minutes}M`,
    publisher: publisherOf(frame),
    ...(article.cover && { image: images(frame, article.cover, piece) }),
    ...(by.length > 0 && { author: parties(by) }),
    ...(persons.length > 0 && { editor: persons.map(one => personOf(frame, one)) }),
    ...(frames.length > 0 && { contributor: parties(frames) }),
    ...(translator.length > 0 && { translator: parties(translator) }),
    ...(column && { articleSection: frame.say(column.title) }),
    ...(tags.length > 0 && { keywords: tags.map(({ name }) => frame.say(name)) }),
    ...(works.length > 0 && { isBasedOn: works.map(workElsewhere) }),
    ...(article.sources && article.sources.length > 0 && { citation: article.sources.map(workElsewhere) }),
    ...(piece.original && { translationOfWork: { '@id': frame.url(piece.original.address) } }),
    ...notice,
    ...(article.corrections && {
      correction: article.corrections.map(correction),
    }),
  };
  if (article.kind === 'opinion') return { '@type': 'OpinionNewsArticle', ...described };
  if (article.kind === 'feature') return { '@type': 'ReportageNewsArticle', ...described };
  return { '@type': 'NewsArticle', ...described };
}

function correction({ date, text }: NonNullable<Piece['article']['corrections']>[number]): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: date.iso, text };
}

function workElsewhere({ name, url }: Link): CreativeWork {
  return { '@type': 'CreativeWork', name, ...(url && { url }) };
}

/** The picture itself, and its parts in the three shapes that search engines ask for. */
function images(frame: Frame, cover: Cover, piece: Piece): readonly (ImageObject | string)[] {
  return [image(frame, cover, piece), ...listParts(cover, cover.focus).map(({ address }) => frame.url(address))];
}

function image(frame: Frame, cover: Cover, { photographer }: Piece): ImageObject {
  const { width, height } = itselfOf(cover) ?? cover;
  return {
    '@type': 'ImageObject',
    url: frame.url(addressOf.file(cover.file)),
    ...(width && { width: { '@type': 'QuantitativeValue', value: width } }),
    ...(height && { height: { '@type': 'QuantitativeValue', value: height } }),
    ...(cover.caption && { caption: cover.caption }),
    ...(cover.credit && { creditText: cover.credit }),
    ...(photographer.length > 0 && { creator: photographer.map(one => party(frame, one)) }),
  };
}

function party(frame: Frame, contributor: Contributor): Person | Organization {
  const { person } = contributor;
  return person?.kind === 'organisation' ? organisationOf(frame, person) : personOf(frame, contributor);
}

function personOf(frame: Frame, contributor: Contributor): Person {
  const { person } = contributor;
  return {
    '@type': 'Person',
    name: nameOf(frame, contributor),
    ...(person && { url: frame.url(addressOf.person(frame.root, person.id)) }),
  };
}

function organisationOf(frame: Frame, { id, name }: Colleague): Organization {
  return {
    '@type': 'Organization',
    name: frame.say(name),
    url: frame.url(addressOf.person(frame.root, id)),
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
function publisherOf(frame: Frame): Organization | NewsMediaOrganization {
  const { site, root, publisher, assets, navigation } = frame;
  const described = {
    name: frame.say(publisher ?? site.name),
    url: frame.url(root),
    logo: frame.url(assets.mark),
  };
  if (navigation.policies.length === 0) return { '@type': 'Organization', ...described };
  const told = navigation.policies.map(([policy, address]) => [policyWords[policy], frame.url(address)] as const);
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

export function describeCollection(frame: Frame, { name, description, address, pieces, trail }: Collection): Graph {
  return graph(
    {
      '@type': 'CollectionPage',
      '@id': frame.url(address),
      url: frame.url(address),
      name,
      description,
      inLanguage: frame.language,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: pieces.map(({ article }, i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name: article.title,
          url: frame.url(article.address),
        })),
      },
    },
    breadcrumbs(frame, trail),
  );
}

/** https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function describePerson(frame: Frame, person: Colleague): Graph {
  const { strings, root, language } = frame;
  const { role, bio, portrait, links } = person;
  const address = addressOf.person(root, person.id);
  const pages = links.map(({ url }) => url).filter(url => url !== undefined);
  const described = {
    name: frame.say(person.name),
    url: frame.url(address),
    ...(bio && { description: frame.say(bio) }),
    ...(portrait && { image: frame.url(addressOf.file(portrait.file)) }),
    ...(pages.length > 0 && { sameAs: pages }),
  };
  const entity: Person | Organization =
    person.kind === 'organisation'
      ? { '@type': 'Organization', ...described }
      : { '@type': 'Person', ...described, ...(role && { jobTitle: frame.say(role) }) };
  return graph(
    {
      '@type': 'ProfilePage',
      '@id': frame.url(address),
      url: frame.url(address),
      inLanguage: language,
      mainEntity: entity,
    },
    breadcrumbs(frame, [
      { name: strings.people, address: addressOf.people(root) },
      { name: frame.say(person.name), address },
    ]),
  );
}

export function describeSite(frame: Frame): Graph {
  const { site, root, language } = frame;
  return graph({
    '@type': 'WebSite',
    '@id': frame.url(root),
    url: frame.url(root),
    name: inLanguage(site.name, language),
    ...(site.tagline && { description: frame.say(site.tagline) }),
    inLanguage: language,
    publisher: publisherOf(frame),
  });
}
