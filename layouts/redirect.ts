/** Pages at the old addresses of articles. Each page redirects to the current address of its article. */
import { html } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import { directionOf } from '../src/language/languages.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import type { Article } from '../src/source/article/article.ts';

/** The article to which an old address redirects. */
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
  view({ address, title, language }, { strings, href, url }) {
    const link = html`<a href="${href(address)}">${markForeign(title, language)}</a>`;
    return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${strings.moved}</title>
<meta http-equiv="refresh" content="0; url=${href(address)}">
<link rel="canonical" href="${url(address)}">
<meta name="robots" content="noindex">
</head>
<body><main><h1>${strings.moved}</h1><p>${link}</p></main></body>
</html>
`;
  },
};
