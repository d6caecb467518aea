/**
 * Describes an article in the vocabulary of https://schema.org/, with the properties that
 * https://developers.google.com/search/docs/appearance/structured-data/article recommends.
 */

import type {
  CorrectionComment,
  CreativeWork,
  Graph,
  NewsArticle,
  OpinionNewsArticle,
  ReportageNewsArticle,
} from 'schema-dts';
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import type { Contributor } from '../../src/catalogue/credits.ts';
import { lastChange } from '../../src/catalogue/last-change.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { Link } from '../../src/source/publication/newsroom.ts';
import { breadcrumbs, graph } from './graph.ts';
import { images } from './images.ts';
import { party, personOf } from './parties.ts';
import { publisherOf } from './publisher.ts';

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
  // schema.org allows only a person as `editor`, so an organisation that edited the article becomes a `contributor`
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
