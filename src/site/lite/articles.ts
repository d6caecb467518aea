/** The pages of articles: lite pages, on which a long article continues, and one page in large type. */
import { continued, readFragment } from '../../addresses.ts';
import type { Catalogue, Piece } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../html.ts';
import { markForeign } from '../../language/foreign.ts';
import type { Version } from '../../language/languages.ts';
import { articleText } from '../article-text.ts';
import { type BareFrame, bareFrames } from '../frame.ts';
import { helpLines } from '../help-lines.ts';
import { inEveryEdition, type Kind } from '../kind.ts';
import { everyElement, type Node, parseNodes, printNodes } from '../tree.ts';
import type { Limits } from './break.ts';
import { addressIn, drawSheet, type Form, pager, type Sheet, type SheetHelp } from './document.ts';
import { lighten } from './lighten.ts';
import { roomIn } from './measure.ts';
import { type PictureSizes, pictureSizes, sizeIn } from './picture-sizes.ts';
import { countPages, splitPages } from './split.ts';
import { findTwins, linkTwin, type Twins } from './twins.ts';

/** A page of an article. */
interface LiteArticle {
  readonly piece: Piece;
  /** Number of the page, counted from 1. */
  readonly number: number;
  readonly sizes: PictureSizes;
  readonly twins: Twins;
  readonly help: SheetHelp | undefined;
}

export const liteArticle: Kind<LiteArticle> = {
  name: 'lite-article',
  pages: publication => {
    const { catalogue } = publication;
    if (!catalogue.site.hasLite) return [];
    const frames = bareFrames(catalogue);
    return inEveryEdition(catalogue, ({ language, pieces, expired }) => {
      const frame = frames.get(language);
      if (frame === undefined) return [];
      return [...pieces, ...expired].flatMap(piece => {
        const help = helpOf(catalogue, piece);
        const text = textOfLite(frame, { piece, help, sizes: new Map() });
        const gather = (number: number) => ({
          piece,
          number,
          sizes: pictureSizes(publication, piece.article),
          twins: findTwins(catalogue, piece.article.body),
          help,
        });
        return Array.from({ length: countPages(text.nodes, text.limits) }, (_, i) => ({
          address: continued(addressIn('lite', piece.article.address), i + 1),
          language,
          gather: () => gather(i + 1),
        }));
      });
    });
  },
  view({ piece, number, sizes, twins, help }, frame) {
    const { nodes, limits } = textOfLite(frame, { piece, help, sizes });
    const pages = splitPages(nodes, limits);
    const content = printPage(frame, { piece, pages, number, twins });
    return drawSheet(
      frame,
      sheetOf(frame, piece, { form: 'lite', number, count: pages.length, content, help }),
      frame.assets.styles.lite,
    );
  },
};

type LargeArticle = Pick<LiteArticle, 'piece' | 'twins' | 'help'>;

export const largeArticle: Kind<LargeArticle> = {
  name: 'large-article',
  pages: ({ catalogue }) =>
    catalogue.site.hasLite
      ? inEveryEdition(catalogue, ({ language, pieces, expired }) =>
          [...pieces, ...expired].map(piece => ({
            address: addressIn('large', piece.article.address),
            language,
            gather: () => ({
              piece,
              twins: findTwins(catalogue, piece.article.body),
              help: helpOf(catalogue, piece),
            }),
          })),
        )
      : [],
  view({ piece, twins, help }, frame) {
    const link = { form: 'large', twins, href: frame.href } as const;
    const content = printNodes(parseNodes(wholeText(frame, piece)), ({ attributes }) => linkTwin(attributes, link));
    return drawSheet(
      frame,
      sheetOf(frame, piece, { form: 'large', number: 1, count: 1, content, help }),
      frame.assets.styles.large,
    );
  },
};

/** Returns the help of an article; undefined if it has no help lines. */
const helpOf = ({ newsroom }: Catalogue, { help }: Piece): SheetHelp | undefined =>
  help.length > 0 ? { exit: newsroom.help.exit } : undefined;

/** Returns an article as HTML, between a link to its help lines and the help lines, if it has any. */
function wholeText(frame: BareFrame, piece: Piece): string {
  const text = articleText(frame, piece);
  if (piece.help.length === 0) return text;
  const { helpTitle } = frame.strings;
  const toBox = html`<p><a href="#help-box">${helpTitle}</a></p>`;
  const box = html`<section id="help-box" aria-label="${helpTitle}">${helpLines(frame, piece.help)}</section>`;
  return `${toBox}${text}${box}`;
}

/** Returns the text of an article for lite pages, and the room for it on each page. */
function textOfLite(
  frame: BareFrame,
  { piece, help, sizes }: Pick<LiteArticle, 'piece' | 'help' | 'sizes'>,
): { readonly nodes: readonly Node[]; readonly limits: Limits } {
  const { strings, href } = frame;
  const { address, language } = piece.article;
  const manyPages = { form: 'lite', number: 998, count: 999, content: html``, help } as const;
  const nodes = lighten(parseNodes(wholeText(frame, piece)), {
    label: alt => `${strings.picture}${strings.colon}${alt}`,
    size: of => sizeIn(sizes, of, strings),
    linkRoom: href(continued(addressIn('lite', address), manyPages.count)).length,
  });
  return { nodes, limits: { room: roomIn(frame, sheetOf(frame, piece, manyPages)), language } };
}

interface Part {
  readonly form: Form;
  readonly number: number;
  readonly count: number;
  readonly content: Html;
  readonly help: SheetHelp | undefined;
}

function sheetOf(frame: BareFrame, piece: Piece, { form, number, count, content, help }: Part): Sheet {
  const { article, canonical, translations } = piece;
  const { strings, url, navigation } = frame;
  const twin = addressIn(form, article.address);
  const page = count > 1 ? ` · ${strings.page(number, count)}` : '';
  return {
    form,
    title: `${article.title}${page}`,
    heading: markForeign(article.title, article.language),
    of: article.address,
    canonical: canonical ?? url(article.address),
    versions: translations
      .filter(({ language }) => navigation.editions.some(edition => edition.language === language))
      .map(toVersion),
    help,
    content,
    pager: pager(frame, { number, count, at: to => continued(twin, to) }),
  };
}

const toVersion = ({ language, address }: Version): Version => ({ language, address });

interface Printed extends Omit<LiteArticle, 'sizes' | 'help'> {
  readonly pages: readonly (readonly Node[])[];
}

/** Prints a page of an article. Links to places on other pages of the article get the addresses of these pages. */
function printPage({ href }: BareFrame, { piece, pages, number, twins }: Printed): Html {
  const pageOf = new Map<string, number>();
  for (const [i, nodes] of pages.entries())
    for (const { attributes } of everyElement(nodes)) {
      const id = attributes.get('id');
      if (id !== undefined && !pageOf.has(id)) pageOf.set(id, i + 1);
    }
  const lite = addressIn('lite', piece.article.address);
  return printNodes(pages[number - 1] ?? [], ({ attributes }) => {
    const link = attributes.get('href');
    if (!link?.startsWith('#')) return linkTwin(attributes, { form: 'lite', twins, href });
    const to = pageOf.get(readFragment(link));
    if (to === undefined || to === number) return attributes;
    return new Map([...attributes, ['href', `${href(continued(lite, to))}${link}`]]);
  });
}
