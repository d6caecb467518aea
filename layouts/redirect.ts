/** Old addresses of articles that must keep working. */
import type { Edition, Piece } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import { directionOf } from '../src/language/languages.ts';
import { frameOf } from './frame.ts';
import type { Kind } from './kind.ts';

interface Redirect {
  readonly edition: Edition;
  readonly from: string;
  readonly to: Piece;
}

export const redirect: Kind<Redirect> = {
  name: 'redirect',
  each: ({ catalogue }) =>
    catalogue.editions.flatMap(edition =>
      [...edition.pieces, ...edition.expired].flatMap(to =>
        (to.article.aliases ?? []).map(from => ({ edition, from, to })),
      ),
    ),
  address: ({ from }) => from,
  shows: ({ to }) => [to],
  view({ edition, to }, publication) {
    const frame = frameOf(publication, edition);
    const { address, title, language } = to.article;
    return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.strings.moved}</title>
<meta http-equiv="refresh" content="0; url=${frame.href(address)}">
<link rel="canonical" href="${frame.url(address)}">
<meta name="robots" content="noindex">
</head>
<body><main><h1>${frame.strings.moved}</h1><p><a href="${frame.href(address)}">${title}</a></p></main></body>
</html>
`;
  },
};
