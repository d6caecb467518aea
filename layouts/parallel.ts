/** A page that shows an original and its translation side by side, block by block. Each translation has one page of this kind. */
import { addressOf } from '../src/addresses.ts';
import { canonicalElsewhere } from '../src/catalogue/article-addresses.ts';
import type { Piece } from '../src/catalogue/catalogue.ts';
import { type Html, html, trusted } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import { directionOf } from '../src/language/languages.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { align } from '../src/site/parallel/align.ts';
import { type Block, splitBlocks } from '../src/site/parallel/blocks.ts';
import { prefixIds } from '../src/site/parallel/prefix-ids.ts';
import type { Article } from '../src/source/article/article.ts';
import { page } from './page.ts';
import { helpBox, helpLead, helpOf, type ShownHelp } from './parts/help-box.ts';
import { staleNote, stateNote } from './parts/pieces.ts';

interface Parallel {
  readonly original: Article;
  readonly translation: Piece;
  /** The help box of the translation. */
  readonly help: ShownHelp;
}

/** The kind of page that shows an original beside its translation. The language of the page is the language of the original. */
export const parallel: Kind<Parallel> = {
  name: 'parallel',
  pages: publication =>
    inEveryEdition(publication.catalogue, ({ pieces, expired }) =>
      [...pieces, ...expired].flatMap(translation => {
        const { original } = translation;
        if (!original || !publication.catalogue.editions.some(({ language }) => language === original.language))
          return [];
        return [
          {
            address: addressOf.parallel(original.address, translation.article.language),
            language: original.language,
            gather: () => ({ original, translation, help: helpOf(publication, translation) }),
          },
        ];
      }),
    ),
  view: draw,
};

function draw({ original, translation, help }: Parallel, frame: Frame): Html {
  const { strings } = frame;
  const other = translation.article;
  const title = linked(frame.href(original.address), original);
  const otherTitle = linked(frame.href(other.address), other);
  return page(
    frame,
    {
      title: `${original.title} (${frame.nameOf(original.language)} · ${frame.nameOf(other.language)})`,
      description: original.summary,
      address: addressOf.parallel(original.address, other.language),
      style: 'parallel',
      // This page has no versions in other languages, so its language switch links to the translated articles instead.
      versions: [other, ...translation.translations.filter(version => version !== original)].map(
        ({ language, address }) => ({ language, address }),
      ),
      canonical: canonicalElsewhere(original, frame.site.base) ?? frame.url(original.address),
      twin: original.address,
      hidden: true,
      help,
    },
    html`${helpLead(frame, help)}
<article class="parallel">
<header class="parallel-head">
${stateNote(frame, translation)}
${staleNote(frame, translation)}
<p class="kicker">${strings.sideBySide}</p>
<div class="pair">
<div ${speaking(frame, original)}><h1>${title}</h1>${standfirst(original)}</div>
<div ${speaking(frame, other)}><p class="title">${otherTitle}</p>${standfirst(other)}</div>
</div>
</header>
${pairs(frame, original, other)}
${helpBox(frame, help)}
</article>`,
  );
}

/**
 * Returns the attributes of one half of the page. On narrow screens the halves are stacked, and the style shows `data-language`, the name
 * of the language, above each half.
 */
const speaking = ({ nameOf }: Frame, { language }: Article): Html =>
  html`lang="${language}" dir="${directionOf(language)}" data-language="${nameOf(language)}"`;

const linked = (address: string, { title, language }: Article): Html =>
  html`<a href="${address}" hreflang="${language}">${markForeign(title, language)}</a>`;

const standfirst = ({ standfirst: words, language }: Article): Html | undefined =>
  words === undefined ? undefined : html`<p class="standfirst">${markForeign(words, language)}</p>`;

function pairs(frame: Frame, original: Article, translation: Article): readonly Html[] {
  const blocksOf = ({ body, language }: Article) => splitBlocks(prefixIds(body, language));
  const half = (article: Article, blocks: readonly Block[]) =>
    blocks.length === 0
      ? html`<div class="nothing"></div>`
      : html`<div class="prose" ${speaking(frame, article)}>${blocks.map(block => trusted(block.html))}</div>`;
  return align(blocksOf(original), blocksOf(translation)).map(
    pair => html`<div class="pair">
${half(original, pair.original)}
${half(translation, pair.translation)}
</div>
`,
  );
}
