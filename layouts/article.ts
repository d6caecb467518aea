/** An article. */
import { addressOf } from '../src/addresses.ts';
import type { Edition, Piece } from '../src/catalogue/catalogue.ts';
import { type Html, html, trusted } from '../src/html.ts';
import { spellDay } from '../src/language/dates.ts';
import { languageMark, markForeign } from '../src/language/foreign.ts';
import { hasCharts } from '../src/source/charts/in-text.ts';
import { type Frame, frameOf } from './frame.ts';
import { describeArticle } from './json-ld.ts';
import type { Kind, Publication } from './kind.ts';
import { type CardPicture, page } from './page.ts';
import { pictureOfCard, shareCard } from './parts/card.ts';
import { credits } from './parts/credits.ts';
import { cardOf, picture } from './parts/picture.ts';
import { driftNote, kicker, stateNote } from './parts/pieces.ts';
import { readNext, showsOfReadNext } from './parts/read-next.ts';
import { aroundInSeries, partNote } from './parts/series.ts';
import { versionsOfPiece } from './versions.ts';

interface ArticlePage {
  readonly edition: Edition;
  readonly piece: Piece;
}

export const article: Kind<ArticlePage> = {
  name: 'article',
  each: ({ catalogue }) =>
    catalogue.editions.flatMap(edition => [...edition.pieces, ...edition.expired].map(piece => ({ edition, piece }))),
  address: ({ piece }) => piece.article.address,
  shows: ({ edition, piece }) => [
    piece,
    ...listedTags(edition, piece).map(({ slug }) => slug),
    ...showsOfReadNext(edition, piece),
  ],
  view({ edition, piece }, publication) {
    const frame = frameOf(publication, edition);
    const { article } = piece;
    return page(
      frame,
      {
        title: article.title,
        description: article.summary,
        address: article.address,
        style: hasCharts(article.body) ? 'charts' : 'article',
        versions: versionsOfPiece(piece),
        type: 'article',
        image: imageOf(publication, edition, piece),
        canonical: piece.canonical,
        hidden: piece.state !== 'published',
        jsonLd: describeArticle(frame, piece),
      },
      body(frame, piece),
    );
  },
};

/** What stands for an article where somebody shares it. */
function imageOf(publication: Publication, edition: Edition, piece: Piece): CardPicture | undefined {
  const card = shareCard(publication, edition, piece);
  if (card) return pictureOfCard(card);
  return piece.article.cover && cardOf(piece.article.cover);
}

function body(frame: Frame, piece: Piece): Html {
  const { article } = piece;
  const { strings, edition } = frame;
  return html`<article class="story">
<header class="story-head">
${stateNote(frame, piece)}
${driftNote(frame, piece)}
${kicker(frame, piece, true)}
${partNote(frame, piece)}
<h1>${markForeign(article.title, article.language)}</h1>
${article.standfirst !== undefined && html`<p class="standfirst">${markForeign(article.standfirst, article.language)}</p>`}
</header>
<div class="beside">
${article.cover && cover(frame, article.cover)}
<aside class="story-side" aria-label="${strings.published}">
${credits(frame, piece)}
<p class="meta">${piece.column && html`${strings.kinds[article.kind]} · `}${strings.minutes(article.minutes)}</p>
${alsoIn(frame, piece)}
</aside>
</div>
${corrections(frame, piece)}
<div class="prose">
${trusted(article.body)}
</div>
<footer class="story-foot">
${sources(frame, piece)}
${tagLinks(frame, piece)}
${article.copyright && html`<p class="notice">${markForeign(article.copyright, edition.language)}</p>`}
<p class="printed"><bdi dir="ltr">${article.canonical ?? frame.url(article.address)}</bdi></p>
<p class="share"><button type="button" data-copy="${strings.copied}" hidden>${strings.copyLink}</button> <button type="button" data-print hidden>${strings.print}</button></p>
</footer>
</article>
${aroundInSeries(frame, piece)}
${readNext(frame, piece)}`;
}

/** The other languages; where one of the two was translated from the other, both side by side as well. */
function alsoIn(frame: Frame, piece: Piece): Html | undefined {
  const { article, translations, original } = piece;
  const { strings, href, edition } = frame;
  if (translations.length === 0) return undefined;
  const versions = translations.map(other => {
    const parallel =
      other === original
        ? addressOf.parallel(other.address, article.language)
        : piece.translatedInto.includes(other) && addressOf.parallel(article.address, other.language);
    return html`<a href="${href(other.address)}"${languageMark(other.language, edition.language)} hreflang="${other.language}">${frame.nameOf(other.language)}</a>${parallel && html` · <a href="${href(parallel)}">${strings.sideBySide}</a>`}`;
  });
  return html`<p class="meta">${strings.alsoIn}${strings.colon}${versions.map((version, i) => html`${i > 0 && strings.comma}${version}`)}</p>`;
}

function cover(frame: Frame, of: NonNullable<Piece['article']['cover']>): Html {
  const { edition } = frame;
  return html`<figure class="story-cover">${picture(frame, of, { eager: true, width: 'page' })}${
    (of.caption || of.credit) &&
    html`<figcaption>${of.caption && markForeign(of.caption, edition.language)}${of.credit && html` <small class="credit">${markForeign(of.credit, edition.language)}</small>`}</figcaption>`
  }</figure>`;
}

function corrections(frame: Frame, piece: Piece): Html | undefined {
  const { strings, edition } = frame;
  if (piece.corrections.length === 0) return undefined;
  return html`<section class="corrections" aria-label="${strings.corrections}">${piece.corrections.map(
    ({ date, text, id }) =>
      html`<p id="${id}"><strong>${strings.correction} · <time datetime="${date.day}">${spellDay(date.day, edition.language)}</time></strong>${strings.colon}${markForeign(text, edition.language)}</p>`,
  )}<p class="meta"><a href="${frame.href(addressOf.corrections(edition.root))}">${strings.correctionsRecord}</a></p></section>`;
}

function sources({ strings, edition }: Frame, { article }: Piece): Html | undefined {
  if (!article.sources || article.sources.length === 0) return undefined;
  const item = ({ name, url }: { readonly name: string; readonly url?: string | undefined }) => {
    const text = markForeign(name, edition.language);
    return html`<li>${url ? html`<a href="${url}">${text}</a>` : text}</li>`;
  };
  return html`<section class="sources"><h2>${strings.sources}</h2><ol>${article.sources.map(item)}</ol></section>`;
}

/** Returns the tags of an article that have a page: an expired one may have been alone with a tag. */
function listedTags({ tags: shelves }: Edition, { state, tags }: Piece): Piece['tags'] {
  if (state === 'published') return tags;
  return tags.filter(tag => shelves.some(({ of }) => of.slug === tag.slug));
}

function tagLinks(frame: Frame, piece: Piece): Html | undefined {
  const { strings, edition } = frame;
  const tags = listedTags(edition, piece);
  if (tags.length === 0) return undefined;
  return html`<nav class="tags" aria-label="${strings.tagged}"><ul>${tags.map(
    tag =>
      html`<li><a rel="tag" href="${frame.href(addressOf.tag(edition.root, tag.slug))}">${frame.print(tag.name)}</a></li>`,
  )}</ul></nav>`;
}
