/** Pages that lead on to another page: from the old addresses of articles, and from the short addresses in QR codes. */
import { type Html, html } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import { directionOf } from '../src/language/languages.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import type { Article } from '../src/source/article/article.ts';

/** The page to which an old or a short address leads. */
type Target = Pick<Article, 'address' | 'title' | 'language'>;

export const redirect: Kind<Target> = {
  name: 'redirect',
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, ({ language, pieces, expired }) =>
      [...pieces, ...expired].flatMap(({ article }) =>
        (article.aliases ?? []).map(from => ({
          address: from,
          language,
          file: article.file,
          gather: () => ({ address: article.address, title: article.title, language: article.language }),
        })),
      ),
    ),
  view: (target, frame) => leadOn(frame.strings.moved, target, frame),
};

export const shortAddress: Kind<Target> = {
  name: 'short-address',
  pages: ({ shortAddresses }) =>
    shortAddresses().map(({ address, to }) => ({
      address,
      language: to.language,
      gather: () => ({ address: to.address, title: to.title, language: to.language }),
    })),
  view: (target, frame) => leadOn(target.title, target, frame),
};

/** Returns a page at the address of the next full page of a list. It opens the list, whose title is `title`, at `address`. */
export const leadToList = (title: string, address: string, frame: Frame): Html =>
  leadOn(title, { address, title, language: frame.language }, frame);

/** Returns a page that opens `target` at once. Search engines do not list it. */
function leadOn(heading: string, { address, title, language }: Target, { href, url }: Frame): Html {
  const link = html`<a href="${href(address)}">${markForeign(title, language)}</a>`;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<meta http-equiv="refresh" content="0; url=${href(address)}">
<link rel="canonical" href="${url(address)}">
<meta name="robots" content="noindex">
</head>
<body><main><h1>${markForeign(heading, language)}</h1><p>${link}</p></main></body>
</html>
`;
}
