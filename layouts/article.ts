/** Renders the page of an article. */
import { addressOf } from '../src/addresses.ts';
import type { Edition, Piece } from '../src/catalogue/catalogue.ts';
import { chooseNext } from '../src/catalogue/read-next.ts';
import { type Glimpse, glimpseOf, type SeriesPart, seriesOf } from '../src/catalogue/series.ts';
import { type Html, html, trusted } from '../src/html.ts';
import { languageMark, markForeign } from '../src/language/foreign.ts';
import { correctionNotes, coverCaption, sourceList } from '../src/site/article-parts.ts';
import { pictureOfCard, shareCard } from '../src/site/cards/share-card.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind, type Page, type PageCode, type Publication } from '../src/site/kind.ts';
import { listingOf } from '../src/site/listing.ts';
import { versionsOfPiece } from '../src/site/versions.ts';
import type { Cover } from '../src/source/article/article.ts';
import { hasCharts } from '../src/source/charts/in-text.ts';
import { describeArticle } from './json-ld/article.ts';
import { type CardPicture, page } from './page.ts';
import { codeOf, shortAddressOf } from './parts/code.ts';
import { credits } from './parts/credits.ts';
import { helpBox, helpLead, helpOf, type ShownHelp } from './parts/help-box.ts';
import { listenPlace } from './parts/listen.ts';
import { cardOf, picture } from './parts/picture.ts';
import { kicker, staleNote, stateNote } from './parts/pieces.ts';
import { readNext } from './parts/read-next.ts';
import { aroundInSeries, partNote } from './parts/series.ts';

interface ArticlePage {
  readonly piece: Piece;
  /** The article's tags that have a page. A tag has no page if all its articles have expired. */
  readonly tags: Piece['tags'];
  readonly series: SeriesPart<Glimpse> | undefined;
  readonly readNext: readonly Glimpse[];
  /** The picture that social networks show with a link to the article. */
  readonly image: CardPicture | undefined;
  readonly help: ShownHelp;
  readonly code: PageCode | undefined;
}

export const article: Kind<ArticlePage> = {
  name: 'article',
  pages: publication =>
    inEveryEdition(publication.catalogue, edition =>
      [...edition.pieces, ...edition.expired].map(piece => pageOf(piece, edition, publication)),
    ),
  view(item, frame) {
    const { article } = item.piece;
    return page(
      frame,
      {
        title: article.title,
        description: article.summary,
        address: article.address,
        style: hasCharts(article.body) ? 'charts' : 'article',
        versions: versionsOfPiece(item.piece),
        type: 'article',
        image: item.image,
        canonical: item.piece.canonical,
        twin: article.address,
        hidden: item.piece.state !== 'published',
        jsonLd: describeArticle(frame, item.piece),
        help: item.help,
      },
      story(frame, item),
    );
  },
};

const pageOf = (piece: Piece, edition: Edition, publication: Publication): Page<ArticlePage> => ({
  address: piece.article.address,
  language: edition.language,
  file: piece.article.file,
  listing: () => listingOf(piece),
  gather: () => ({
    piece,
    tags: listedTags(edition, piece),
    series: glimpseOfSeries(edition, piece),
    readNext: chooseNext(edition, piece).map(glimpseOf),
    image: imageOf(publication, edition, piece),
    help: helpOf(publication, piece),
    code: publication.codeOf(piece.article.address),
  }),
});

function glimpseOfSeries(edition: Edition, piece: Piece): SeriesPart<Glimpse> | undefined {
  const part = seriesOf(edition, piece);
  const { previous, next } = part ?? {};
  return part && { ...part, previous: previous && glimpseOf(previous), next: next && glimpseOf(next) };
}

function listedTags({ tags: shelves }: Edition, { state, tags }: Piece): Piece['tags'] {
  if (state === 'published') return tags;
  return tags.filter(tag => shelves.some(({ of }) => of.slug === tag.slug));
}

function imageOf(publication: Publication, edition: Edition, piece: Piece): CardPicture | undefined {
  const card = shareCard(publication, edition, piece);
  if (card) return pictureOfCard(card);
  return piece.article.cover && cardOf(piece.article.cover);
}

function story(frame: Frame, item: ArticlePage): Html {
  const { piece } = item;
  const { article } = piece;
  const { strings, language } = frame;
  const standfirst = article.standfirst !== undefined && markForeign(article.standfirst, article.language);
  return html`${helpLead(frame, item.help)}
<article class="story">
<header class="story-head">
${stateNote(frame, piece)}
${staleNote(frame, piece)}
${listenPlace(frame)}
${kicker(frame, piece, true)}
${partNote(frame, item.series)}
<h1>${markForeign(article.title, article.language)}</h1>
${standfirst !== false && html`<p class="standfirst">${standfirst}</p>`}
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
${helpBox(frame, item.help)}
<footer class="story-foot">
${sourceList(frame, piece)}
${tagLinks(frame, item.tags)}
${article.copyright && html`<p class="notice">${markForeign(article.copyright, language)}</p>`}
<p class="printed"><bdi dir="ltr">${article.canonical ?? frame.url(article.address)}</bdi>${
    item.code && html` · ${shortAddressOf(frame, item.code)}`
  }</p>
<p class="share">${buttons(frame)}</p>
${codeOf(frame, item.code)}
</footer>
</article>
${aroundInSeries(frame, item.series)}
${readNext(frame, item.readNext, piece.column)}`;
}

function buttons({ strings }: Frame): Html {
  const copy = html`<button type="button" data-copy="${strings.copied}" hidden>${strings.copyLink}</button>`;
  const print = html`<button type="button" data-print hidden>${strings.print}</button>`;
  return html`${copy} ${print}`;
}

/**
 * Returns links to the article in other languages. After a link from an original to its translation, or from a translation to its original,
 * adds a link to the page that shows both side by side. Returns undefined if the article has no translations.
 */
function alsoIn(frame: Frame, piece: Piece): Html | undefined {
  const { article, translations, original } = piece;
  const { strings, href, language } = frame;
  if (translations.length === 0) return undefined;
  const versions = translations.map(other => {
    const parallel =
      other === original
        ? addressOf.parallel(other.address, article.language)
        : piece.translatedInto.includes(other) && addressOf.parallel(article.address, other.language);
    const mark = languageMark(other.language, language);
    const name = frame.nameOf(other.language);
    const link = html`<a href="${href(other.address)}"${mark} hreflang="${other.language}">${name}</a>`;
    return html`${link}${parallel && html` · <a href="${href(parallel)}">${strings.sideBySide}</a>`}`;
  });
  const list = versions.map((version, i) => html`${i > 0 && strings.comma}${version}`);
  return html`<p class="meta">${strings.alsoIn}${strings.colon}${list}</p>`;
}

function cover(frame: Frame, of: Cover): Html {
  const shown = picture(frame, of, { eager: true, width: 'page' });
  return html`<figure class="story-cover">${shown}${coverCaption(frame, of)}</figure>`;
}

function corrections(frame: Frame, piece: Piece): Html | undefined {
  const record = frame.href(addressOf.corrections(frame.root));
  const link = html`<a href="${record}">${frame.strings.correctionsRecord}</a>`;
  return correctionNotes(frame, piece, html`<p class="meta">${link}</p>`);
}

function tagLinks(frame: Frame, tags: Piece['tags']): Html | undefined {
  const { strings, root } = frame;
  if (tags.length === 0) return undefined;
  const link = ({ slug, name }: Piece['tags'][number]) =>
    html`<li><a rel="tag" href="${frame.href(addressOf.tag(root, slug))}">${frame.print(name)}</a></li>`;
  return html`<nav class="tags" aria-label="${strings.tagged}"><ul>${tags.map(link)}</ul></nav>`;
}
